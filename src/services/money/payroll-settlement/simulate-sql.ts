// Two sets of rules over the same facts, in one statement: the target of the close by each, summed per
// person, group and purpose. No second way to price anything.
import type { Scope } from './scope.ts';
import { targetStages } from './target-sql.ts';

export interface SimulatedRow {
  readonly person: string;
  readonly group: string;
  readonly what: 'commute' | 'business' | 'home';
  readonly now: number;
  readonly nowUntaxed: number;
  readonly draft: number;
  readonly draftUntaxed: number;
}

/** A cap and the fixed allowance belong to the commute, as on the page of a month. */
const side = (scope: Scope) => `(with ${targetStages(scope)}
  select t.person_id, r.group_name, case when t.kind = 'home-working' then 'home'
      when t.purpose = 'business' then 'business' else 'commute' end as what,
    sum(t.amount_cents)::bigint as amount, sum(t.untaxed_cents)::bigint as untaxed
  from target t join rule r on r.number = t.rule_number
  group by 1, 2, 3)`;

/** Both scopes are of the same month and people, and their rules name the same groups. */
export const simulatedRows = (now: Scope, draft: Scope): string => `
select coalesce(n.person_id, d.person_id) as person, coalesce(n.group_name, d.group_name) as "group",
  coalesce(n.what, d.what) as what,
  coalesce(n.amount, 0)::bigint as now, coalesce(n.untaxed, 0)::bigint as "nowUntaxed",
  coalesce(d.amount, 0)::bigint as draft, coalesce(d.untaxed, 0)::bigint as "draftUntaxed"
from ${side(now)} n
full join ${side(draft)} d
  on d.person_id = n.person_id and d.group_name = n.group_name and d.what = n.what
limit 20000000`;
