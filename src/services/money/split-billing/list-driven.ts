// How far was driven at providers for the work, as the charges have it: what was booked back is out.
import type { Fuel, Mode } from '#kernel/mode';
import { firstDay, lastDay, type Month } from '#kernel/month';
import { type Sql, sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface Driven {
  readonly purpose: 'commute' | 'business';
  readonly mode: Mode;
  readonly fuel: Fuel;
  /** Null when no use has a distance: unknown is not 0. */
  readonly distanceM: number | null;
  readonly uses: number;
  readonly usesWithoutDistance: number;
  /** Well-to-wheel, as it was estimated when it was charged. Null when no use has it. */
  readonly co2G: number | null;
  readonly usesWithoutCo2: number;
  readonly personIds: readonly string[];
}

/** Roles `client`, `settlement` and `traveller` (own). */
export const listDrivenOfMonth = (tx: Transaction, month: Month): Promise<Driven[]> =>
  listDriven(tx, sql`day between ${firstDay(month)} and ${lastDay(month)}`);

/** Role `settlement`. Charges of a year stand in one partition. */
export const listDrivenOfYear = (tx: Transaction, year: number): Promise<Driven[]> =>
  listDriven(tx, sql`purge_on = make_date(${year}::integer + 8, 1, 1)`);

/** What takes money back of a use that stays (a credit) takes no kilometre back: it has none. */
function listDriven(tx: Transaction, when: Sql): Promise<Driven[]> {
  const own = tx.context.role === 'traveller' ? sql`and person_id = ${tx.context.person}::uuid` : sql``;
  return tx.list<Driven>(sql`
    with standing as (
      select c.* from money.usage_charge c
      where c.organisation_id = ${tx.context.organisation}::uuid and ${when} ${own}
        and c.kind = 'charge' and c.total_cents >= 0 and c.mode is not null
        and c.purpose in ('commute', 'business')
        and not exists (select from money.usage_charge r where r.organisation_id = c.organisation_id
          and r.purge_on = c.purge_on and r.reverses = c.id))
    select purpose, mode, coalesce(fuel, 'none') as fuel, sum(distance_m) as "distanceM", count(*) as uses,
      count(*) filter (where distance_m is null) as "usesWithoutDistance",
      sum(co2_g) as "co2G", count(*) filter (where co2_g is null) as "usesWithoutCo2",
      array_agg(distinct person_id) as "personIds"
    from standing group by purpose, mode, coalesce(fuel, 'none') order by 1, 2, 3 limit 1000`);
}
