// A plate for one's own convenience: kept by consent, gone when the person says so. The grams of earlier
// trips stay.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { purgeDayOf } from '#privacy/retain/purge-day';

/**
 * Plates as `normalisePlate` gives them. One plate a person: the newest is the car that trips by car are
 * made with.
 */
export async function keepPlate(tx: Transaction, personId: string, plate: string): Promise<void> {
  await tx.batch([
    sql`delete from travel.vehicle_plate
      where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid`,
    sql`insert into travel.vehicle_plate (organisation_id, person_id, plate, added_at)
      values (${tx.context.organisation}, ${personId}, ${plate}, platform.now())`,
  ]);
}

/** Answers how many were deleted. */
export function deletePlates(tx: Transaction, personId: string): Promise<number> {
  return tx.run(sql`delete from travel.vehicle_plate
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid`);
}

/** When an account ended; null while it lasts, also for somebody who came back. */
export interface AccountEnd {
  readonly personId: string;
  readonly endedOn: Temporal.PlainDate | null;
}

/**
 * Gives each plate the day on which it must be gone, counted from the end of the account of its person. Who
 * is told so late that the day is past loses it at once.
 */
export async function datePlates(tx: Transaction, ends: readonly AccountEnd[]): Promise<void> {
  const days = ends.map(({ endedOn }) =>
    endedOn === null ? null : purgeDayOf('travel/trips/convenience', endedOn),
  );
  const ended = sql`unnest(${ends.map(({ personId }) => personId)}::uuid[], ${days}::date[])
    e (person_id, purge_on)`;
  const own = sql`p.organisation_id = ${tx.context.organisation}::uuid and p.person_id = e.person_id`;
  await tx.batch([
    sql`delete from travel.vehicle_plate p using ${ended} where ${own} and e.purge_on <= platform.today()`,
    sql`update travel.vehicle_plate p set purge_on = e.purge_on from ${ended} where ${own}
      and p.purge_on is distinct from e.purge_on`,
  ]);
}

/** Person → plate, for these people. */
export async function listPlates(tx: Transaction, people: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.list(sql<{ personId: string; plate: string }>`
    select person_id as "personId", plate from travel.vehicle_plate
    where organisation_id = ${tx.context.organisation}::uuid and person_id = any(${[...people]}::uuid[])`);
  return new Map(rows.map((row) => [row.personId, row.plate]));
}
