// What a policy comes to on one day: each of its groups in words, with the figures of the law it rests on.
import type { Transaction } from '#platform/database/types';
import { everyoneFirst } from '../find-policy-faults.ts';
import type { Policy } from '../policy.ts';
import { type FigureRow, listFigures } from '../read-figures.ts';
import { listPolicies } from '../read-policies.ts';
import { policyOn, type ResolvedRule, resolveRules } from './resolve-rules.ts';
import { type ToldGroup, tellGroup } from './tell-policy.ts';

export interface PolicyOnDay {
  readonly policy: Policy;
  readonly day: string;
  /** The rules of the whole month, as a close of today's knowledge would take them. */
  readonly rules: readonly ResolvedRule[];
  readonly groups: readonly ToldGroup[];
}

export interface KnownRules {
  readonly policies: readonly Policy[];
  readonly figures: readonly FigureRow[];
}

/** All versions and figures that are known on the day of the context. */
export async function listKnownRules(tx: Transaction, organisation: string): Promise<KnownRules> {
  return { policies: await listPolicies(tx, organisation), figures: await listFigures(tx) };
}

/** Which policy holds on `day`, by what is known at `knownAt` (inclusive), and what it says. Pure. */
export function policyOfDay(day: string, knownAt: string, known: KnownRules): PolicyOnDay {
  const { rules } = resolveRules(`${day.slice(0, 7)}-01`, knownAt, known);
  const policies = known.policies.filter((policy) => policy.knownFrom <= knownAt);
  const policy = policyOn(day, policies);
  const onDay = rules.filter((rule) => rule.fromDay <= day && day < rule.toDay);
  const groups = everyoneFirst(policy.groups).map((group) =>
    tellGroup(
      group,
      onDay.filter((rule) => rule.group === group.group),
    ),
  );
  return { policy, day, rules, groups };
}
