// Partitions by purge day are made ahead: one for each 1 January of the coming years, closed to everybody but
// their parent.
import type pg from 'pg';
import type { ConnectionOptions } from './connection.ts';
import { inTransaction, withMigrationLock } from './owner-session.ts';
import { quoteIdentifier } from './sql.ts';

/** Next year up to nine years on: the longest term is seven years after the end of a financial year. */
const FIRST_YEAR_AHEAD = 1;
const LAST_YEAR_AHEAD = 9;

export interface PartitionOptions {
  readonly owner: ConnectionOptions;
  /** `schema.table` names, each partitioned by list over its purge day. */
  readonly tables: readonly string[];
  readonly now: Temporal.Instant;
  readonly onProgress?: (text: string) => void;
}

/**
 * Makes what is missing; answers the names it made. Safe to run at every start and by several processes at
 * once.
 */
export function ensurePartitions(options: PartitionOptions): Promise<string[]> {
  const { owner, tables, now, onProgress = () => {} } = options;
  const { year } = now.toZonedDateTimeISO('Europe/Amsterdam');
  return withMigrationLock(owner, onProgress, async (client) => {
    const made: string[] = [];
    for (const table of tables) {
      const existing = await partitionsOf(client, table);
      for (let purgeYear = year + FIRST_YEAR_AHEAD; purgeYear <= year + LAST_YEAR_AHEAD; purgeYear += 1) {
        const name = `${table}_${purgeYear}`;
        if (existing.has(name)) continue;
        await inTransaction(client, () => makePartition(client, table, name, purgeYear));
        made.push(name);
      }
    }
    if (made.length > 0) onProgress(`partitions made ahead: ${made.length}`);
    return made;
  });
}

async function partitionsOf(client: pg.Client, table: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_inherits i
     join pg_class c on c.oid = i.inhrelid join pg_namespace n on n.oid = c.relnamespace
     where i.inhparent = $1::regclass`,
    [table],
  );
  return new Set(rows.map((row) => row.name));
}

/**
 * A partition inherits neither row security nor its force: without both, whoever may read it reads all
 * tenants.
 */
async function makePartition(
  client: pg.Client,
  table: string,
  name: string,
  purgeYear: number,
): Promise<void> {
  const quoted = name.split('.').map(quoteIdentifier).join('.');
  const parent = table.split('.').map(quoteIdentifier).join('.');
  await client.query(`create table ${quoted} partition of ${parent} for values in ('${purgeYear}-01-01')`);
  await client.query(`alter table ${quoted} enable row level security, force row level security`);
  // Nor does it inherit of which columns no statistics are kept: examples of values outlive their rows there.
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and attstattarget = 0`,
    [table],
  );
  for (const column of rows) {
    await client.query(`alter table ${quoted} alter column ${quoteIdentifier(column.name)} set statistics 0`);
  }
}
