// Asks this desk's questions, and takes its steps: after a step everything on the desk is fetched again.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { ask } from '#ui-kit';
import { Stepped } from '../contract.ts';

export function useOfficer<T>(path: string, answer: z.ZodType<T>) {
  return useQuery({ queryKey: ['officer', path], queryFn: () => ask(path, answer) });
}

export interface TakenStep {
  readonly path: string;
  readonly body: unknown;
}

/** One step at a time; `error` is what the last one was refused with. */
export function useStep(onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: TakenStep) => ask(path, Stepped, body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['officer'] });
      onDone?.();
    },
  });
}

export type Step = ReturnType<typeof useStep>;
