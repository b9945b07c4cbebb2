// A restore that dies at its worst moments, a server that let go of log, and a database that somebody else
// restored: nothing is lost, and nobody who was erased comes back.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rightsContext } from '#flows/rights-tools';
import { newId } from '#kernel/ids';
import { readLogState, SLOT } from '#platform/backup/archive-log';
import { findGap } from '#platform/backup/check-log';
import { listManifests } from '#platform/backup/manifest';
import { fixedClock } from '#platform/clock';
import { withOwner } from '#platform/database/owner-session';
import { sql } from '#platform/database/sql';
import { chooseIdentity } from '#platform/embedded-postgres/choose-identity';
import { findPlace, type Place, placeKey } from '#platform/embedded-postgres/choose-place';
import { chooseSocketDirectory } from '#platform/embedded-postgres/choose-socket';
import { connectionsOf } from '#platform/embedded-postgres/ensure-running';
import { keepSecrets } from '#platform/embedded-postgres/keep-secrets';
import { prepareNative } from '#platform/embedded-postgres/prepare-native';
import { findQuarantine, markQuarantine } from '#platform/embedded-postgres/quarantine';
import { stopPostmaster } from '#platform/embedded-postgres/run-postmaster';
import { startServer } from '#platform/embedded-postgres/start-server';
import { eraseRows } from '#privacy/erase/erase-person';
import { recordErasure } from '#privacy/erase/record-erasure';
import { INSTALLED_AT, installedFolder, removeInstalled } from '#test/database/installed-folder';
import { records } from '../catalogue.ts';
import { openSystem, type System } from '../open-system.ts';
import { backupFolderOf, type Settings } from '../settings.ts';
import { backupSourceOf } from './backup-source.ts';
import { beginRestore } from './begin-restore.ts';
import { backUpLog, keepBackups } from './keep-backups.ts';
import { runRestore, undoRestore } from './restore.ts';

const NOW = INSTALLED_AT;
const LIMIT_MS = 240_000;
const quiet = () => {};
const [noor, daan] = [newId(NOW), newId(NOW)];
const organisation = newId(NOW);
let folder: string;
let directory: string;
let settings: Settings;

beforeAll(async () => {
  folder = await installedFolder('crashes');
  directory = join(folder, 'database');
  settings = { port: 0, databaseUrl: undefined, dataFolder: folder, clock: fixedClock(NOW) };
  await within(async (system) => {
    await settle(system);
    await keepBackups(system);
    await erase(system, noor);
  });
}, LIMIT_MS);
afterAll(() => removeInstalled(folder));

async function within<T>(work: (system: System) => Promise<T>, of = settings): Promise<T> {
  const system = await openSystem(of, { login: 'worker' });
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}

async function settle({ db }: System): Promise<void> {
  await db.transaction({ role: 'operator', now: NOW }, (tx) =>
    tx.batch([
      sql`insert into people.brand (id, name) values ('brand', 'Brand')`,
      sql`insert into people.organisation (id, brand_id, name, created_at)
        values (${organisation}, 'brand', 'Molenwiek', platform.now())`,
    ]),
  );
  await db.transaction({ role: 'intake', organisation, now: NOW }, (tx) =>
    tx.run(sql`insert into people.person (organisation_id, id, name, created_at) values
      (${organisation}, ${noor}, 'Noor', platform.now()),
      (${organisation}, ${daan}, 'Daan', platform.now())`),
  );
}

const erase = ({ db, ledger }: System, personId: string) =>
  db.transaction(rightsContext(organisation, personId, NOW), async (tx) => {
    await eraseRows(tx, records);
    await recordErasure(tx, ledger, { organisationId: organisation, personId, identifiers: [] }, NOW);
  });

const names = async ({ db }: System) => {
  const context = { role: 'intake', organisation, now: NOW };
  const rows = await db.list<{ name: string }>(
    context,
    sql`select name from people.person order by name limit 10`,
  );
  return rows.map(({ name }) => name);
};

const placeOf = (): Place => {
  const place = findPlace(directory);
  if (place === undefined) throw new Error('there is no cluster');
  return place;
};

/** A restore that died when it was about to read the log: rebuilt and swapped, nothing started. */
async function dieBeforeTheLog(): Promise<Place> {
  expect((await beginRestore(settings, { from: 'latest', to: 'copy' })).ok).toBe(true);
  const die = (line: string) => {
    if (line.startsWith('reading the log')) throw new Error('killed');
  };
  await expect(runRestore(settings, die)).rejects.toThrow('killed');
  expect(findQuarantine(directory)?.step).toBe('recovering');
  return placeOf();
}

const stepBack = (step: 'rebuilding' | 'swapping') => {
  const mark = findQuarantine(directory);
  if (mark === undefined) throw new Error('no restore is under way');
  markQuarantine(directory, { ...mark, step });
  return mark;
};

const comesOut = async () => {
  await expect(within(names)).rejects.toThrow('restore --resume');
  expect(await runRestore(settings, quiet)).toMatchObject({ erased: 1, present: 0 });
  expect(await within(names)).toEqual(['Daan']);
};

test(
  'killed while files are put together: half a folder is thrown away and made again',
  async () => {
    expect((await beginRestore(settings, { from: 'latest', to: 'copy' })).ok).toBe(true);
    const restoring = `${placeOf().cluster}.restoring`;
    mkdirSync(join(restoring, 'base'), { recursive: true });
    writeFileSync(join(restoring, 'PG_VERSION'), 'half');
    writeFileSync(join(restoring, 'base', 'stranger'), 'of another attempt');
    await comesOut();
    expect(existsSync(join(placeOf().cluster, 'base', 'stranger'))).toBe(false);
  },
  LIMIT_MS,
);

