// Invented facts in the place of claims and employments: a test case of a policy is priced by the statement
// that closes a month, and by no other sum.
import { assert } from '#kernel/assert';
import { day, monthEnd, number, text } from './literals.ts';
import type { Cases, Scope } from './scope.ts';

/** The one that stands for the case at this place; no person has such an id. */
export const caseId = (index: number): string =>
  `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

/** The stages `employed` and `active`, with the columns that those of real facts have. */
export function caseStages({ month, rules }: Scope, { day: on, facts }: Cases): string[] {
  assert(facts.length > 0, 'there is a case to price');
  assert(on >= month && on < monthEnd(month), 'a case is of a day of the month');
  const groups = new Set(rules.map((rule) => rule.group));
  const rows = (of: (fact: Cases['facts'][number]) => readonly string[]) =>
    facts.map((fact, index) => `('${caseId(index)}'::uuid, ${of(fact).join(', ')})`).join(',\n    ');
  const employed = rows(({ group }) => [
    `null::text collate "C", null::text collate "C", ${text(groups.has(group) ? group : 'all')}`,
    `${day(month)}, ${day(monthEnd(month))}`,
  ]);
  const active = rows(({ kind, purpose, mode, distanceM, costCents }) => [
    `${day(on)}, ${text(kind)}, ${text(purpose)}, ${text(mode)}, 1`,
    `${number(distanceM)}::bigint, ${number(costCents)}::bigint`,
  ]);
  return [
    `employed (person_id, personnel_number, cost_centre, group_name, from_day, to_day) as (values
    ${employed})`,
    `active (person_id, day, kind, purpose, mode, claims, distance_m, cost_cents) as (values
    ${active})`,
  ];
}
