// Says of a policy that is being written where it is wrong and what to do, group by group and rule by rule.
// Pure: the same refusals as when it is published.
import type { Mode } from '#kernel/mode';
import type { Refusal } from '#kernel/refusal';
import { completePolicy, type PolicyInput } from './complete-policy.ts';
import { type ClaimPurpose, EVERYONE, type Policy, type PolicyGroup, type PolicyRule } from './policy.ts';

export interface PolicyFault {
  /** Null when it is about the policy as a whole. */
  readonly group: string | null;
  /** Null when it is about the settings of the group. */
  readonly purpose: ClaimPurpose | null;
  readonly mode: Mode | null;
  readonly refusal: Refusal;
}

/** A policy as somebody writes it: complete groups, each with a rule for every purpose and mode. */
export interface WrittenPolicy {
  readonly validFrom: string;
  readonly unverifiedFigures: Policy['unverifiedFigures'];
  readonly proposedFigures: Policy['proposedFigures'];
  readonly groups: readonly PolicyGroup[];
}

/** Each rule and each group is judged alone, so that one fault does not hide the next. */
export function findPolicyFaults(written: WrittenPolicy): readonly PolicyFault[] {
  const found: PolicyFault[] = [];
  const judge = (groups: readonly PolicyGroup[], where: Omit<PolicyFault, 'refusal'>) => {
    const judged = completePolicy(toPolicyInput({ ...written, groups }));
    if (!judged.ok) found.push({ ...where, refusal: judged.refusal });
  };
  for (const group of written.groups) {
    const bare = { ...group, rules: [] };
    judge([bare], { group: group.group, purpose: null, mode: null });
    for (const rule of group.rules) {
      const alone = { ...bare, homeMethod: 'none' as const, homeCents: null, rules: [rule] };
      judge([alone], { group: group.group, purpose: rule.purpose, mode: rule.mode });
    }
  }
  // What only shows when all is together, such as a group that stands there twice.
  if (found.length === 0) judge(written.groups, { group: null, purpose: null, mode: null });
  return found;
}

export function toPolicyInput({ groups, ...rest }: WrittenPolicy): PolicyInput {
  return { ...rest, groups: groups.map((group) => ({ ...group, rules: group.rules.map(toRuleInput) })) };
}

const toRuleInput = ({ mode, ...rule }: PolicyRule) => ({ ...rule, modes: [mode] });

/** The first group is that of everyone; others stand below it. */
export const everyoneFirst = (groups: readonly PolicyGroup[]): readonly PolicyGroup[] =>
  [...groups].sort((a, b) => Number(b.group === EVERYONE) - Number(a.group === EVERYONE));
