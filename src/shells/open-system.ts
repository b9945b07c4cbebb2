// Opens the system of one installation: database started or reached, checked, migrated, held against the records.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDatabase } from '#platform/database/check-database';
import { asLogin, type ConnectionOptions, connectionFromUrl } from '#platform/database/connection';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { type Login, loginName } from '#platform/database/logins';
import { migrate } from '#platform/database/migrate';
import { openDatabase } from '#platform/database/open-database';
import type { Database } from '#platform/database/types';
import { type Embedded, startEmbedded } from '#platform/embedded-postgres/start-embedded';
import { openSecrets, type Secrets } from '#platform/secrets';
import { loadFigures } from '#services/money';
import { accessSql } from '#privacy/access';
import { partitionedTables, records, sequences } from './catalogue.ts';
import type { Settings } from './settings.ts';

export interface System {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly settings: Settings;
  readonly now: () => Temporal.Instant;
  /** Another login on the same database; the caller closes it. */
  readonly open: (login: Login) => Database;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly login: Login;
  readonly onProgress?: (text: string) => void;
}

const MIGRATIONS = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** Safe for several processes at once, after a crash, and twice in a row. The database stops with the last process. */
export async function openSystem(settings: Settings, { login, onProgress }: OpenOptions): Promise<System> {
  const say = onProgress ?? (() => {});
  const embedded = settings.databaseUrl === undefined ? await openEmbedded(settings, say) : undefined;
  const owner = embedded?.owner ?? connectionFromUrl(settings.databaseUrl ?? '');
  const secrets = openSecrets(settings.dataFolder);
  const rolePrefix = rolePrefixOf(owner);
  try {
    await bringUpToDate(owner, rolePrefix, settings, secrets, say);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const open = (as: Login) => {
    const user = loginName(rolePrefix, as);
    return openDatabase({ connection: asLogin(owner, { user, password: secrets.password(user) }), rolePrefix });
  };
  const db = open(login);
  await bringFigures(db, login, open, settings);
  const close = async () => {
    await db.close();
    await embedded?.stop();
  };
  return { db, secrets, settings, now: () => settings.clock.now(), open, close };
}

function openEmbedded(settings: Settings, onProgress: (text: string) => void): Promise<Embedded> {
  return startEmbedded({ dataDir: join(settings.dataFolder, 'database'), onProgress });
}

/** The figures of this version of the program, added to those that are there. Only the worker's login may. */
async function bringFigures(db: Database, login: Login, open: (as: Login) => Database, { clock }: Settings) {
  const worker = login === 'worker' ? db : open('worker');
  await worker.transaction({ role: 'operator', now: clock.now() }, loadFigures);
  if (worker !== db) await worker.close();
}

/** Roles are of the cluster: the name of the database keeps those of two installations apart. */
function rolePrefixOf(owner: ConnectionOptions): string {
  const name = owner.database.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_').slice(0, 30);
  return /^[a-z]/.test(name) ? name : `r_${name}`.slice(0, 30);
}

async function bringUpToDate(
  owner: ConnectionOptions,
  rolePrefix: string,
  settings: Settings,
  secrets: Secrets,
  onProgress: (text: string) => void,
): Promise<void> {
  const [trouble] = await checkDatabase(owner);
  if (trouble !== undefined) throw new Error(`${trouble.nl}\n${trouble.en}`);
  const now = settings.clock.now();
  const store = { find: async (name: string) => secrets.password(name), put: async () => {} };
  const access = accessSql(records, sequences);
  await migrate({ owner, folder: MIGRATIONS, rolePrefix, access, now, secrets: store, onProgress });
  await ensurePartitions({ owner, tables: partitionedTables, now });
}
