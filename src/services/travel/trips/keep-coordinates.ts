// Keeps the track of a trip until the confirmation, thirty days at the most; then nothing of it is left.
import { capAt30Days } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface Fix {
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  readonly at: Temporal.Instant;
}

const MICRO = 1_000_000;

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
      ${receivedOn}, ${capAt30Days(receivedOn, undefined)})
    on conflict do nothing`);
}
