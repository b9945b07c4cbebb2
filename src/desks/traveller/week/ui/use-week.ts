// What the page of a week asks of the server. The person is part of every key.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

const key = (personId: string, ...rest: readonly unknown[]) => ['week', personId, ...rest];

export const useFirstWeek = (personId: string) =>
  useQuery({
    queryKey: key(personId, 'first'),
    queryFn: () => ask(wire.firstWeekPath, wire.FirstWeek),
    staleTime: 0,
    gcTime: 0,
  });

export const useWeek = (personId: string, week: string) =>
  useQuery({
    queryKey: key(personId, week),
    queryFn: () => ask(wire.weekPath(week), wire.OwnWeek),
    staleTime: 0,
  });

/** Asked again with every choice; until it is there, the amounts of the choice before stand. */
export const usePreview = (personId: string, week: string, choices: readonly wire.Chosen[] | undefined) =>
  useQuery({
    queryKey: key(personId, week, 'preview', choices),
    queryFn: () => ask(wire.previewPath(week), wire.WeekPreview, { choices }),
    enabled: choices !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 60_000,
  });

/** Everything of the person may look different afterwards: the month, home, insight. */
export function useWeekChanges(personId: string, week: string) {
  const queries = useQueryClient();
  const onSettled = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === personId });
  const confirm = useMutation({
    mutationFn: (choices: readonly wire.Chosen[]) =>
      ask(wire.confirmPath(week), wire.WeekConfirmed, { choices }),
    onSettled,
  });
  const undo = useMutation({
    mutationFn: (trips: readonly number[]) => ask(wire.undoPath, wire.WeekUndone, { trips }),
    onSettled,
  });
  return { confirm, undo };
}
