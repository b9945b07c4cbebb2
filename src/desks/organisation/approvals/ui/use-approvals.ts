// What waits for approval, and the decision about it; a decision answers the list as it is afterwards.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

const key = ['approvals'];

export const useApprovals = () =>
  useQuery({ queryKey: key, queryFn: () => ask(wire.approvalsPath, wire.ApprovalList) });

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: wire.Deciding) => ask(wire.approvalsDecidePath, wire.ApprovalList, body),
    onSuccess: (answer) => client.setQueryData(key, answer),
  });
}
