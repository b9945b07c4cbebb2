// The trips of one person between two days, with what each one waits for: for the person alone.
import type { Mode, Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { OPEN } from './confirm-trips.ts';
import { COVERED, OVERLAPPING } from './judge-overlap.ts';

export interface WeekTrip {
  readonly id: number;
  readonly day: Temporal.PlainDate;
  readonly departedAt: Temporal.Instant | null;
  readonly arrivedAt: Temporal.Instant | null;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly mode: Mode;
  readonly distanceM: number | null;
  readonly costCents: number | null;
  /** Legs with the same key are one journey. */
  readonly journeyKey: string | null;
  readonly state: 'waiting' | 'covered' | 'overlapping' | 'confirmed';
  readonly confirmedAs: Purpose | null;
  /** The newest mark: of the person, or of the file that brought the trip. */
  readonly marked: Purpose | null;
  /** A route on the map is kept until the confirmation. */
  readonly hasRoute: boolean;
}

/** In order of travel; trips that were taken back are not among them. */
export function listWeekTrips(
  tx: Transaction,
  { first, last }: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate },
  limit = 500,
): Promise<WeekTrip[]> {
  return tx.list<WeekTrip>(sql`
    select t.id, t.day, t.departed_at as "departedAt", t.arrived_at as "arrivedAt", t.origin, t.destination,
      t.mode, t.distance_m as "distanceM", t.cost_cents as "costCents", t.journey_key as "journeyKey",
      t.confirmed_purpose as "confirmedAs",
      case when t.confirmed_purpose is not null then 'confirmed' when ${COVERED} then 'covered'
        when ${OVERLAPPING} then 'overlapping' else 'waiting' end as state,
      (select p.purpose from travel.trip_purpose p
        where p.organisation_id = t.organisation_id and p.trip_id = t.id
        order by p.id + 0 desc limit 1) as marked,
      exists (select from travel.trip_coordinates k
        where k.organisation_id = t.organisation_id and k.trip_id = t.id) as "hasRoute"
    from travel.trip t
    where t.organisation_id = ${tx.context.organisation}::uuid and t.person_id = ${tx.context.person}::uuid
      and t.day between ${first} and ${last}
      and not exists (select from travel.trip_removal r
        where r.organisation_id = t.organisation_id and r.trip_id = t.id)
    order by t.day, t.departed_at, t.id limit ${limit}`);
}

/** The places of these trips of the person, in order of travel. */
export function listTripsById(
  tx: Transaction,
  ids: readonly number[],
): Promise<Pick<WeekTrip, 'day' | 'origin' | 'destination' | 'mode'>[]> {
  return tx.list(sql<Pick<WeekTrip, 'day' | 'origin' | 'destination' | 'mode'>>`
    select day, origin, destination, mode from travel.trip
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and id = any(${[...ids]}::bigint[])
    order by day, departed_at, id limit 50`);
}

export interface WaitingDay {
  readonly day: Temporal.PlainDate;
  readonly trips: number;
  readonly withoutDistance: number;
}

/** Days of the person with trips that wait, the oldest first. */
export function listWaitingDays(tx: Transaction, limit = 800): Promise<WaitingDay[]> {
  return tx.list<WaitingDay>(sql`
    select t.day, count(*) as trips, count(*) filter (where t.distance_m is null) as "withoutDistance"
    from travel.trip t
    where t.organisation_id = ${tx.context.organisation}::uuid and t.person_id = ${tx.context.person}::uuid
      and t.confirmed_purpose is null and ${OPEN} and not ${COVERED}
    group by t.day order by t.day limit ${limit}`);
}

export interface EarlierTrip {
  readonly day: Temporal.PlainDate;
  readonly origin: string;
  readonly destination: string;
  readonly mode: Mode;
  readonly purpose: Purpose;
}

/**
 * What the person confirmed between the same places in the ninety days before: the newest of each, one row
 * for each place of departure, of arrival and means of transport.
 */
export function listEarlier(
  tx: Transaction,
  before: Temporal.PlainDate,
  limit = 500,
): Promise<EarlierTrip[]> {
  return tx.list<EarlierTrip>(sql`
    select distinct on (t.origin, t.destination, t.mode) t.day, t.origin, t.destination, t.mode,
      t.confirmed_purpose as purpose
    from travel.trip t
    where t.organisation_id = ${tx.context.organisation}::uuid and t.person_id = ${tx.context.person}::uuid
      and t.day between ${before.subtract({ days: 90 })} and ${before.subtract({ days: 1 })}
      and t.confirmed_purpose is not null and t.origin is not null and t.destination is not null
    order by t.origin, t.destination, t.mode, t.day desc limit ${limit}`);
}
