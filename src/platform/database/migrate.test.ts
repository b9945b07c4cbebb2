// Migrations against a real server whose owner is no superuser, as in production.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import {
  dropQuietly,
  FORGETFUL_CODES,
  freshName,
  testCluster,
  withAdministrator,
} from '../../../test/database/cluster.ts';
import { NOON, ORANGE, TRIAL_ACCESS, TRIAL_MIGRATIONS } from '../../../test/database/trial.ts';
import { checkDatabase } from './check-database.ts';
import { asLogin, type ConnectionOptions } from './connection.ts';
import { ensurePartitions } from './ensure-partitions.ts';
import { type MigrateOptions, migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { withOwner } from './owner-session.ts';
import { sql } from './sql.ts';

const folders: string[] = [];
const databases: string[] = [];
let folder: string;
let owner: ConnectionOptions;
let options: MigrateOptions;
const passwords = new Map<string, string>();
const rolePrefix = `m${process.pid}`;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  folders.push(folder);
  cpSync(TRIAL_MIGRATIONS, folder, { recursive: true });
  const cluster = await testCluster();
  const name = freshName();
  databases.push(name);
  await withAdministrator(cluster, (client) =>
    client.query(`create database ${name} owner ${cluster.owner.user}`),
  );
  owner = { ...cluster.owner, database: name };
  const secrets = {
    find: async (key: string) => passwords.get(key),
    put: async (key: string, secret: string) => void passwords.set(key, secret),
  };
  options = { owner, folder, rolePrefix, access: TRIAL_ACCESS, now: NOON, secrets };
});
afterAll(async () => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
  await withAdministrator(await testCluster(), async (client) => {
    for (const name of databases) await dropQuietly(client, name);
    const { rows } = await client.query<{ name: string }>(
      'select rolname as name from pg_roles where rolname like $1',
      [`${rolePrefix}\\_%`],
    );
    for (const { name } of rows) await client.query(`drop role ${name}`);
  });
});

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const ask = (text: string) => withOwner(owner, async (client) => (await client.query(text)).rows);
const note = (id: string) => `insert into trial.note (organisation_id, body) values ('${id}', 'x')`;

/** A row written past the policies, as the product would have left it. */
async function plant(statement: string): Promise<void> {
  await ask(`alter table trial.note no force row level security; ${statement};
    alter table trial.note force row level security`);
}

test('a second run applies nothing, an access that changed is applied as a whole', async () => {
  expect(await migrate(options)).toEqual({ applied: ['0001-notes.sql'], isAccessChanged: true });
  expect(await migrate(options)).toEqual({ applied: [], isAccessChanged: false });
  const changed = { ...options, access: `${TRIAL_ACCESS}\ncomment on table trial.note is 'changed';` };
  expect(await migrate(changed)).toEqual({ applied: [], isAccessChanged: true });
});

test('several processes that migrate at once apply each migration once', async () => {
  const runs = await Promise.all(Array.from({ length: 4 }, () => migrate(options)));
  expect(runs.map((run) => run.applied.length).sort()).toEqual([0, 0, 0, 1]);
});

test('a migration that was edited, removed or numbered too low after it was applied is refused', async () => {
  await migrate(options);
  write('0001-notes.sql', 'select 1;');
  await expect(migrate(options)).rejects.toThrow(/0001-notes.sql was edited/);
  rmSync(join(folder, '0001-notes.sql'));
  await expect(migrate(options)).rejects.toThrow(/is gone/);
  cpSync(TRIAL_MIGRATIONS, folder, { recursive: true });
  write('0000-early.sql', 'select 1;');
  await expect(migrate(options)).rejects.toThrow(/higher number/);
});

test('a migration that fails leaves nothing, and says the line', async () => {
  write('0002-wrong.sql', 'create table trial.other (id integer);\nselect * from trial.nowhere;');
  await expect(migrate(options)).rejects.toThrow(/0002-wrong.sql: line 2: .*nowhere/);
  expect(await ask(`select to_regclass('trial.other') as found`)).toEqual([{ found: null }]);
});

test('a migration that commits by itself is refused', async () => {
  write('0002-commit.sql', 'create table trial.other (id integer);\ncommit;');
  await expect(migrate(options)).rejects.toThrow(/ends its own transaction/);
});

test('an owner of an external database needs CREATEROLE and CREATE only', async () => {
  const cluster = await testCluster();
  const user = `${rolePrefix}_external`;
  await withAdministrator(cluster, async (client) => {
    await client.query(`create role ${user} login createrole password 'external'`);
    await client.query(`alter database ${owner.database} owner to ${cluster.administrator.user}`);
    await client.query(`grant create on database ${owner.database} to ${user}`);
  });
  const external = {
    ...options,
    rolePrefix: `${rolePrefix}_ext`,
    owner: asLogin(owner, { user, password: 'external' }),
  };
  expect(await migrate(external)).toEqual({ applied: ['0001-notes.sql'], isAccessChanged: true });
  const login = `${rolePrefix}_ext_worker`;
  const connection = asLogin(owner, { user: login, password: passwords.get(login) ?? '' });
  const worker = openDatabase({ connection, rolePrefix: `${rolePrefix}_ext` });
  const context = { role: 'intake', organisation: ORANGE, now: NOON };
  expect(await worker.list(context, sql`select * from trial.note`)).toEqual([]);
  const staging = sql`create temporary table staging (n integer) on commit drop`;
  await worker.transaction(context, (tx) => tx.run(staging));
  await worker.close();
});

