// Fetches what the employer looks at of the own trips, and sends an answer.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

const key = (personId: string) => ['own-approvals', personId];

export const useOwnApprovals = (personId: string) =>
  useQuery({ queryKey: key(personId), queryFn: () => ask(wire.ownApprovalsPath, wire.OwnApprovals) });

export function useAnswer(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { claimId: number; text: string }) => ask(wire.ownAnswerPath, wire.OwnApprovals, body),
    onSuccess: (answer) => client.setQueryData(key(personId), answer),
  });
}
