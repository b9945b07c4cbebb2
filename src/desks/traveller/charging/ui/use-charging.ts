// What the page of charging asks of the server. The person is part of every key.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

const key = (personId: string, ...rest: readonly unknown[]) => ['charging', personId, ...rest];

/** Looks again every second while the provider has an order, every half minute while somebody charges. */
export const useCharging = (personId: string) =>
  useQuery({
    queryKey: key(personId),
    queryFn: () => ask(wire.chargingPath, wire.Charging),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => {
      if (data?.order?.state === 'waiting' || data?.order?.state === 'taken') return 1_000;
      return data?.sessions.some(({ state }) => state === 'active') ? 30_000 : 60_000;
    },
  });

export const useReceipt = (personId: string, usageId: number, isOpen: boolean) =>
  useQuery({
    queryKey: key(personId, 'receipt', usageId),
    queryFn: () => ask(wire.receiptPath(usageId), wire.OpenedReceipt),
    enabled: isOpen,
  });

export function useOrders(personId: string) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: key(personId) });
  const start = useMutation({
    mutationFn: (point: { provider: string; pointId: string }) => ask(wire.startPath, wire.Ordered, point),
    onSettled,
  });
  const stop = useMutation({
    mutationFn: (session: string) => ask(wire.stopPath, wire.Ordered, { session }),
    onSettled,
  });
  return { start, stop };
}
