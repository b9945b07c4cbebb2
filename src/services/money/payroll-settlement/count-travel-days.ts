// The 128-day check of a fixed allowance, as a warning in December: who registered fewer commute days than
// the rule asks.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { ResolvedRule } from './resolve-rules.ts';

/**
 * Travel days a year for five fixed days; pro rata fewer days and part of a year. The figure
 * travel.fixed-days-needed.
 */
export const TRAVEL_DAYS_NEEDED = 128;

/**
 * People with an agreement this year whose days with a confirmed commute stay under the need. Zero outside
 * December.
 */
export async function countFewTravelDays(
  tx: Transaction,
  organisation: string,
  run: { readonly month: string; readonly factsUpto: number },
  rules: readonly ResolvedRule[],
): Promise<number> {
  if (!run.month.endsWith('-12-01') || !rules.some((rule) => rule.kind === 'fixed-commute')) return 0;
  const year = Number(run.month.slice(0, 4));
  const { people } = await tx.get<{ people: number }>(sql`
    with agreed as (
      select a.person_id, max(a.days_a_week) as days_a_week
      from money.commute_agreement a
      where a.organisation_id = ${organisation} and a.id <= ${run.factsUpto} and a.days_a_week > 0
        and a.valid @> daterange(make_date(${year}::integer, 1, 1), make_date(${year}::integer + 1, 1, 1))
      group by a.person_id),
    travelled as (
      select c.person_id, count(distinct c.day) as days
      from money.claim c
      where c.organisation_id = ${organisation} and c.id <= ${run.factsUpto} and c.purpose = 'commute'
        and c.purge_on = make_date(${year}::integer + 8, 1, 1)
        and not exists (select from money.claim_withdrawal w
          where w.organisation_id = c.organisation_id and w.claim_id = c.id and w.id <= ${run.factsUpto})
      group by c.person_id)
    select count(*) as people from agreed a left join travelled t on t.person_id = a.person_id
    where coalesce(t.days, 0) * 5 < ${TRAVEL_DAYS_NEEDED} * a.days_a_week`);
  return people;
}
