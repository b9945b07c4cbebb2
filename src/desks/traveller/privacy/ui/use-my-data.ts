// What the pages of one's own data ask of the server. The person is part of every key: another never sees
// what was kept for the one before.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, go, keepFile } from '#ui-kit';
import * as wire from '../contract.ts';

const key = (personId: string, ...rest: readonly unknown[]) => ['my-data', personId, ...rest];

export const useMyData = (personId: string) =>
  useQuery({ queryKey: key(personId), queryFn: () => ask(wire.myDataPath, wire.MyData) });

type After = wire.MyLog['next'] | undefined;
export const useLog = (personId: string, after: After) => {
  const query = new URLSearchParams();
  if (after?.received) query.set('received', String(after.received));
  if (after?.looked) query.set('looked', String(after.looked));
  const asked = query.toString();
  return useQuery({
    queryKey: key(personId, 'log', asked),
    queryFn: () => ask(`${wire.myLogPath}${asked ? `?${asked}` : ''}`, wire.MyLog),
  });
};

export const useConsents = (personId: string) =>
  useQuery({ queryKey: key(personId, 'consents'), queryFn: () => ask(wire.myConsentsPath, wire.MyConsents) });

export const useRights = (personId: string) =>
  useQuery({ queryKey: key(personId, 'rights'), queryFn: () => ask(wire.myRightsPath, wire.MyRights) });

/** Counts of this moment: asked anew each time the page opens. */
export const usePreview = (personId: string, question: wire.RightQuestion | undefined) =>
  useQuery({
    queryKey: key(personId, 'preview', question),
    queryFn: () => ask(wire.myPreviewPath, wire.RightPreview, question),
    enabled: question !== undefined,
    staleTime: 0,
    gcTime: 0,
  });

const rests: readonly wire.ShownRequest['phase'][] = ['done', 'rejected', 'withdrawn', 'deciding', 'doubted'];
const FOLLOW_MS = 1200;

/** Follows the request until it rests. */
export const useRequest = (personId: string, id: string) =>
  useQuery({
    queryKey: key(personId, 'request', id),
    queryFn: () => ask(wire.myRequestPath(id), wire.ShownRequest),
    refetchInterval: ({ state }) => (state.data && rests.includes(state.data.phase) ? false : FOLLOW_MS),
  });

export const useComplaints = (personId: string) =>
  useQuery({
    queryKey: key(personId, 'complaints'),
    queryFn: () => ask(wire.myComplaintsPath, wire.MyComplaints),
  });

/** Whatever changes here changes what the other pages say. */
function useChange<Body, Answer>(personId: string, change: (body: Body) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: key(personId) }),
  });
}

export const useConsentChange = (personId: string) =>
  useChange(personId, (body: { activity: string; isGiven: boolean }) =>
    ask(wire.myConsentsPath, wire.ConsentChanged, body),
  );
export const useSeen = (personId: string) =>
  useChange(personId, (version: number) => ask(wire.myNoticePath(version), wire.Done, {}));
export const useTakeBack = (personId: string, id: string) =>
  useChange(personId, () => ask(wire.myWithdrawalPath(id), wire.Done, {}));
export const useTakeBackFlag = (personId: string) =>
  useChange(personId, (flag: wire.OwnFlagName) => ask(wire.myTakeBackPath, wire.Done, flag));
export const useComplain = (personId: string) =>
  useChange(personId, (complaint: string) => ask(wire.myComplaintsPath, wire.MyComplaints, { complaint }));

export const useSend = (personId: string) =>
  useChange(personId, async (asked: wire.RightAsked) => {
    const { id } = await ask(wire.myRequestsPath, wire.RequestSent, asked);
    go(`/me/privacy/requests/${id}`);
    scrollTo(0, 0);
  });

export const useDownload = (id: string, name: string) =>
  useMutation({ mutationFn: () => keepFile(wire.myExportPath(id), name) });
