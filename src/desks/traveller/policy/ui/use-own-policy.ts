// Fetches the policy of the one who is signed in; kept apart per person, for a demo changes who looks.
import { useQuery } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import { OwnPolicy, ownPolicyPath } from '../contract.ts';

export const useOwnPolicy = (personId: string) =>
  useQuery({ queryKey: ['own-policy', personId], queryFn: () => ask(ownPolicyPath, OwnPolicy) });
