// A real database for a test: one embedded cluster for the whole run, one migrated template, a fresh clone
// for who asks.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asLogin, type ConnectionOptions } from '../src/platform/database/connection.ts';
import { grantOnDatabase } from '../src/platform/database/logins.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { withOwner } from '../src/platform/database/owner-session.ts';
import type { Database } from '../src/platform/database/types.ts';
import { dropQuietly, freshName, testCluster, withAdministrator } from './database/cluster.ts';
import { ensurePrepared, ensureTemplate, type Prepared } from './database/template.ts';

export interface TestDatabase {
  /** As the server's login. */
  readonly server: Database;
  /** As the worker's login (also what the command line uses). */
  readonly worker: Database;
  /** As the login of the endpoints for providers. */
  readonly door: Database;
  readonly owner: ConnectionOptions;
  readonly serverConnection: ConnectionOptions;
  readonly workerConnection: ConnectionOptions;
  readonly rolePrefix: string;
  /** Closes all pools and drops the database. */
  close(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** The folder of migrations; the project's own by default. */
  readonly folder?: string;
  /** The access text; the project's golden one by default, or none while there is no such file. */
  readonly access?: string;
  /** What has been done in it already. */
  readonly prepared?: Prepared;
}

const ROOT = resolve(import.meta.dirname, '..');
const GOLDEN_ACCESS = resolve(ROOT, 'test/golden/access.sql');

/** A migrated, empty database of its own; `await db.close()` in `afterAll`. */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const folder = options.folder ?? resolve(ROOT, 'migrations');
  const access = options.access ?? (existsSync(GOLDEN_ACCESS) ? readFileSync(GOLDEN_ACCESS, 'utf8') : '');
  const cluster = await testCluster();
  const template = await ensureTemplate(cluster, folder, access);
  const { prepared } = options;
  const source = prepared ? await ensurePrepared(cluster, template, prepared) : template.database;
  const name = freshName();
  await withAdministrator(cluster, (client) =>
    client.query(`create database ${name} template ${source} owner ${cluster.owner.user} strategy file_copy`),
  );
  const owner = { ...cluster.owner, database: name };
  await withOwner(owner, (client) => grantOnDatabase(client, template.rolePrefix));
  const serverConnection = asLogin(owner, template.server);
  const workerConnection = asLogin(owner, template.worker);
  const { rolePrefix } = template;
  const server = openDatabase({ connection: serverConnection, rolePrefix, max: 4 });
  const worker = openDatabase({ connection: workerConnection, rolePrefix, max: 4 });
  const door = openDatabase({ connection: asLogin(owner, template.door), rolePrefix, max: 4 });
  return {
    server,
    worker,
    door,
    owner,
    serverConnection,
    workerConnection,
    rolePrefix,
    close: async () => {
      await Promise.all([server.close(), worker.close(), door.close()]);
      await withAdministrator(cluster, (client) => dropQuietly(client, name));
    },
  };
}
