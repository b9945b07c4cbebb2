// Opens the system of one installation: database started or reached, checked, migrated, held against the
// records.
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asLogin, type ConnectionOptions, connectionFromUrl } from '#platform/database/connection';
import { type Login, loginName } from '#platform/database/logins';
import { openDatabase } from '#platform/database/open-database';
import type { Database } from '#platform/database/types';
import { type Embedded, startEmbedded } from '#platform/embedded-postgres/start-embedded';
import { openSecrets, type Secrets } from '#platform/secrets';
import { refuseUndeclared } from '#privacy/disclose/exchange';
import { type Ledger, openLedger } from '#privacy/erase/ledger';
import { type BroughtUpToDate, bringUpToDate } from './bring-up-to-date.ts';
import { providers } from './providers.ts';
import { backupFolderOf, type Settings } from './settings.ts';

export interface System {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly settings: Settings;
  /** Where erasures are written down outside the database. */
  readonly ledger: Ledger;
  /** The embedded database; undefined when DATABASE_URL names another. */
  readonly embedded: Embedded | undefined;
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
  /** Starts the embedded database again whenever it was killed, as long as this system is open. */
  readonly keepAlive?: boolean;
}

/**
 * Safe for several processes at once, after a crash, and twice in a row. The database stops with the last
 * process.
 */
export async function openSystem(settings: Settings, options: OpenOptions): Promise<System> {
  const { login, onProgress = () => {}, isUpToDate = false, keepAlive = false } = options;
  // Before anything is opened: a provider that the register does not know in every field sends nothing.
  refuseUndeclared(providers);
  const isEmbedded = settings.databaseUrl === undefined;
  const embedded = isEmbedded ? await openEmbedded(settings, { onProgress, keepAlive }) : undefined;
  const owner = embedded?.owner ?? connectionFromUrl(settings.databaseUrl ?? '');
  const secrets = openSecrets(settings.dataFolder);
  const rolePrefix = rolePrefixOf(owner);
  const now = () => settings.clock.now();
  const connection = (as: Login) => {
    const user = loginName(rolePrefix, as);
    return asLogin(owner, { user, password: secrets.password(user) });
  };
  const open = (as: Login) => openDatabase({ connection: connection(as), rolePrefix });
  const { acceptedRegister } = settings;
  const openWorker = () => open('worker');
  const bring = () =>
    bringUpToDate({ owner, rolePrefix, secrets, now: now(), onProgress, acceptedRegister, openWorker });
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
  const ledger = openLedger(join(backupFolderOf(settings), 'ledger'), secrets);
  return {
    db,
    secrets,
    settings,
    ledger,
    embedded,
    now,
    changes,
    owner,
    rolePrefix,
    open,
    connection,
    revive,
    close,
  };
}

/**
 * As root the database runs as another user, who must be able to walk through our own folder to reach its
 * own. Nothing in it can be listed or read for that: each file has its own rights.
 */
function letThrough(folder: string): void {
  if (process.getuid?.() !== 0) return;
  mkdirSync(folder, { recursive: true });
  const { mode, uid } = statSync(folder);
  if (uid === 0 && (mode & 0o111) !== 0o111) chmodSync(folder, (mode & 0o777) | 0o111);
}

function openEmbedded(
  settings: Settings,
  options: Required<Pick<OpenOptions, 'onProgress' | 'keepAlive'>>,
): Promise<Embedded> {
  letThrough(settings.dataFolder);
  return startEmbedded({ dataDir: join(settings.dataFolder, 'database'), ...options });
}

/** Roles are of the cluster: the name of the database keeps those of two installations apart. */
export function rolePrefixOf(owner: ConnectionOptions): string {
  const name = owner.database
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]/g, '_')
    .slice(0, 30);
  return /^[a-z]/.test(name) ? name : `r_${name}`.slice(0, 30);
}
