// What the page of services asks of the server. The person is part of the key: another never sees what was
// kept for the one before.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

const key = (personId: string) => ['my-services', personId];

export const useServices = (personId: string) =>
  useQuery({ queryKey: key(personId), queryFn: () => ask(wire.myServicesPath, wire.MyServices) });

/** Each change answers the page as it is afterwards. */
function useChange<Body>(personId: string, path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => ask(path, wire.MyServices, body),
    onSuccess: (answer) => client.setQueryData(key(personId), answer),
  });
}

type Purpose = 'commute' | 'business' | 'private';
interface OneUse {
  readonly service: string;
  readonly use: number;
}

export const useSwitchOn = (personId: string) =>
  useChange<{ provider: string; licenceValidUntil?: string }>(personId, wire.myActivationPath);
export const useSwitchOff = (personId: string) =>
  useChange<{ provider: string }>(personId, wire.myDeactivationPath);
export const useUsual = (personId: string) =>
  useChange<{ provider: string; purpose: Purpose | null }>(personId, wire.myUsualPath);
export const useMark = (personId: string) =>
  useChange<OneUse & { purpose: Purpose }>(personId, wire.myMarkPath);
export const useDispute = (personId: string) =>
  useChange<OneUse & { reason: string }>(personId, wire.myDisputePath);
