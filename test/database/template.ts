// A migrated database per content of migrations and access, to clone from: migrating takes seconds, a clone
// hardly any time.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { fixedClock } from '../../src/platform/clock.ts';
import type { ConnectionOptions } from '../../src/platform/database/connection.ts';
import {
  grantOnDatabase,
  LOGIN_PURPOSES,
  type Login,
  loginName,
  type SecretStore,
} from '../../src/platform/database/logins.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { withOwner } from '../../src/platform/database/owner-session.ts';
import { readMigrations } from '../../src/platform/database/read-migrations.ts';
import type { Embedded } from '../../src/platform/embedded-postgres/start-embedded.ts';
import { dropQuietly, withAdministrator } from './cluster.ts';

export interface Template {
  readonly database: string;
  /**
   * Role names are of the cluster: all clones of a template share its roles, another template has its own.
   */
  readonly rolePrefix: string;
  readonly server: { readonly user: string; readonly password: string };
  readonly worker: { readonly user: string; readonly password: string };
  readonly door: { readonly user: string; readonly password: string };
}

/** When the template's migrations say they were applied; no test depends on it. */
const APPLIED_AT = fixedClock('2026-01-01T00:00:00Z').now();
const KEPT_TEMPLATES = 6;

/** What many tests need on top of migrations: done once, and cloned with them. */
export interface Prepared {
  /** Says all that it depends on but the migrations and the access. */
  readonly name: string;
  readonly work: (owner: ConnectionOptions, template: Template) => Promise<void>;
}

const templates = new Map<string, Promise<Template>>();

export async function ensureTemplate(cluster: Embedded, folder: string, access: string): Promise<Template> {
  const migrations = await readMigrations(folder);
  const content = JSON.stringify([migrations.map((m) => [m.name, m.sha256]), access, LOGIN_PURPOSES]);
  const key = createHash('sha256').update(content).digest('hex').slice(0, 10);
  let template = templates.get(key);
  if (template === undefined) {
    template = make(cluster, key, folder, access);
    templates.set(key, template);
    template.catch(() => templates.delete(key));
  }
  return template;
}

/**
 * Made under a working name and renamed when whole; an advisory lock lets one process make it and the others
 * wait.
 */
async function make(cluster: Embedded, key: string, folder: string, access: string): Promise<Template> {
  const rolePrefix = `t${key}`;
  const database = `template_${key}`;
  const login = (name: Login) => ({
    user: loginName(rolePrefix, name),
    password: passwordIn(cluster, loginName(rolePrefix, name)),
  });
  await withAdministrator(cluster, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount !== 0) return;
    const making = `making_${key}`;
    await dropQuietly(client, making);
    await dropOldTemplates(client);
    await client.query(`create database ${making} owner ${cluster.owner.user} template template0`);
    const owner = { ...cluster.owner, database: making };
    await migrate({ owner, folder, rolePrefix, access, now: APPLIED_AT, secrets: storeOf(cluster) });
    await client.query(`alter database ${making} rename to ${database}`);
  });
  const logins = { server: login('server'), worker: login('worker'), door: login('door') };
  return { database, rolePrefix, ...logins };
}
const TEMPLATE_LOCK = 4_611;

const prepared = new Map<string, Promise<string>>();

/** The name of a database to clone from: a template in which this has been done. */
export function ensurePrepared(cluster: Embedded, template: Template, what: Prepared): Promise<string> {
  const content = `${template.database}\0${what.name}`;
  const key = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const known = prepared.get(key) ?? prepare(cluster, template, what, key);
  prepared.set(key, known);
  known.catch(() => prepared.delete(key));
  return known;
}

async function prepare(
  cluster: Embedded,
  template: Template,
  { work }: Prepared,
  key: string,
): Promise<string> {
  const database = `prepared_${key}`;
  await withAdministrator(cluster, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount !== 0) return;
    const making = `making_${key}`;
    await dropQuietly(client, making);
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where datname ~ '^prepared_' order by oid desc offset $1",
      [KEPT_TEMPLATES],
    );
    // One that is being cloned right now stays.
    for (const { name } of rows) await client.query(`drop database ${name}`).catch(() => {});
    await client.query(
      `create database ${making} template ${template.database} owner ${cluster.owner.user} strategy file_copy`,
    );
    const owner = { ...cluster.owner, database: making };
    await withOwner(owner, (session) => grantOnDatabase(session, template.rolePrefix));
    await work(owner, template);
    await client.query(`alter database ${making} rename to ${database}`);
  });
  return database;
}

/** Derived from the cluster's own secret, so that every process of the run knows it without another file. */
function passwordIn(cluster: Embedded, name: string): string {
  return createHash('sha256').update(`${cluster.administrator.password}\0${name}`).digest('hex');
}

function storeOf(cluster: Embedded): SecretStore {
  return { find: async (name) => passwordIn(cluster, name), put: async () => {} };
}

/**
 * Migrations that are being written leave templates behind: the oldest go, with their roles, unless one is in
 * use.
 */
async function dropOldTemplates(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^template_[0-9a-f]{10}$'
     order by oid desc offset $1`,
    [KEPT_TEMPLATES],
  );
  for (const { name } of rows) {
    await dropQuietly(client, name);
    const roles = await client.query<{ role: string }>(
      'select rolname as role from pg_roles where rolname like $1',
      [`t${name.slice('template_'.length)}\\_%`],
    );
    for (const { role } of roles.rows) await client.query(`drop role ${role}`).catch(() => {});
  }
}