test('a backfill sees every row despite forced row security, which is forced again after', async () => {
  await migrate(options);
  await plant(note(ORANGE));
  write('0002-backfill.sql', `update trial.note set body = 'filled';`);
  await migrate(options);
  await ask('alter table trial.note no force row level security');
  expect(await ask('select body from trial.note')).toEqual([{ body: 'filled' }]);
  await ask('alter table trial.note force row level security');
  const forced = await ask(
    `select relforcerowsecurity as forced from pg_class where oid = 'trial.note'::regclass`,
  );
  expect(forced).toEqual([{ forced: true }]);
});

test('a foreign key over planted orphans fails its migration', async () => {
  await migrate(options);
  await plant(note(ORANGE));
  write(
    '0002-key.sql',
    `create table trial.organisation (id uuid primary key);
     alter table trial.note add foreign key (organisation_id) references trial.organisation;`,
  );
  await expect(migrate(options)).rejects.toThrow(/violates foreign key constraint/);
});

test('a query that a policy would blind is an error for the owner, never an empty answer', async () => {
  await migrate(options);
  const blinded = ask(`begin; set local row_security = off; select * from trial.note; commit`);
  await expect(blinded).rejects.toThrow(/row-level security/);
});

test('outside a context the clock is an error', async () => {
  await migrate(options);
  await expect(ask('select platform.now()')).rejects.toThrow(/app.now/);
});

test('partitions are made ahead once, forced and granted to nobody', async () => {
  await migrate(options);
  const plan = { owner, tables: ['trial.word'], now: NOON };
  const made = await ensurePartitions(plan);
  expect(made).toHaveLength(9);
  expect([made[0], made[8]]).toEqual(['trial.word_2027', 'trial.word_2035']);
  expect(await ensurePartitions(plan)).toEqual([]);
  const open = await ask(`select relname from pg_class where relname like 'word\\_%'
    and not (relrowsecurity and relforcerowsecurity and relacl is null)`);
  expect(open).toEqual([]);
  const password = passwords.get(`${rolePrefix}_worker`) ?? '';
  const worker = openDatabase({
    connection: asLogin(owner, { user: `${rolePrefix}_worker`, password }),
    rolePrefix,
  });
  const context = { role: 'intake', organisation: ORANGE, now: NOON };
  const word = { organisation: ORANGE, purgeOn: Temporal.PlainDate.from('2028-01-01') };
  await worker.batch(context, [
    sql`insert into trial.word values (${word.organisation}, ${word.purgeOn}, 'w')`,
  ]);
  expect(await worker.list(context, sql`select body from trial.word`)).toEqual([{ body: 'w' }]);
  await expect(worker.list(context, sql`select * from trial.word_2028`)).rejects.toThrow(/permission denied/);
  await worker.close();
});

test('the last second of a year in Amsterdam still counts as that year', async () => {
  await migrate(options);
  const plan = { owner, tables: ['trial.word'], now: Temporal.Instant.from('2026-12-31T22:59:59Z') };
  expect((await ensurePartitions(plan))[0]).toBe('trial.word_2027');
  const later = { ...plan, now: Temporal.Instant.from('2026-12-31T23:00:00Z') };
  expect(await ensurePartitions(later)).toEqual(['trial.word_2036']);
});

test('owner and logins pass the start check, one who is or can become superuser does not', async () => {
  await migrate(options);
  const worker = asLogin(owner, {
    user: `${rolePrefix}_worker`,
    password: passwords.get(`${rolePrefix}_worker`) ?? '',
  });
  const cluster = await testCluster();
  // That the cluster of the tests forgets is said too; one that keeps everything passes
  // (start-embedded.test).
  const codes = async (connection: ConnectionOptions) =>
    (await checkDatabase(connection)).flatMap(({ code }) => (FORGETFUL_CODES.includes(code) ? [] : [code]));
  expect(await codes(owner)).toEqual([]);
  expect(await codes(worker)).toEqual([]);
  expect(await codes(cluster.administrator)).toEqual(['login-superuser']);
  await withAdministrator(cluster, (c) => c.query(`alter role ${worker.user} bypassrls`));
  expect(await codes(worker)).toEqual(['login-bypasses']);
  await withAdministrator(cluster, async (client) => {
    await client.query(`alter role ${worker.user} nobypassrls`);
    await client.query(
      `create role ${rolePrefix}_strong superuser; grant ${rolePrefix}_strong to ${worker.user}`,
    );
  });
  expect(await codes(worker)).toEqual(['login-may-become-superuser']);
  await withAdministrator(cluster, (client) =>
    client.query(`revoke ${rolePrefix}_strong from ${worker.user}`),
  );
});
