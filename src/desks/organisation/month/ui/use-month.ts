// Fetches the month of the organisation and closes it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import {
  CloseAnswer,
  closePath,
  Explanation,
  explanationPath,
  MonthList,
  monthPath,
  monthsPath,
  OrganisationMonth,
} from '../contract.ts';

export function useMonths() {
  return useQuery({ queryKey: ['months'], queryFn: () => ask(monthsPath, MonthList) });
}

export function useMonth(month: string) {
  return useQuery({ queryKey: ['month', month], queryFn: () => ask(monthPath(month), OrganisationMonth) });
}

/**
 * Closes with exactly the knowledge that the page shows; afterwards both the month and the list are fetched
 * again.
 */
export function useClose(month: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (knownAt: string) => ask(closePath(month), CloseAnswer, { knownAt }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['month', month] });
      await client.invalidateQueries({ queryKey: ['months'] });
    },
  });
}

export function useExplanation(lineId: string | undefined) {
  return useQuery({
    queryKey: ['explanation', lineId],
    queryFn: () => ask(explanationPath(lineId ?? ''), Explanation),
    enabled: lineId !== undefined,
  });
}
