// Leaves whose day has come and that were emptied are dropped by their owner, so that no table grows a leaf a
// year for ever.
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { ConnectionOptions } from './connection.ts';
import { sqlStateOf } from './fault.ts';
import { inTransaction, withMigrationLock } from './owner-session.ts';
import { quoteIdentifier } from './sql.ts';

export interface DropOptions {
  readonly owner: ConnectionOptions;
  /** `schema.table` names, each partitioned by list over its purge day. */
  readonly tables: readonly string[];
  readonly now: Temporal.Instant;
  readonly onProgress?: (text: string) => void;
}

/**
 * Answers the names it dropped. A leaf that holds anything stays: emptying is the sweeper's, with its proof.
 * One that is busy stays too, until the next start.
 */
export function dropEmptied(options: DropOptions): Promise<string[]> {
  const { owner, tables, now, onProgress = () => {} } = options;
  const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
  return withMigrationLock(owner, onProgress, async (client) => {
    const { rows } = await client.query<{ schema: string; name: string }>(
      `select n.nspname as schema, c.relname as name
       from unnest($1::text[]) t join pg_inherits i on i.inhparent = t::regclass
       join pg_class c on c.oid = i.inhrelid join pg_namespace n on n.oid = c.relnamespace
       where (regexp_match(pg_get_expr(c.relpartbound, c.oid), '\\d{4}-\\d\\d-\\d\\d'))[1]::date <= $2
         and pg_relation_size(c.oid) = 0 order by 1, 2`,
      [tables, today],
    );
    const dropped: string[] = [];
    for (const { schema, name } of rows) {
      const leaf = `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
      if (await dropOne(client, leaf)) dropped.push(`${schema}.${name}`);
    }
    if (dropped.length > 0) onProgress(`emptied partitions dropped: ${dropped.length}`);
    return dropped;
  });
}

const ATTEMPTS = 10;
const PAUSE_MS = 300;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Dropping needs the whole table for a moment: it waits 200 ms for it and comes back later, so that nobody
 * queues up behind a long report and us.
 */
async function dropOne(client: pg.Client, leaf: string): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await inTransaction(client, async () => {
        await client.query(`set local lock_timeout = '200ms'; lock table ${leaf} in access exclusive mode`);
        const { rows } = await client.query('select pg_relation_size($1::regclass) = 0 as empty', [leaf]);
        if (rows[0]?.empty !== true) return false;
        await client.query(`drop table ${leaf}`);
        return true;
      });
    } catch (error) {
      if (sqlStateOf(error) !== LOCK_NOT_AVAILABLE) throw error;
      await wait(PAUSE_MS);
    }
  }
  return false;
}
