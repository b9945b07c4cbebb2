// What closed months cost, counted by month, cost centre and group: raw cells, which no answer shows as they
// are.
import { type Sql, sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface CostCell {
  /** 'YYYY-MM': the month that it is about, also when a later run corrected it. */
  readonly month: string;
  readonly costCentre: string;
  readonly group: string;
  readonly mode: string;
  readonly people: number;
  /** Cents. */
  readonly value: number;
}

/**
 * `terms`: month, person_id, cost_centre and group_name of everybody. First days of months, both included.
 */
export function listCostCells(
  tx: Transaction,
  terms: Sql,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<CostCell[]> {
  return tx.list(sql<CostCell>`
    with terms as materialized (${terms})
    select to_char(l.month, 'YYYY-MM') as month, coalesce(t.cost_centre, '') as "costCentre",
      coalesce(t.group_name, 'all') as "group", '' as mode, count(distinct l.person_id) as people,
      sum(l.amount_cents)::bigint as value
    from money.settlement_line l
    left join terms t on t.month = l.month and t.person_id = l.person_id
    where l.organisation_id = platform.organisation() and l.month between ${from} and ${until}
      and exists (select from money.run_finish f
        where f.organisation_id = l.organisation_id and f.run_number = l.run_number)
    group by 1, 2, 3 order by 1, 2, 3 limit 100000`);
}
