// Deletes the rows of one person, table by table as the plan of exports finds them, in one transaction. What
// the law wants kept stays: activities with a legal obligation.
import type pg from 'pg';
import { type PlannedActivity, planExport } from '#privacy/export/plan-export';
import { records } from '#shells/catalogue';

const erasable = ({ entry }: PlannedActivity) => !entry.activity.bases.includes('legal-obligation');

/** As the owner, for whom row security must be lifted before. Answers how many rows went. */
export async function eraseByPlan(owner: pg.Client, organisation: string, person: string): Promise<number> {
  let rows = 0;
  await owner.query('begin');
  // Who is referred to goes last.
  const tables = planExport(records)
    .filter(erasable)
    .flatMap((planned) => planned.tables)
    .reverse();
  for (const { table, subjects } of tables) {
    const mine = subjects.map((column) => `${column} = $2`).join(' or ');
    const done = await owner.query(`delete from ${table} where organisation_id = $1 and (${mine})`, [
      organisation,
      person,
    ]);
    rows += done.rowCount ?? 0;
  }
  await owner.query('commit');
  return rows;
}

/** For the time of the bench: the owner sees what it owns. */
export async function liftRowSecurity(owner: pg.Client): Promise<void> {
  for (const { tables } of planExport(records))
    for (const { table } of tables) await owner.query(`alter table ${table} no force row level security`);
}