test(
  'killed between the two renames: no cluster stands there, and going on swaps the rest',
  async () => {
    const { cluster } = await dieBeforeTheLog();
    stepBack('swapping');
    renameSync(cluster, `${cluster}.restoring`);
    await comesOut();
  },
  LIMIT_MS,
);

test(
  'killed between the two renames and given up: the database of before is back, not an empty one',
  async () => {
    const { cluster } = await dieBeforeTheLog();
    stepBack('swapping');
    renameSync(cluster, `${cluster}.restoring`);
    await undoRestore(settings);
    expect(existsSync(`${cluster}.restoring`)).toBe(false);
    expect(await within(names)).toEqual(['Daan']);
  },
  LIMIT_MS,
);

test(
  'killed after both renames and before the mark: going on and giving up both work',
  async () => {
    await dieBeforeTheLog();
    stepBack('swapping');
    await comesOut();
    await dieBeforeTheLog();
    const mark = stepBack('swapping');
    await undoRestore(settings);
    expect(readdirSync(placeOf().directory)).not.toContain(mark.aside);
    expect(await within(names)).toEqual(['Daan']);
  },
  LIMIT_MS,
);

test(
  'killed while the log was read: the half recovered server is recovered to its end',
  async () => {
    const { cluster } = await dieBeforeTheLog();
    // What the server leaves that dies in its recovery.
    writeFileSync(join(cluster, 'postmaster.pid'), '999999\n');
    await comesOut();
  },
  LIMIT_MS,
);

/** The same server with other settings, as its administrator; stopped afterwards. */
async function withLimits(
  limits: Readonly<Record<string, string>>,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const place = placeOf();
  const identity = chooseIdentity(place.cluster);
  const socketDirectory = chooseSocketDirectory(placeKey(directory), identity);
  const secrets = keepSecrets(directory, true);
  const { postgres } = prepareNative(identity, place.directory);
  const launch = { postgres, cluster: place.cluster, dataDirectory: directory, identity, socketDirectory };
  await stopPostmaster(place.cluster);
  await startServer({ ...launch, settings: limits }, secrets, quiet);
  await withOwner(connectionsOf({ place, socketDirectory, secrets }).administrator, work);
  await stopPostmaster(place.cluster);
}

test(
  'log that the server let go of is told as a gap, no restore passes over it, and the next copy closes it',
  async () => {
    const backups = backupFolderOf(settings);
    await within(async (system) => {
      await keepBackups({ ...system, now: () => NOW.add({ hours: 24 }) });
      await backUpLog(system);
    });
    // The same server with a limit of one segment where we allow two gigabytes.
    const limits = { max_slot_wal_keep_size: '16MB', max_wal_size: '32MB', min_wal_size: '32MB' };
    await withLimits(limits, async (client) => {
      const written = Array.from({ length: 6 }, () => [
        'create table public.filler as select repeat(md5(n::text), 40) from generate_series(1, 12000) n',
        'drop table public.filler',
        'select pg_switch_wal()',
      ]).flat();
      for (const text of [...written, 'checkpoint']) await client.query(text);
      const { rows } = await client.query(
        'select wal_status from pg_replication_slots where slot_name = $1',
        [SLOT],
      );
      expect(rows).toEqual([{ wal_status: 'lost' }]);
    });
    await within(async (system) => {
      expect(await backUpLog(system)).toContain('there is a gap until the next copy');
      const before = listManifests(backups).whole.at(-1);
      expect(before && findGap(backups, before)).toBeGreaterThan(0);
      // A later run does not forget the gap.
      await backUpLog(system);
      expect(readLogState(backups)?.hasGap).toBe(true);
    });
    expect(await beginRestore(settings, { from: 'latest', to: 'latest' })).toMatchObject({
      refusal: { code: 'log-has-gap' },
    });
    await within(async (system) => {
      const told = await keepBackups({ ...system, now: () => NOW.add({ hours: 25 }) });
      expect(told).toContain('copied');
      await backUpLog(system);
      expect(readLogState(backups)?.hasGap).toBe(false);
    });
    expect((await beginRestore(settings, { from: 'latest', to: 'latest' })).ok).toBe(true);
    expect(await runRestore(settings, quiet)).toMatchObject({ present: 0 });
    expect(await within(names)).toEqual(['Daan']);
  },
  LIMIT_MS,
);

test(
  'a slot that somebody dropped leaves a gap as well, and it is told',
  async () => {
    await within(async (system) => {
      await keepBackups({ ...system, now: () => NOW.add({ hours: 49 }) });
      await backUpLog(system);
      const source = backupSourceOf(system);
      if (source === undefined) throw new Error('no embedded database');
      await withOwner(source.administrator, async (client) => {
        await client.query('select pg_drop_replication_slot($1)', [SLOT]);
      });
      const log = join(backupFolderOf(settings), 'log');
      expect(await backUpLog(system)).not.toContain('gap');
      await withOwner(source.administrator, async (client) => {
        for (let segment = 0; segment < 3; segment += 1) {
          await client.query('create table public.filler as select 1; drop table public.filler');
          await client.query('select pg_switch_wal()');
        }
      });
      // What the server let go of before anybody copied it.
      const [, lost = ''] = readdirSync(join(source.cluster, 'pg_wal')).filter(isLater(log)).sort();
      rmSync(join(source.cluster, 'pg_wal', lost));
      expect(await backUpLog(system)).toContain('there is a gap until the next copy');
    });
  },
  LIMIT_MS,
);

/** Segments of the server that no copy reaches yet. */
const isLater = (log: string) => {
  const last = readdirSync(log)
    .filter((name) => name.endsWith('.partial.zst'))
    .sort()
    .at(-1);
  return (name: string) => /^[0-9A-F]{24}$/.test(name) && name > (last ?? '').slice(0, 24);
};
