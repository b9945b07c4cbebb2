// A real database of its own for the benchmark: embedded, migrated, with all roles, row policies and figures.
import { resolve } from 'node:path';
import pg from 'pg';
import { asLogin, clientConfig } from '#platform/database/connection';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { loginName } from '#platform/database/logins';
import { migrate } from '#platform/database/migrate';
import { openDatabase } from '#platform/database/open-database';
import { startEmbedded } from '#platform/embedded-postgres/start-embedded';
import { loadFigures } from '#services/money';
import { access } from '#shells/access';
import { partitionedTables } from '#shells/catalogue';

export type Bench = Awaited<ReturnType<typeof openBench>>;

const PREFIX = 'bench';
/** The same for the limit and for the close: a quarter of a machine of 24 GB, as is usual. */
const SETTINGS = { shared_buffers: '6GB', max_wal_size: '8GB' };

/**
 * March is closed on the first of April; the measured close is in January, so that its rows stand in
 * partitions of their own.
 */
export const CLOSED_MARCH = Temporal.Instant.from('2026-04-01T09:00:00Z');
export const CLOSES = Temporal.Instant.from('2027-01-05T09:00:00Z');

export async function openBench(dataDir: string) {
  const embedded = await startEmbedded({ dataDir, settings: SETTINGS });
  const passwords = new Map<string, string>();
  const secrets = {
    find: async (name: string) => passwords.get(name),
    put: async (name: string, secret: string) => {
      passwords.set(name, secret);
    },
  };
  const { owner } = embedded;
  const folder = resolve(import.meta.dirname, '../../migrations');
  await migrate({ owner, folder, rolePrefix: PREFIX, access, now: CLOSED_MARCH, secrets });
  await ensurePartitions({ owner, tables: partitionedTables, now: CLOSED_MARCH });
  const user = loginName(PREFIX, 'worker');
  const connection = asLogin(owner, { user, password: passwords.get(user) ?? '' });
  // One connection: its process in the server is the one whose CPU seconds are counted.
  const database = openDatabase({ connection, rolePrefix: PREFIX, max: 1 });
  await database.transaction({ role: 'operator', now: CLOSES }, loadFigures);
  const client = new pg.Client(clientConfig(owner));
  await client.connect();
  await liftForce(client);
  const administrator = new pg.Client(clientConfig(embedded.administrator));
  await administrator.connect();
  return {
    database,
    /** The owner without forced row security: what the limit and the kernel run as. */
    owner: client,
    /** Writes out what the trial before left, so that no trial pays for another. */
    checkpoint: async () => {
      await administrator.query('checkpoint');
    },
    stop: async () => {
      await client.end();
      await administrator.end();
      await database.close();
      await embedded.stop();
    },
  };
}

/** The owner would be blind under forced policies; the login of the close stays under them. */
async function liftForce(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid =
      c.relnamespace
     where c.relforcerowsecurity and n.nspname in ('money', 'people')`,
  );
  for (const { name } of rows) await client.query(`alter table ${name} no force row level security`);
}
