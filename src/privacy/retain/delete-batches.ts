// Deletes expired rows of a table by their indexed purge day, five thousand a transaction, and pauses between
// them.
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import type { Removing } from './empty-leaves.ts';
import type { Removal } from './keep-proof.ts';

const BATCH_ROWS = 5_000;
/** One run deletes at most this much of a table; the next hour goes on, and the proof says so. */
const BATCHES_PER_RUN = 2_000;
const PAUSE_MS = 50;

interface Expired {
  readonly rows: number;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** One removal, or none when nothing had expired. */
export async function deleteBatches(db: Database, work: Removing): Promise<Removal[]> {
  const expired = await findExpired(db, work);
  if (expired === undefined) return [];
  const held = await work.hold();
  const statement = deleteSql(work.record);
  let rows = 0;
  for (let batch = 0; batch < BATCHES_PER_RUN; batch += 1) {
    const started = performance.now();
    const deleted = await db.transaction({ role: 'sweeper', now: work.now }, (tx) => tx.run(statement));
    rows += deleted;
    // Another sweeper may have had the rows of this batch, and others may be left.
    if (deleted === 0 && (await findExpired(db, work)) === undefined)
      return [{ leaf: undefined, rows, held, purgeDays: expired, failure: undefined }];
    // As long as the batch took: half of the time the table belongs to its users.
    await wait(deleted === 0 ? PAUSE_MS : performance.now() - started);
  }
  return [{ leaf: undefined, rows, held, purgeDays: expired, failure: 'not-finished' }];
}

async function findExpired(db: Database, { record, now }: Removing): Promise<Expired | undefined> {
  const purge = sql.id(record.scope.purge ?? '');
  const [found] = await db.list<Expired>(
    { role: 'sweeper', now },
    sql`select count(*) as rows, min(${purge}) as first, max(${purge}) as last
      from ${sql.id(...record.table.split('.'))} where ${purge} <= platform.today()`,
  );
  return found === undefined || found.rows === 0 ? undefined : found;
}

/**
 * The sweeper may read keys only: which rows go is chosen by them, and what is in the rows is never looked
 * at.
 */
function deleteSql(record: AnyRecord) {
  const table = sql.id(...record.table.split('.'));
  const purge = sql.id(record.scope.purge ?? '');
  const keys = keysOf(record).map((key) => sql.id(key));
  const isSame = keys.map((key) => sql`t.${key} = expired.${key}`);
  return sql`
    with expired as materialized (
      select distinct ${sql.join(keys)} from (
        select ${sql.join(keys)} from ${table} where ${purge} <= platform.today()
        limit ${BATCH_ROWS}) found)
    delete from ${table} t using expired
    where t.${purge} <= platform.today() and ${sql.join(isSame, ' and ')}`;
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
