// What the calendar of home-working days asks of the server. The person is part of every key.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

export const useHomeMonth = (personId: string, month: string) =>
  useQuery({
    queryKey: ['home-days', personId, month],
    queryFn: () => ask(wire.homeMonthPath(month), wire.HomeMonth),
    staleTime: 0,
  });

/** Everything of the person may look different afterwards: the month, the week, home. */
export function useHomeDayChanges(personId: string) {
  const queries = useQueryClient();
  const onSettled = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === personId });
  const set = useMutation({
    mutationFn: (asked: { day: string; isHome: boolean }) => ask(wire.homeDaysPath, wire.HomeDaysSet, asked),
    onSettled,
  });
  const pattern = useMutation({
    mutationFn: (asked: wire.HomePattern) => ask(wire.homePatternPath, wire.HomeDaysSet, asked),
    onSettled,
  });
  const choose = useMutation({
    mutationFn: (asked: { day: string; choice: 'commute' | 'home-working' }) =>
      ask(wire.homeChoicePath, wire.HomeChosen, asked),
    onSettled,
  });
  return { set, pattern, choose };
}
