// The trips of an organisation in a month, as far as one must see them to point at one: no places, no times
// of day.
import type { Mode } from '#kernel/mode';
import { firstDay, lastDay, type Month } from '#kernel/month';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { COVERED, OVERLAPPING } from './judge-overlap.ts';

export interface ListedTrip {
  readonly id: number;
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly mode: Mode;
  readonly distanceM: number | null;
  readonly costCents: number | null;
  /**
   * Covered: it waits, and another source of more weight has the same travel. Overlapping: it waits, and a
   * trip that counts overlaps it; one of the two is taken back.
   */
  readonly state: 'open' | 'covered' | 'overlapping' | 'confirmed' | 'withdrawn';
  /** Only of a confirmed trip for work: what somebody calls the others is nobody else's business. */
  readonly purpose: 'commute' | 'business' | null;
}

/** In order of day and number; `person` limits it to one. */
export function listTrips(
  tx: Transaction,
  month: Month,
  person: string | undefined,
  limit = 10_000,
): Promise<ListedTrip[]> {
  return tx.list<ListedTrip>(sql`
    select t.id, t.person_id as "personId", t.day, t.mode, t.distance_m as "distanceM",
      t.cost_cents as "costCents",
      case when exists (select from travel.trip_removal r
          where r.organisation_id = t.organisation_id and r.trip_id = t.id) then 'withdrawn'
        when c.trip_id is not null then 'confirmed' when ${COVERED} then 'covered'
        when ${OVERLAPPING} then 'overlapping' else 'open' end as state,
      case when c.purpose in ('commute', 'business') then c.purpose end as purpose
    from travel.trip t
    left join travel.trip_confirmation c on c.organisation_id = t.organisation_id and c.trip_id = t.id
      and c.purge_on = t.purge_on
    where t.organisation_id = platform.organisation()
      and t.day between ${firstDay(month)} and ${lastDay(month)}
      and (${person ?? null}::uuid is null or t.person_id = ${person ?? null}::uuid)
    order by t.day, t.id limit ${limit}`);
}
