// The numbers behind one line: the same statement as the close, for one person, with every step in view.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { LineRow } from './line.ts';
import { day, number, text } from './literals.ts';
import { type Scope, stagesOf } from './scope.ts';
import { targetStages } from './target-sql.ts';

/** A row of the statement's steps. Which of them are filled depends on the kind of the line. */
export interface Detail {
  readonly amount_cents: number;
  readonly untaxed_most_cents: number;
  readonly distance_m: number;
  readonly cost_cents: number;
  readonly group_name: string;
  readonly priced_cents: number;
  readonly metres_so_far: number | null;
  readonly home_cents: number | null;
  readonly commute_cents: number | null;
  readonly choice: string | null;
  readonly winner: string | null;
  readonly days_a_week: number | null;
  readonly one_way_m: number | null;
  readonly before_m: number | null;
  readonly from_m: number | null;
  readonly upto_m: number | null;
}

type Table = 'chosen' | 'fixed_priced' | 'day_cap' | 'month_cap';

const tables: Readonly<Record<LineRow['kind'], Table>> = {
  travel: 'chosen',
  'home-working': 'chosen',
  'fixed-commute': 'fixed_priced',
  'day-cap': 'day_cap',
  'month-cap': 'month_cap',
};

/** Undefined when the line is about something that is no longer claimed, so that nothing is left of it. */
export async function findDetail(tx: Transaction, scope: Scope, row: LineRow): Promise<Detail | undefined> {
  const table = tables[row.kind];
  const { fixed, caps } = stagesOf(scope);
  const isThere = { chosen: true, fixed_priced: fixed, day_cap: caps, month_cap: caps };
  if (!isThere[table]) return undefined;
  const stages = targetStages(scope);
  const onDay =
    row.kind === 'fixed-commute'
      ? `d.to_day - 1 = ${day(row.day)} and d.mode = ${text(row.mode)}`
      : `d.day = ${day(row.day)} and d.kind = ${text(row.kind)} and d.purpose = ${text(row.purpose)}
        and d.mode = ${text(row.mode)}`;
  const found = await tx.list<{ detail: Partial<Detail> }>(
    sql.raw(`with ${stages} select row_to_json(d) as detail from ${table} d where ${onDay} limit 2`),
  );
  const detail = found[0]?.detail;
  return detail && { ...empty, ...detail };
}

const empty: Detail = {
  amount_cents: 0,
  untaxed_most_cents: 0,
  distance_m: 0,
  cost_cents: 0,
  group_name: '',
  priced_cents: 0,
  metres_so_far: null,
  home_cents: null,
  commute_cents: null,
  choice: null,
  winner: null,
  days_a_week: null,
  one_way_m: null,
  before_m: null,
  from_m: null,
  upto_m: null,
};

export interface InputClaim {
  readonly day: string;
  readonly kind: string;
  readonly purpose: string;
  readonly mode: string;
  readonly fuel: string;
  readonly distanceM: number | null;
  readonly costCents: number | null;
  readonly withdrawn: boolean;
}

/**
 * The claims under a line as the run saw them; for a cap the travel of its day or month. Withdrawn ones are
 * marked.
 */
export function listInputClaims(tx: Transaction, scope: Scope, row: LineRow): Promise<InputClaim[]> {
  const month = row.kind === 'month-cap' || row.kind === 'fixed-commute';
  const cap = row.kind === 'day-cap' || row.kind === 'month-cap';
  const days = month
    ? `c.day >= ${day(scope.month)} and c.day < (${day(scope.month)} + interval '1 month')::date`
    : `c.day = ${day(row.day)}`;
  const like = row.kind === 'fixed-commute' ? `c.purpose = 'commute'` : `c.kind = 'travel'`;
  const what =
    cap || month
      ? like
      : `c.kind = ${text(row.kind)} and c.purpose = ${text(row.purpose)} and c.mode = ${text(row.mode)}`;
  return tx.list<InputClaim>(
    sql.raw(`select c.day::text as day, c.kind, c.purpose, c.mode, c.fuel, c.distance_m as "distanceM",
      c.cost_cents as "costCents", w.claim_id is not null as withdrawn
    from money.claim c
    left join money.claim_withdrawal w on w.organisation_id = c.organisation_id and w.claim_id = c.id
      and w.id <= ${number(scope.factsUpto)}
    where c.organisation_id = '${scope.organisation}' and c.person_id = '${row.person_id}' and ${days} and
      ${what}
      and c.id <= ${number(scope.factsUpto)}
    order by c.day, c.id limit 1000`),
  );
}
