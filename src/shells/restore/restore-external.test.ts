// A database that is not ours: its host puts an old copy back, and `restore --replay` carries out again what
// was erased and restricted since, by the list that stands with us.
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForRight } from '#flows/ask-for-right';
import { carryOutWaiting } from '#flows/carry-out-waiting';
import { newId } from '#kernel/ids';
import { fixedClock } from '#platform/clock';
import { sql } from '#platform/database/sql';
import { type Embedded, startEmbedded } from '#platform/embedded-postgres/start-embedded';
import { withAdministrator } from '#test/database/cluster';
import { cleanUp, freshDirectory } from '#test/database/directories';
import { openSystem, type System } from '../open-system.ts';
import { rightsToolsOf } from '../rights-tools.ts';
import { keepBackups } from './keep-backups.ts';

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');
const MAIN = resolve(import.meta.dirname, '../cli/main.ts');
const database = `host_${process.pid}`;
const organisation = newId(NOW);
const [noor, daan] = [newId(NOW), newId(NOW)];
/** Of its own, with everything kept: the start refuses the forgetful one that other tests share. */
let host: Embedded;
let folder: string;
let url: string;

/** What the host of the database does, one statement after the other. */
async function asHost(...texts: readonly string[]): Promise<void> {
  await withAdministrator(host, async (client) => {
    for (const text of texts) await client.query(text);
  });
}

beforeAll(async () => {
  folder = freshDirectory();
  host = await startEmbedded({ dataDir: join(folder, 'data'), mayCreateDatabases: true });
  const { owner } = host;
  await asHost(`create database ${database} owner ${owner.user}`);
  const login = `${encodeURIComponent(owner.user)}:${encodeURIComponent(owner.password)}`;
  url = `postgres://${login}@/${database}?host=${encodeURIComponent(owner.host)}&port=${owner.port}`;
});
afterAll(async () => {
  await host.stop();
  await cleanUp();
});

async function within<T>(work: (system: System) => Promise<T>): Promise<T> {
  const settings = { port: 0, databaseUrl: url, dataFolder: folder, clock: fixedClock(NOW) };
  const system = await openSystem(settings, { login: 'worker' });
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}

const peopleOf = (role: string) => (system: System) =>
  system.db
    .list<{ id: string }>(
      { role, organisation, now: NOW },
      sql`select id from people.person order by id limit 10`,
    )
    .then((rows) => rows.map(({ id }) => id));

const ask = async (system: System, kind: 'erasure' | 'restriction', person: string) => {
  const activity = kind === 'restriction' ? { activity: 'all' } : {};
  const asking = { kind, channel: 'app', receivedAt: NOW, ...activity } as const;
  const asked = await askForRight(system.db, { organisation, person, asking, now: NOW });
  expect(asked.ok).toBe(true);
};

test('after the host put an old copy back, nobody who was erased is there and a restriction stands again', async () => {
  await within(async (system) => {
    await system.db.transaction({ role: 'operator', now: NOW }, (tx) =>
      tx.batch([
        sql`insert into people.brand (id, name) values ('brand', 'Brand')`,
        sql`insert into people.organisation (id, brand_id, name, created_at)
          values (${organisation}, 'brand', 'Molenwiek', platform.now())`,
      ]),
    );
    await system.db.transaction({ role: 'intake', organisation, now: NOW }, (tx) =>
      tx.run(sql`insert into people.person (organisation_id, id, name, created_at) values
        (${organisation}, ${noor}, 'Noor', platform.now()),
        (${organisation}, ${daan}, 'Daan', platform.now())`),
    );
    expect(await keepBackups(system)).toContain('its host backs it up');
  });
  await asHost(`create database ${database}_old template ${database}`);
  await within(async (system) => {
    await ask(system, 'erasure', noor);
    await ask(system, 'restriction', daan);
    expect(await carryOutWaiting(rightsToolsOf(system), NOW)).toMatchObject({ done: 2, failed: [] });
    expect(await peopleOf('settlement')(system)).toEqual([]);
  });
  await asHost(
    `drop database ${database} with (force)`,
    `alter database ${database}_old rename to ${database}`,
    `alter database ${database} owner to ${host.owner.user}`,
  );
  expect(await within(peopleOf('settlement'))).toEqual([noor, daan].sort());
  const environment = { DATABASE_URL: url, REISRECHT_DATA: folder, REISRECHT_CLOCK: NOW.toString() };
  const told = execFileSync(process.execPath, [MAIN, 'restore', '--replay', '--json'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  expect(JSON.parse(told)).toMatchObject({ erased: 1, flags: 1, present: 0, expired: 0 });
  expect(await within(peopleOf('settlement'))).toEqual([]);
  // The one who restricted is still known to whoever brings people in, so as not to be added again.
  expect(await within(peopleOf('intake'))).toEqual([daan]);
}, 240_000);
