// Keeps the track of a trip until the confirmation, thirty days at the most; then nothing of it is left.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { purgeDayOf, termOf } from '#privacy/retain/purge-day';
import type { AccountEnd } from './keep-ease.ts';

export interface Fix {
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  readonly at: Temporal.Instant;
}

const MICRO = 1_000_000;
const FIXES = 'travel/trips/gps-coordinates';

export async function keepCoordinates(
  tx: Transaction,
  trip: { readonly id: number; readonly personId: string },
  fixes: readonly Fix[],
  receivedOn: Temporal.PlainDate,
): Promise<void> {
  await tx.run(sql`
    insert into travel.trip_coordinates
      (organisation_id, trip_id, person_id, lat_e6, lon_e6, fixed_at, collected_on, purge_on)
    values (${tx.context.organisation}, ${trip.id}, ${trip.personId},
      ${fixes.map((f) => Math.round(f.lat * MICRO))}, ${fixes.map((f) => Math.round(f.lon * MICRO))},
      ${fixes.map((f) => f.at.epochMilliseconds)},
      ${receivedOn}, ${purgeDayOf(FIXES, receivedOn)})
    on conflict do nothing`);
}

/**
 * Leaving ends the wait for a confirmation: the coordinates of a person go with the last day of the account,
 * at once when that day is past. Who comes back before it has the thirty days again.
 */
export async function dateCoordinates(tx: Transaction, ends: readonly AccountEnd[]): Promise<void> {
  const ended = sql`unnest(${ends.map(({ personId }) => personId)}::uuid[],
    ${ends.map(({ endedOn }) => endedOn)}::date[]) e (person_id, ended_on)`;
  const own = sql`c.organisation_id = ${tx.context.organisation}::uuid and c.person_id = e.person_id`;
  await tx.batch([
    sql`delete from travel.trip_coordinates c using ${ended} where ${own} and e.ended_on < platform.today()`,
    sql`update travel.trip_coordinates c set purge_on = least(
        platform.purge_on(${termOf(FIXES)}, c.collected_on), e.ended_on + 1)
      from ${ended} where ${own} and c.purge_on is distinct from least(
        platform.purge_on(${termOf(FIXES)}, c.collected_on), e.ended_on + 1)`,
  ]);
}

/** All tracks of a person that still are there: those of trips that wait. Answers how many. */
export function deleteTracks(tx: Transaction, personId: string): Promise<number> {
  return tx.run(sql`delete from travel.trip_coordinates
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid`);
}
