// One connection of the owner, for migrations: outside any context, and alone under an advisory lock.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type ConnectionOptions, clientConfig } from './connection.ts';
import { asFault } from './fault.ts';

/** Any number that nobody else in our database uses. */
const MIGRATION_LOCK = 7_239_114_026n;

/** Connects, works, disconnects. */
export async function withOwner<T>(
  connection: ConnectionOptions,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(clientConfig(connection));
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw asFault(error, 'unknown');
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same, as the only migrator of this database; waits for another one, with a word about it. */
export function withMigrationLock<T>(
  connection: ConnectionOptions,
  onProgress: (text: string) => void,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withOwner(connection, async (client) => {
    let isTold = false;
    for (;;) {
      const { rows } = await client.query('select pg_try_advisory_lock($1) as locked', [
        String(MIGRATION_LOCK),
      ]);
      if (rows[0]?.locked === true) break;
      if (!isTold) onProgress('waiting for another process that migrates this database');
      isTold = true;
      await wait(200);
    }
    return work(client);
  });
}

/** A transaction of the owner. `row_security = off` makes a query that a policy would blind fail instead. */
export async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query("set local row_security = off; set local lock_timeout = '60s'");
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}
