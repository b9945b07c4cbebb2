// Of each version of a policy whether it holds today, will hold, or does not any more. Pure.
import type { Policy } from '../policy.ts';
import { policyOn } from './resolve-rules.ts';

export type VersionState = 'in-force' | 'coming' | 'past';

/**
 * A version that another one has replaced on all of its days to come is past, also when it never held. The
 * default of who has no policy of their own is in no list, and holds where no version does.
 */
export function judgeVersions(
  policies: readonly Policy[],
  today: string,
): ReadonlyMap<number | null, VersionState> {
  const turns = policies.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [validTo] : [])]);
  const later = turns.filter((day) => day > today);
  const coming = new Set(later.map((day) => policyOn(day, policies).id));
  const held = policyOn(today, policies).id;
  const stateOf = (id: number | null) => (id === held ? 'in-force' : coming.has(id) ? 'coming' : 'past');
  return new Map([...policies.map(({ id }) => id), held].map((id) => [id, stateOf(id)]));
}
