// Deletes what has expired: every table whose record says that the sweeper may, in batches, without reading a
// value.

import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';

export interface Swept {
  readonly table: string;
  readonly rows: number;
}

const BATCH_ROWS = 5_000;
/** One round deletes at most this much of a table; the next hour goes on. */
const BATCHES_PER_TABLE = 400;

/** Safe to stop at any moment and to run twice at once: each batch is a transaction of its own. */
export async function sweep(
  db: Database,
  records: readonly AnyRecord[],
  now: Temporal.Instant,
): Promise<Swept[]> {
  const swept: Swept[] = [];
  for (const record of inOrder(records.filter(isSwept))) {
    swept.push({ table: record.table, rows: await sweepTable(db, record, now) });
  }
  return swept;
}

export const isSwept = (record: AnyRecord): boolean =>
  record.scope.purge !== undefined && record.writes.sweeper?.delete === true;

/** Children before parents: what hangs on a person goes first, so that no key stands in the way. */
function inOrder(records: readonly AnyRecord[]): AnyRecord[] {
  const rank = (record: AnyRecord) => (record.table.startsWith('people.') ? 1 : 0);
  return [...records].sort((a, b) => rank(a) - rank(b) || (a.table < b.table ? -1 : 1));
}

/**
 * The sweeper may read keys only: which rows go is chosen by them, and what is in the rows is never looked
 * at.
 */
async function sweepTable(db: Database, record: AnyRecord, now: Temporal.Instant): Promise<number> {
  const table = sql.id(...record.table.split('.'));
  const purge = sql.id(record.scope.purge ?? '');
  const keys = keysOf(record).map((key) => sql.id(key));
  const isSame = keys.map((key) => sql`t.${key} = expired.${key}`);
  let total = 0;
  for (let batch = 0; batch < BATCHES_PER_TABLE; batch += 1) {
    const rows = await db.transaction({ role: 'sweeper', now }, (tx) =>
      tx.run(sql`
        with expired as materialized (
          select distinct ${sql.join(keys)} from (
            select ${sql.join(keys)} from ${table} where ${purge} <= platform.today()
            limit ${BATCH_ROWS}) found)
        delete from ${table} t using expired
        where t.${purge} <= platform.today() and ${sql.join(isSame, ' and ')}`),
    );
    total += rows;
    if (rows === 0) break;
  }
  return total;
}

/**
 * Without a number of its own a row is told by tenant and person: then all of theirs that expired go
 * together.
 */
function keysOf(record: AnyRecord): string[] {
  const isKey = (means: string) => means === 'tenant' || means === 'subject-key' || means === 'not-personal';
  return Object.entries(record.columns)
    .filter(([, column]) => !column.nullable && isKey(column.means) && /^(?:uuid|bigint)$/.test(column.type))
    .map(([name]) => name);
}
