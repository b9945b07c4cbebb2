// What ingest, jobs and deliveries ask before they touch somebody: the same flags that the row policies read.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { ActivityId } from '#register';
import type { Reader } from '#register/vocabulary';
import { worksFor } from '#register/works-for';

/** Whether this use of the person's data is restricted or objected to. Roles intake, settlement, delivery. */
export async function isRestricted(
  tx: Transaction,
  personId: string,
  activity: ActivityId,
): Promise<boolean> {
  return (await listFlagged(tx, [activity])).has(personId);
}

/** All people of the organisation who are flagged for one of these activities, or for all. */
export async function listFlagged(
  tx: Transaction,
  activities: readonly ActivityId[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.list<{ person: string }>(
    sql`select person from privacy.flagged_people(${[...activities]}::text[]) as person`,
  );
  return new Set(rows.map(({ person }) => person));
}

/**
 * How many people an output over these activities leaves out. A number, so the client may ask as well. Who
 * always sees (the person, who carries out a right) leaves nobody out.
 */
export async function countFlagged(tx: Transaction, activities: readonly ActivityId[]): Promise<number> {
  if (worksFor[tx.context.role as Reader] === 'always-sees') return 0;
  const { people } = await tx.get<{ people: number }>(
    sql`select privacy.count_flagged(${[...activities]}::text[]) as people`,
  );
  return people;
}
