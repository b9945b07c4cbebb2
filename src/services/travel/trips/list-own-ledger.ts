// All trips of one person in a month, a page at a time, and one of them with everything that is held of
// it: for the person alone.
import type { Fuel, Mode, Purpose } from '#kernel/mode';
import { firstDay, lastDay, type Month } from '#kernel/month';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface LedgerTrip {
  readonly id: number;
  readonly day: Temporal.PlainDate;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly mode: Mode;
  /** As it was confirmed, else as it was marked last; null when nobody said. */
  readonly purpose: Purpose | null;
  readonly distanceM: number | null;
  readonly costCents: number | null;
  readonly source: 'hand' | 'file' | 'gpx' | 'card';
  readonly state: 'waiting' | 'confirmed' | 'withdrawn';
}

export interface WholeTrip extends LedgerTrip {
  readonly departedAt: Temporal.Instant | null;
  readonly arrivedAt: Temporal.Instant | null;
  readonly fuel: Fuel | null;
  readonly recordedAt: Temporal.Instant;
  readonly confirmedAt: Temporal.Instant | null;
  readonly removedAt: Temporal.Instant | null;
  /** The day on which all of it must be gone. */
  readonly purgeOn: Temporal.PlainDate;
  readonly stops: readonly string[] | null;
  readonly estimateM: number | null;
  readonly distanceReason: string | null;
  readonly wtwGrams: number | null;
  readonly wtwFactor: string | null;
}

const newestPurpose = sql.raw(`coalesce(c.purpose, (select p.purpose from travel.trip_purpose p
  where p.organisation_id = t.organisation_id and p.trip_id = t.id order by p.id + 0 desc limit 1))`);
const columns = sql.raw(`t.id, t.day, t.origin, t.destination, t.mode, t.distance_m as "distanceM",
  t.cost_cents as "costCents", t.source,
  case when r.trip_id is not null then 'withdrawn' when c.trip_id is not null then 'confirmed'
    else 'waiting' end as state`);
const joins = sql.raw(`left join travel.trip_confirmation c on c.organisation_id = t.organisation_id
    and c.trip_id = t.id and c.purge_on = t.purge_on
  left join travel.trip_removal r on r.organisation_id = t.organisation_id and r.trip_id = t.id
    and r.purge_on = t.purge_on`);

/** Of the person of the context, the newest day first. */
export async function listOwnLedger(
  tx: Transaction,
  month: Month,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly trips: readonly LedgerTrip[]; readonly count: number }> {
  const own = sql`t.organisation_id = ${tx.context.organisation}::uuid
    and t.person_id = ${tx.context.person}::uuid
    and t.day between ${firstDay(month)} and ${lastDay(month)}`;
  const { count } = await tx.get<{ count: number }>(sql`
    select count(*) as count from travel.trip t where ${own}`);
  const trips = await tx.list<LedgerTrip>(sql`
    select ${columns}, ${newestPurpose} as purpose from travel.trip t ${joins}
    where ${own} order by t.day desc, t.departed_at, t.id limit ${limit} offset ${offset}`);
  return { trips, count };
}

/** Undefined: there is no such trip, or it is somebody else's. */
export function findOwnTrip(tx: Transaction, trip: number): Promise<WholeTrip | undefined> {
  return tx.find<WholeTrip>(sql`
    select ${columns}, ${newestPurpose} as purpose, t.departed_at as "departedAt",
      t.arrived_at as "arrivedAt", t.fuel, t.recorded_at as "recordedAt", t.purge_on as "purgeOn",
      c.confirmed_at as "confirmedAt", r.removed_at as "removedAt", h.stops, h.estimate_m as "estimateM",
      h.distance_reason as "distanceReason", e.wtw_grams as "wtwGrams", e.wtw_factor as "wtwFactor"
    from travel.trip t ${joins}
    left join travel.trip_by_hand h on h.organisation_id = t.organisation_id and h.trip_id = t.id
      and h.purge_on = t.purge_on
    left join travel.trip_co2 e on e.organisation_id = t.organisation_id and e.trip_id = t.id
      and e.purge_on = t.purge_on
    where t.organisation_id = ${tx.context.organisation}::uuid
      and t.person_id = ${tx.context.person}::uuid and t.id = ${trip}`);
}
