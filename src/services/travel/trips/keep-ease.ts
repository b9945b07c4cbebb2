// What is kept for ease, all of it: gone together when the consent is taken back, dated together when the
// account ends.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { purgeDayOf } from '#privacy/retain/purge-day';
import { deletePlates } from './keep-plates.ts';

const CONVENIENCE = 'travel/trips/convenience';

/** The tables of what is kept for ease. */
const tables = ['travel.vehicle_plate', 'travel.favourite', 'travel.purpose_rule'] as const;

/** When an account ended; null while it lasts, also for somebody who came back. */
export interface AccountEnd {
  readonly personId: string;
  readonly endedOn: Temporal.PlainDate | null;
}

/** Answers how many rows were deleted. */
export async function deleteEase(tx: Transaction, personId: string): Promise<number> {
  const plates = await deletePlates(tx, personId);
  const favourites = await tx.run(sql`delete from travel.favourite
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid`);
  const rules = await tx.run(sql`delete from travel.purpose_rule
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid`);
  return plates + favourites + rules;
}

/**
 * Gives each row the day on which it must be gone, counted from the end of the account of its person. Who is
 * told so late that the day is past loses it at once.
 */
export async function dateEase(tx: Transaction, ends: readonly AccountEnd[]): Promise<void> {
  const days = ends.map(({ endedOn }) => (endedOn === null ? null : purgeDayOf(CONVENIENCE, endedOn)));
  const ended = sql`unnest(${ends.map(({ personId }) => personId)}::uuid[], ${days}::date[])
    e (person_id, purge_on)`;
  const own = sql`p.organisation_id = ${tx.context.organisation}::uuid and p.person_id = e.person_id`;
  await tx.batch(
    tables.flatMap((table) => [
      sql`delete from ${sql.raw(table)} p using ${ended} where ${own} and e.purge_on <= platform.today()`,
      sql`update ${sql.raw(table)} p set purge_on = e.purge_on from ${ended} where ${own}
        and p.purge_on is distinct from e.purge_on`,
    ]),
  );
}
