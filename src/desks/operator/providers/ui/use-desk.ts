// Asks this desk's questions, and takes its steps: after a step everything on the desk is fetched again.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { ask } from '#ui-kit';
import { Done } from '../contract.ts';

export function useDesk<T>(path: string, answer: z.ZodType<T>, again = false) {
  return useQuery({
    queryKey: ['providers', path],
    queryFn: () => ask(path, answer),
    // A run of the bench is under way: the page looks again by itself.
    refetchInterval: again ? 3_000 : false,
  });
}

export function useDeskStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body: unknown }) => ask(path, Done, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['providers'] }),
  });
}
