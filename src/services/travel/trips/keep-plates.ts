// A plate for one's own convenience: kept by consent, gone when the person says so. The grams of earlier
// trips stay.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

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

/** Person → plate, for these people. */
export async function listPlates(tx: Transaction, people: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.list(sql<{ personId: string; plate: string }>`
    select person_id as "personId", plate from travel.vehicle_plate
    where organisation_id = ${tx.context.organisation}::uuid and person_id = any(${[...people]}::uuid[])`);
  return new Map(rows.map((row) => [row.personId, row.plate]));
}
