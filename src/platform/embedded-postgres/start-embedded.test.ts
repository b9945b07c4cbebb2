// The embedded server through its life: first start, company, killed, cut off, of another version.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, expect, test } from 'vitest';
import {
  afterwards,
  ask,
  cleanUp,
  dropPattern,
  freshDirectory,
  killAndWait,
  postmasterPid,
  start,
  usedDirectory,
} from '../../../test/database/directories.ts';
import { holdCluster } from '../../../test/database/holder.ts';
import { checkDatabase } from '../database/check-database.ts';
import { DatabaseFault } from '../database/fault.ts';
import { openDatabase } from '../database/open-database.ts';
import { sql } from '../database/sql.ts';
import { withRetry } from '../database/with-retry.ts';
import { isAlive } from './hold-lease.ts';

afterEach(cleanUp);
afterAll(dropPattern);

test('a first start makes a durable cluster on a private socket; its owner is no superuser', async () => {
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
  const dataDir = await usedDirectory();
  const first = await start(dataDir);
  await ask(first.owner, 'create table kept (n integer); insert into kept values (1)');
  await first.stop();
  const second = await start(dataDir);
  expect(await ask(second.owner, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('processes share one server, and only the last one out stops it', async () => {
  const dataDir = await usedDirectory();
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
  const dataDir = await usedDirectory();
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
  const dataDir = await usedDirectory();
  const holder = await holdCluster(dataDir);
  await ask(holder.owner, 'create table kept (n integer); insert into kept values (1)');
  const pid = postmasterPid(dataDir);
  await Promise.all([killAndWait(holder.process.pid ?? 0), killAndWait(pid)]);
  const again = await start(dataDir);
  expect(postmasterPid(dataDir)).not.toBe(pid);
  expect(await ask(again.owner, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a pid file whose number another program has by now does not stop a start', async () => {
  const dataDir = await usedDirectory();
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
  const dataDir = await usedDirectory();
  const embedded = await start(dataDir);
  await ask(embedded.owner, 'create role app_reader; grant app_reader to reisrecht_owner');
  const database = openDatabase({ connection: embedded.owner, rolePrefix: 'app', max: 2 });
  afterwards(() => database.close());
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
  const dataDir = await usedDirectory();
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
  const [one, two] = [await start(await usedDirectory()), await start(await usedDirectory())];
  expect(one.owner.host).not.toBe(two.owner.host);
  await ask(one.owner, 'create table only_here (n integer)');
  expect(await ask(two.owner, `select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
});

test('a data directory that was removed while its server ran starts anew', async () => {
  const directory = freshDirectory();
  const first = await start(join(directory, 'data'));
  const old = postmasterPid(join(directory, 'data'));
  afterwards(() => killAndWait(old));
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
  const dataDir = await usedDirectory();
  await (await start(dataDir)).stop();
  writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
  await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 17 and this program brings 18/);
  writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '18\n');
});

test('a server that cannot start says why', async () => {
  const dataDir = await usedDirectory();
  await expect(start(dataDir, { shared_buffers: 'plenty' })).rejects.toThrow(/shared_buffers/);
});

test('fsync=off is refused by the start check', async () => {
  const { owner } = await start(await usedDirectory(), { fsync: 'off', full_page_writes: 'off' });
  const codes = (await checkDatabase(owner)).map((refusal) => refusal.code);
  expect(codes).toEqual(['fsync-off', 'full-page-writes-off']);
});
