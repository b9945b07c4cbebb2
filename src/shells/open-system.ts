// Opens the system of one installation: database started or reached, checked, migrated, held against the records.
import { join } from 'node:path';
import { asLogin, type ConnectionOptions, connectionFromUrl } from '#platform/database/connection';
import { type Login, loginName } from '#platform/database/logins';
import { openDatabase } from '#platform/database/open-database';
import type { Database } from '#platform/database/types';
import { type Embedded, startEmbedded } from '#platform/embedded-postgres/start-embedded';
import { openSecrets, type Secrets } from '#platform/secrets';
import { type BroughtUpToDate, bringUpToDate } from './bring-up-to-date.ts';
import type { Settings } from './settings.ts';

export interface System {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly settings: Settings;
  readonly now: () => Temporal.Instant;
  /** What this opening changed; undefined when somebody else had brought the database up to date. */
  readonly changes: BroughtUpToDate | undefined;
  /** The owner of the database: migrates and examines, never serves. */
  readonly owner: ConnectionOptions;
  readonly rolePrefix: string;
  /** Another login on the same database; the caller closes it. */
  readonly open: (login: Login) => Database;
  readonly connection: (login: Login) => ConnectionOptions;
  /** Starts the embedded database again when it was killed; does nothing for an external one. */
  readonly revive: () => Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly login: Login;
  readonly onProgress?: (text: string) => void;
  /** The starter of this process has brought the database up to date a moment ago. */
  readonly isUpToDate?: boolean;
}

/** Safe for several processes at once, after a crash, and twice in a row. The database stops with the last process. */
export async function openSystem(settings: Settings, options: OpenOptions): Promise<System> {
  const { login, onProgress = () => {}, isUpToDate = false } = options;
  const embedded = settings.databaseUrl === undefined ? await openEmbedded(settings, onProgress) : undefined;
  const owner = embedded?.owner ?? connectionFromUrl(settings.databaseUrl ?? '');
  const secrets = openSecrets(settings.dataFolder);
  const rolePrefix = rolePrefixOf(owner);
  const now = () => settings.clock.now();
  const connection = (as: Login) => {
    const user = loginName(rolePrefix, as);
    return asLogin(owner, { user, password: secrets.password(user) });
  };
  const open = (as: Login) => openDatabase({ connection: connection(as), rolePrefix });
  const bring = () =>
    bringUpToDate({ owner, rolePrefix, secrets, now: now(), onProgress, openWorker: () => open('worker') });
  const changes = await (isUpToDate ? Promise.resolve(undefined) : bring()).catch(async (error: unknown) => {
    await embedded?.stop();
    throw error;
  });
  const db = open(login);
  const close = async () => {
    await db.close();
    await embedded?.stop();
  };
  const revive = async () => embedded?.revive();
  return { db, secrets, settings, now, changes, owner, rolePrefix, open, connection, revive, close };
}

function openEmbedded(settings: Settings, onProgress: (text: string) => void): Promise<Embedded> {
  return startEmbedded({ dataDir: join(settings.dataFolder, 'database'), onProgress });
}

/** Roles are of the cluster: the name of the database keeps those of two installations apart. */
function rolePrefixOf(owner: ConnectionOptions): string {
  const name = owner.database
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]/g, '_')
    .slice(0, 30);
  return /^[a-z]/.test(name) ? name : `r_${name}`.slice(0, 30);
}
