// What the pages of getting in ask of the server. After each change of who looks everything is fetched anew.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { ask } from '#ui-kit';
import {
  AcceptStep,
  accessPaths,
  Begun,
  Done,
  DraftedStep,
  Invited,
  type LookRole,
  OwnAccess,
  RecoveryCodes,
  Returned,
  SignInStep,
} from '../contract.ts';

function usePost<T, B>(path: string, answer: z.ZodType<T>, after?: (found: T) => boolean) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: B) => ask(path, answer, body),
    onSuccess: async (found) => {
      if (after === undefined || after(found)) await client.invalidateQueries();
    },
  });
}

export const useSignIn = () =>
  usePost<z.infer<typeof SignInStep>, { email: string; password: string; code?: string }>(
    accessPaths.signIn,
    SignInStep,
    ({ step }) => step === 'done',
  );
export const useAccept = () =>
  usePost<
    z.infer<typeof AcceptStep>,
    { token: string; password: string; corrections: readonly { field: string; asked: string }[] }
  >(accessPaths.accept, AcceptStep);
export const useEnd = () => usePost<z.infer<typeof Done>, { session: string | null }>(accessPaths.end, Done);
export const useDraftStep = () =>
  usePost<z.infer<typeof DraftedStep>, { password: string; code?: string }>(
    accessPaths.draftStep,
    DraftedStep,
    () => false,
  );
export const useProveStep = () =>
  usePost<z.infer<typeof RecoveryCodes>, { code: string }>(accessPaths.proveStep, RecoveryCodes);
export const useEndStep = () =>
  usePost<z.infer<typeof Done>, { password: string; code?: string }>(accessPaths.endStep, Done);
export const useChangePassword = () =>
  usePost<z.infer<typeof Done>, { password: string; chosen: string; code?: string }>(
    accessPaths.password,
    Done,
  );
export const useAskReset = () => usePost<z.infer<typeof Done>, { email: string }>(accessPaths.askReset, Done);
export const useReset = () =>
  usePost<z.infer<typeof AcceptStep>, { token: string; password: string }>(accessPaths.reset, AcceptStep);
export const useBegin = () =>
  usePost<z.infer<typeof Begun>, { code: string }>(accessPaths.begin, Begun, () => false);
export const useLink = () => usePost<z.infer<typeof Begun>, object>(accessPaths.link, Begun, () => false);
export const useUnlink = () => usePost<z.infer<typeof Done>, object>(accessPaths.unlink, Done);
export const useReturn = () =>
  usePost<z.infer<typeof Returned>, { sealed: string; answer: string }>(accessPaths.return, Returned);
export const useLook = () => usePost<z.infer<typeof Done>, { role: LookRole }>(accessPaths.look, Done);

export const useInvited = (token: string) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: () => ask(accessPaths.invitation, Invited, { token }),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const useOwnAccess = () =>
  useQuery({ queryKey: ['access'], queryFn: () => ask(accessPaths.own, OwnAccess) });
