// A plate for one's own convenience: kept by consent, gone when the person says so. The grams of earlier
// trips stay.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

const ofPerson = (tx: Transaction, personId: string) =>
  sql`organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid`;

/** Nobody drives twenty cars; a list that grows without end is no ease. */
export const MOST_PLATES = 20;

/**
 * Plates as `normalisePlate` gives them. The one that was kept last is the car that trips by car are made
 * with, until another is chosen.
 */
export async function keepPlate(tx: Transaction, personId: string, plate: string): Promise<void> {
  await tx.batch([
    sql`delete from travel.vehicle_plate where ${ofPerson(tx, personId)} and plate = ${plate}`,
    sql`update travel.vehicle_plate set is_default = false
      where ${ofPerson(tx, personId)} and is_default`,
    sql`insert into travel.vehicle_plate (organisation_id, person_id, plate, is_default, added_at)
      values (${tx.context.organisation}, ${personId}, ${plate}, true, platform.now())`,
  ]);
}

export interface KeptPlate {
  readonly plate: string;
  readonly isDefault: boolean;
  readonly addedAt: Temporal.Instant;
}

/** Of the person of the context: the one in use first, then the newest. */
export function listOwnPlates(tx: Transaction): Promise<KeptPlate[]> {
  return tx.list(sql<KeptPlate>`
    select plate, is_default as "isDefault", added_at as "addedAt" from travel.vehicle_plate
    where ${ofPerson(tx, tx.context.person ?? '')}
    order by is_default desc, added_at desc, plate limit ${MOST_PLATES}`);
}

/** False: this plate is not kept. */
export async function choosePlate(tx: Transaction, plate: string): Promise<boolean> {
  const own = ofPerson(tx, tx.context.person ?? '');
  const known = await tx.find(sql`select 1 from travel.vehicle_plate where ${own} and plate = ${plate}`);
  if (known === undefined) return false;
  await tx.batch([
    sql`update travel.vehicle_plate set is_default = false where ${own} and is_default`,
    sql`update travel.vehicle_plate set is_default = true where ${own} and plate = ${plate}`,
  ]);
  return true;
}

/**
 * Forgets one plate of the person of the context; the newest of the others takes its place. Answers whether
 * it was there. The grams of trips stay as they are: no plate stands beside them.
 */
export async function deletePlate(tx: Transaction, plate: string): Promise<boolean> {
  const own = ofPerson(tx, tx.context.person ?? '');
  const gone = await tx.run(sql`delete from travel.vehicle_plate where ${own} and plate = ${plate}`);
  const left = await listOwnPlates(tx);
  const next = left[0];
  if (next !== undefined && !next.isDefault) await choosePlate(tx, next.plate);
  return gone > 0;
}

/** Answers how many were deleted. */
export function deletePlates(tx: Transaction, personId: string): Promise<number> {
  return tx.run(sql`delete from travel.vehicle_plate where ${ofPerson(tx, personId)}`);
}

/** The vehicle that trips by car are made with: person → plate, for these people. */
export async function listPlates(tx: Transaction, people: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.list(sql<{ personId: string; plate: string }>`
    select person_id as "personId", plate from travel.vehicle_plate
    where organisation_id = ${tx.context.organisation}::uuid and person_id = any(${[...people]}::uuid[])
      and is_default`);
  return new Map(rows.map((row) => [row.personId, row.plate]));
}
