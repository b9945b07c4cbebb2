// Brings a database up to date: migrations by hand, each in its own transaction, then the generated access as
// a whole.
import type pg from 'pg';
import { readAccess } from './access-snapshot.ts';
import type { ConnectionOptions } from './connection.ts';
import { ensureLogins, LOGIN_PURPOSES, type LoginPurposes, type SecretStore } from './logins.ts';
import { inTransaction, withMigrationLock } from './owner-session.ts';
import { PLATFORM_SCHEMA } from './platform-schema.ts';
import { clockText } from './prepare-statement.ts';
import { type Migration, readMigrations, sha256Of } from './read-migrations.ts';

export interface MigrateOptions {
  /** The owner: CREATEROLE and CREATE on the database, no superuser. */
  readonly owner: ConnectionOptions;
  /** The folder with 0001-*.sql and on. */
  readonly folder: string;
  readonly rolePrefix: string;
  /**
   * Roles, grants, policies and comments as SQL that may be applied again; `:prefix` stands for the role
   * prefix.
   */
  readonly access: string;
  readonly now: Temporal.Instant;
  readonly secrets: SecretStore;
  readonly purposes?: LoginPurposes;
  readonly onProgress?: (text: string) => void;
}

export interface Migrated {
  /** Names of the migrations that this run applied. */
  readonly applied: readonly string[];
  readonly isAccessChanged: boolean;
}

/**
 * Safe to run at every start and by several processes at once. Throws on an applied file that was edited or
 * removed.
 */
export function migrate(options: MigrateOptions): Promise<Migrated> {
  assertPrefix(options.rolePrefix);
  const onProgress = options.onProgress ?? (() => {});
  return withMigrationLock(options.owner, onProgress, async (client) => {
    const migrations = await readMigrations(options.folder);
    await inTransaction(client, async () => {
      await client.query('set local client_min_messages = warning');
      await client.query(PLATFORM_SCHEMA);
      await ensureLogins(client, options.rolePrefix, options.purposes ?? LOGIN_PURPOSES, options.secrets);
    });
    const applied: string[] = [];
    for (const migration of await pendingOf(client, migrations)) {
      onProgress(`migrating: ${migration.name}`);
      await inTransaction(client, () => apply(client, migration, options));
      applied.push(migration.name);
    }
    const isAccessChanged = await applyAccess(client, options);
    if (isAccessChanged || applied.length > 0) await keepLines(client, options.rolePrefix);
    return { applied, isAccessChanged };
  });
}

/** A prefix is part of identifiers of at most 63 bytes and stands unquoted in the generated text. */
function assertPrefix(prefix: string): void {
  if (!/^[a-z][a-z0-9_]{0,29}$/.test(prefix)) throw new Error(`'${prefix}' cannot be a role prefix`);
}

async function pendingOf(client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from platform.migration',
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]));
  for (const { name, sha256 } of rows) {
    if (!known.has(name))
      throw new Error(`${name} was applied to this database and is gone: is the program older?`);
    if (known.get(name) !== sha256) {
      throw new Error(`${name} was edited after it was applied: undo the edit and write a new migration`);
    }
  }
  const done = new Set(rows.map((row) => row.name));
  const last = [...done].sort().at(-1) ?? '';
  const pending = migrations.filter((migration) => !done.has(migration.name));
  const late = pending.find((migration) => migration.name < last);
  if (late !== undefined)
    throw new Error(`${late.name} comes before ${last}, which was applied: give it a higher number`);
  return pending;
}

async function apply(client: pg.Client, migration: Migration, options: MigrateOptions): Promise<void> {
  const { now } = options;
  await client.query(clockText(now));
  const forced = await liftForce(client);
  try {
    await client.query(migration.text.replaceAll(':prefix', options.rolePrefix));
  } catch (error) {
    throw new Error(`${migration.name}: ${placeOf(error, migration.text)}`, { cause: error });
  }
  if (client.getTransactionStatus() !== 'T')
    throw new Error(`${migration.name}: it ends its own transaction`);
  await forceAgain(client, forced);
  const row = [migration.name, migration.sha256, now.toString()];
  await client.query('insert into platform.migration (name, sha256, applied_at) values ($1, $2, $3)', row);
}

/** Takes FORCE from every table of the owner, so that a backfill or a new foreign key sees all rows. */
async function liftForce(client: pg.Client): Promise<number[]> {
  const { rows } = await client.query<{ oid: string; name: string }>(
    `select oid::text, oid::regclass::text as name from pg_class
     where relforcerowsecurity and relowner = (select oid from pg_roles where rolname = current_user)
     order by oid`,
  );
  for (const { name } of rows) await client.query(`alter table ${name} no force row level security`);
  return rows.map((row) => Number(row.oid));
}

/** By number, not by name: the migration may have renamed or dropped a table. */
async function forceAgain(client: pg.Client, forced: readonly number[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select oid::regclass::text as name from pg_class where oid::bigint = any($1) order by oid',
    [forced],
  );
  for (const { name } of rows) await client.query(`alter table ${name} force row level security`);
}

async function applyAccess(client: pg.Client, options: MigrateOptions): Promise<boolean> {
  const text = options.access.replaceAll(':prefix', options.rolePrefix);
  // Its own schema is part of it: a function of the platform has rights too.
  const sha256 = sha256Of(`${PLATFORM_SCHEMA}${text}`);
  const { rows } = await client.query<{ sha256: string }>('select sha256 from platform.access');
  if (rows[0]?.sha256 === sha256) return false;
  await inTransaction(client, async () => {
    await client.query('set local client_min_messages = warning');
    try {
      await client.query(text);
    } catch (error) {
      throw new Error(`access: ${placeOf(error, text)}`, { cause: error });
    }
    await client.query(
      `insert into platform.access (id, sha256, applied_at) values (1, $1, $2)
       on conflict (id) do update set sha256 = excluded.sha256, applied_at = excluded.applied_at`,
      [sha256, options.now.toString()],
    );
  });
  return true;
}

/** What a start compares with: rights and policies as they stand now. */
async function keepLines(client: pg.Client, rolePrefix: string): Promise<void> {
  await inTransaction(client, async () => {
    const lines = await readAccess(client, rolePrefix);
    await client.query('update platform.access set lines = $1', [lines]);
  });
}

/** The server's sentence with the line it is about. */
function placeOf(error: unknown, text: string): string {
  const { message, position } = error as { message: string; position?: string };
  if (position === undefined) return message;
  const line = text.slice(0, Number(position)).split('\n').length;
  return `line ${line}: ${message}`;
}
