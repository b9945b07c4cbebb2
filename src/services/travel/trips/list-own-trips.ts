// The confirmed trips of one person in a month with their places and times, and how many still wait: for the
// person alone.
import type { Mode, Purpose } from '#kernel/mode';
import { firstDay, lastDay, type Month } from '#kernel/month';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface OwnTrip {
  readonly id: number;
  readonly day: Temporal.PlainDate;
  readonly departedAt: Temporal.Instant | null;
  readonly arrivedAt: Temporal.Instant | null;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly mode: Mode;
  readonly purpose: Purpose;
  readonly distanceM: number | null;
  readonly costCents: number | null;
}

/**
 * In order of travel. Row policies keep everybody else out; the person is named as well, so that a mistake is
 * empty.
 */
export function listOwnTrips(tx: Transaction, month: Month, limit = 2000): Promise<OwnTrip[]> {
  return tx.list<OwnTrip>(sql`
    select t.id, t.day, t.departed_at as "departedAt", t.arrived_at as "arrivedAt", t.origin, t.destination,
      t.mode, c.purpose, t.distance_m as "distanceM", t.cost_cents as "costCents"
    from travel.trip t
    join travel.trip_confirmation c on c.organisation_id = t.organisation_id and c.trip_id = t.id
      and c.purge_on = t.purge_on
    where t.organisation_id = ${tx.context.organisation}::uuid and t.person_id = ${tx.context.person}::uuid
      and t.day between ${firstDay(month)} and ${lastDay(month)}
    order by t.day, t.departed_at, t.id limit ${limit}`);
}

/** Trips of the month that wait for the person; `recognised` of them have a purpose already. */
export function countOwnWaiting(
  tx: Transaction,
  month: Month,
): Promise<{ trips: number; recognised: number }> {
  return tx.get<{ trips: number; recognised: number }>(sql`
    select count(*) as trips, count(*) filter (where exists (select from travel.trip_purpose p
      where p.organisation_id = t.organisation_id and p.trip_id = t.id)) as recognised
    from travel.trip t
    where t.organisation_id = ${tx.context.organisation}::uuid and t.person_id = ${tx.context.person}::uuid
      and t.day between ${firstDay(month)} and ${lastDay(month)}
      and not exists (select from travel.trip_confirmation c
        where c.organisation_id = t.organisation_id and c.trip_id = t.id)
      and not exists (select from travel.trip_removal r
        where r.organisation_id = t.organisation_id and r.trip_id = t.id)`);
}
