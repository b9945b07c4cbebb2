// Fetches the own month and the explanation of a line.
import { useQuery } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import { Explanation, explanationPath, myMonthPath, OwnMonth } from '../contract.ts';

/** The person is part of the key: another person never sees what was kept for the one before. */
export function useOwnMonth(personId: string, month: string) {
  return useQuery({
    queryKey: ['own-month', personId, month],
    queryFn: () => ask(myMonthPath(month), OwnMonth),
  });
}

export function useExplanation(lineId: string | undefined) {
  return useQuery({
    queryKey: ['explanation', lineId],
    queryFn: () => ask(explanationPath(lineId ?? ''), Explanation),
    enabled: lineId !== undefined,
  });
}
