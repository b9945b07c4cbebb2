// Makes the queue's own schema as the owner, and lets the worker's login work with it and nobody else.
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type ConnectionOptions, clientConfig } from '../database/connection.ts';
import { loginName } from '../database/logins.ts';
import { withMigrationLock } from '../database/owner-session.ts';

export const QUEUE_SCHEMA = 'graphile_worker';

/**
 * Safe to run at every start, after the logins were made, and by several processes at once: a grant changes a
 * row of the catalogue, and two that change the same one at once fail, so each waits for its turn. Our tables
 * tell the queue by `platform.enqueue`.
 */
export function installQueue(owner: ConnectionOptions, rolePrefix: string): Promise<void> {
  return withMigrationLock(
    owner,
    () => {},
    () => install(owner, rolePrefix),
  );
}

async function install(owner: ConnectionOptions, rolePrefix: string): Promise<void> {
  const pool = new pg.Pool({ ...clientConfig(owner), max: 1 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA, logger: silent });
    await openTables(pool);
    const worker = pg.escapeIdentifier(loginName(rolePrefix, 'worker'));
    await pool.query(`grant usage on schema ${QUEUE_SCHEMA} to ${worker};
      grant all on all tables in schema ${QUEUE_SCHEMA} to ${worker};
      grant usage on all sequences in schema ${QUEUE_SCHEMA} to ${worker};
      grant execute on all functions in schema ${QUEUE_SCHEMA} to ${worker};`);
  } finally {
    await pool.end();
  }
}

/**
 * The queue switches row security on and writes no policy: its tables would be empty for the worker's login.
 */
async function openTables(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relrowsecurity order by 1`,
    [QUEUE_SCHEMA],
  );
  for (const { name } of rows) await pool.query(`alter table ${name} disable row level security`);
}

const silent = new Logger(() => () => {});
