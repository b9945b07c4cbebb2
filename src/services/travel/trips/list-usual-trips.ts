// Trips that a person made before, each way and means once: the first thing to choose from when one is added.
import type { Mode, Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface UsualTrip {
  readonly origin: string;
  readonly destination: string;
  readonly mode: Mode;
  /** As it was marked last; null when nobody said. */
  readonly purpose: Purpose | null;
  readonly distanceM: number | null;
  readonly times: number;
}

/** Of the person of the context since a day, the most frequent first. Without trips that were taken back. */
export function listUsualTrips(
  tx: Transaction,
  since: Temporal.PlainDate,
  limit: number,
): Promise<UsualTrip[]> {
  const { organisation, person } = tx.context;
  return tx.list(sql<UsualTrip>`
    with made as (
      select t.origin, t.destination, t.mode, t.distance_m, t.day, t.id, (select p.purpose
        from travel.trip_purpose p where p.organisation_id = t.organisation_id and p.trip_id = t.id
        order by p.id + 0 desc limit 1) as purpose
      from travel.trip t
      where t.organisation_id = ${organisation}::uuid and t.person_id = ${person}::uuid and t.day >= ${since}
        and t.origin is not null and t.destination is not null
        and not exists (select from travel.trip_removal r
          where r.organisation_id = t.organisation_id and r.trip_id = t.id))
    select origin, destination, mode, count(*) as times,
      (array_agg(purpose order by day desc, id desc))[1] as purpose,
      (array_agg(distance_m order by day desc, id desc))[1] as "distanceM"
    from made group by origin, destination, mode
    order by count(*) desc, max(day) desc, origin, destination limit ${limit}`);
}

/** Days of these on which the person already has a trip between the two places, by this means. */
export async function listDaysWithTrip(
  tx: Transaction,
  trip: {
    readonly days: readonly Temporal.PlainDate[];
    readonly origin: string | null;
    readonly destination: string | null;
    readonly mode: Mode;
  },
): Promise<string[]> {
  const { organisation, person } = tx.context;
  const rows = await tx.list(sql<{ day: string }>`
    select distinct t.day::text as day from travel.trip t
    where t.organisation_id = ${organisation}::uuid and t.person_id = ${person}::uuid
      and t.day = any(${[...trip.days]}::date[]) and t.mode = ${trip.mode}
      and t.origin is not distinct from ${trip.origin}::text
      and t.destination is not distinct from ${trip.destination}::text
      and not exists (select from travel.trip_removal r
        where r.organisation_id = t.organisation_id and r.trip_id = t.id)
    order by day limit 100`);
  return rows.map(({ day }) => day);
}
