// Statements over many rows are planned for the rows in hand: a plan that was kept from when the tables were
// empty reads them from end to end for each row once they are full.
import { type Sql, sql } from './sql.ts';

/** Fewer than this a plan that is kept is cheaper than a new one. */
const MANY = 20;

/** To be sent before them, in the same transaction; nothing for a few rows. */
export const planForMany = (rows: number): readonly Sql[] =>
  rows < MANY ? [] : [sql`set local plan_cache_mode = force_custom_plan`];
