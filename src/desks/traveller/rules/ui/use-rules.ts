// What the rules ask of the server. The person is part of every key.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

export const useRules = (personId: string) =>
  useQuery({
    queryKey: ['rules', personId],
    queryFn: () => ask(wire.rulesPath, wire.MyRules),
    staleTime: 0,
  });

/** A rule changes what is proposed everywhere. */
export function useRuleChanges(personId: string) {
  const queries = useQueryClient();
  const onSettled = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === personId });
  const make = useMutation({
    mutationFn: (asked: wire.RuleAsked) => ask(wire.rulesPath, wire.MyRules, asked),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (id: number) => ask(wire.deleteRulePath, wire.MyRules, { id }),
    onSettled,
  });
  return { make, remove };
}
