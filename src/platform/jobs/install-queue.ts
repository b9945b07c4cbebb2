// Makes the queue's own schema as the owner, and lets the worker's login work with it and nobody else.
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { clientConfig, type ConnectionOptions } from '../database/connection.ts';
import { loginName } from '../database/logins.ts';

const SCHEMA = 'graphile_worker';

/** Safe to run at every start. The queue is told from our tables by `platform.enqueue` (migration 0006). */
export async function installQueue(owner: ConnectionOptions, rolePrefix: string): Promise<void> {
  const pool = new pg.Pool({ ...clientConfig(owner), max: 1 });
  try {
    await runMigrations({ pgPool: pool, schema: SCHEMA });
    const worker = pg.escapeIdentifier(loginName(rolePrefix, 'worker'));
    await pool.query(`grant usage on schema ${SCHEMA} to ${worker};
      grant all on all tables in schema ${SCHEMA} to ${worker};
      grant usage on all sequences in schema ${SCHEMA} to ${worker};
      grant execute on all functions in schema ${SCHEMA} to ${worker};`);
  } finally {
    await pool.end();
  }
}
