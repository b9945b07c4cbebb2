// Backups and restores of a real installation: who was erased stays away, the door stays shut until then, and
// nothing outlives its 35 days.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForRight } from '#flows/ask-for-right';
import { carryOutWaiting } from '#flows/carry-out-waiting';
import { rightsContext } from '#flows/rights-tools';
import { keepPlateByConsent, withdrawConsent } from '#flows/withdraw-consent';
import { newId } from '#kernel/ids';
import { findGap } from '#platform/backup/check-log';
import { listManifests } from '#platform/backup/manifest';
import { removeOldBackups } from '#platform/backup/remove-old';
import { takeBaseCopy } from '#platform/backup/take-base-copy';
import { fixedClock } from '#platform/clock';
import { sql } from '#platform/database/sql';
import { findPlace } from '#platform/embedded-postgres/choose-place';
import { findQuarantine, markQuarantine } from '#platform/embedded-postgres/quarantine';
import { listConsents } from '#privacy/consent/list-consents';
import { eraseRows } from '#privacy/erase/erase-person';
import { recordErasure } from '#privacy/erase/record-erasure';
import { recordFlag } from '#privacy/erase/record-flag';
import { listFlags } from '#privacy/flags/list-flags';
import { INSTALLED_AT, installedFolder, removeInstalled } from '#test/database/installed-folder';
import { records } from '../catalogue.ts';
import { openSystem, type System } from '../open-system.ts';
import { rightsToolsOf } from '../rights-tools.ts';
import { backupFolderOf, type Settings } from '../settings.ts';
import { backupSourceOf } from './backup-source.ts';
import { beginRestore } from './begin-restore.ts';
import { keepBackups } from './keep-backups.ts';
import { runRestore, undoRestore } from './restore.ts';

const NOW = INSTALLED_AT;
const quiet = () => {};
let folder: string;
let settings: Settings;
let organisation: string;
const [noor, daan] = [newId(NOW), newId(NOW)];
const taken = { personId: daan, activity: 'travel/trips/convenience', channel: 'shell' } as const;

beforeAll(async () => {
  folder = await installedFolder('restore');
  settings = { port: 0, databaseUrl: undefined, dataFolder: folder, clock: fixedClock(NOW) };
  organisation = newId(NOW);
  await within(async ({ db }) => {
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
    await db.transaction({ role: 'intake', organisation, now: NOW }, (tx) =>
      keepPlateByConsent(tx, 'AB123C', taken),
    );
  });
}, 120_000);
afterAll(() => removeInstalled(folder));

async function within<T>(work: (system: System) => Promise<T>): Promise<T> {
  const system = await openSystem(settings, { login: 'worker' });
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}

const names = ({ db }: System) =>
  db
    .list<{ name: string }>(
      { role: 'intake', organisation, now: NOW },
      sql`select name from people.person order by name limit 10`,
    )
    .then((rows) => rows.map(({ name }) => name));

const copyNow = (system: System) => {
  const source = backupSourceOf(system);
  if (source === undefined) throw new Error('no embedded database');
  return takeBaseCopy(source, backupFolderOf(settings), NOW);
};

test('a restore to a copy of before an erasure does not bring the person back', async () => {
  await within(async (system) => {
    await copyNow(system);
    const erased = { organisationId: organisation, personId: noor, identifiers: [] };
    await system.db.transaction(rightsContext(organisation, noor, NOW), async (tx) => {
      await eraseRows(tx, records);
      await recordErasure(tx, system.ledger, erased, NOW);
    });
    expect(await names(system)).toEqual(['Daan']);
    expect(await beginRestore(settings, { from: 'latest', to: 'copy' })).toMatchObject({
      refusal: { code: 'still-running' },
    });
  });
  expect((await beginRestore(settings, { from: 'latest', to: 'copy' })).ok).toBe(true);
  await expect(within(names)).rejects.toThrow(/restore --resume/);
  const restored = await runRestore(settings, quiet);
  expect(restored).toMatchObject({ erased: 1, present: 0, expired: 0 });
  expect(existsSync(restored.aside ?? '')).toBe(true);
  expect(await within(names)).toEqual(['Daan']);
}, 240_000);

test('a restore that was cut short goes on from its step, and one given up leaves what was', async () => {
  const directory = join(folder, 'database');
  await beginRestore(settings, { from: 'latest', to: 'copy' });
  const mark = findQuarantine(directory);
  const restoring = join(findPlace(directory)?.directory ?? '', 'cluster.restoring');
  writeFileSync(join(directory, 'half'), '');
  expect(mark?.step).toBe('rebuilding');
  await undoRestore(settings);
  expect(existsSync(restoring)).toBe(false);
  expect(await within(names)).toEqual(['Daan']);
  await beginRestore(settings, { from: 'latest', to: 'copy' });
  const again = findQuarantine(directory);
  await runRestore(settings, quiet);
  // The last step again: its mark was on the disk when the process died.
  if (again !== undefined) markQuarantine(directory, { ...again, step: 'replaying' });
  await expect(within(names)).rejects.toThrow(/stays closed/);
  expect(await runRestore(settings, quiet)).toMatchObject({ erased: 0, present: 0 });
  expect(await within(names)).toEqual(['Daan']);
}, 240_000);

test('a restriction and a withdrawal of after the copy are there again, and hide and delete as they did', async () => {
  const ofDaan = rightsContext(organisation, daan, NOW);
  const look = (system: System) =>
    system.db.transaction(ofDaan, async (tx) => ({
      flags: (await listFlags(tx)).map(({ kind, activity }) => `${kind} ${activity}`),
      consents: (await listConsents(tx)).map(({ withdrawnAt }) => withdrawnAt !== null),
      plates: await tx.list(sql`select 1 from travel.vehicle_plate limit 5`),
    }));
  await within(async (system) => {
    const asking = { kind: 'restriction', channel: 'app', receivedAt: NOW, activity: 'all' } as const;
    const asked = await askForRight(system.db, { organisation, person: daan, asking, now: NOW });
    expect(asked.ok).toBe(true);
    await carryOutWaiting(rightsToolsOf(system), NOW);
    const told = { organisationId: organisation, personId: daan, scope: taken.activity, isSet: true };
    await system.db.transaction(ofDaan, (tx) =>
      withdrawConsent(tx, taken, () => recordFlag(system.ledger, { ...told, flag: 'withdrawal' }, NOW)),
    );
  });
  await beginRestore(settings, { from: 'latest', to: 'copy' });
  expect(await runRestore(settings, quiet)).toMatchObject({ flags: 2 });
  const restored = await within(look);
  expect(restored).toEqual({ flags: ['restriction all'], consents: [true], plates: [] });
}, 240_000);

test('a database stays closed while the ledger tells of what nobody carries out', async () => {
  await within(async (system) => {
    const flag = { flag: 'withdrawal', scope: 'insight/nothing', isSet: true } as const;
    recordFlag(system.ledger, { organisationId: organisation, personId: daan, ...flag }, NOW);
  });
  await beginRestore(settings, { from: 'latest', to: 'copy' });
  await expect(runRestore(settings, quiet)).rejects.toThrow(/withdrawal/);
  await expect(within(names)).rejects.toThrow(/stays closed/);
  await undoRestore(settings);
  expect(await within(names)).toEqual(['Daan']);
}, 240_000);

test('a day without a copy brings one, and 35 days take everything of before with them', async () => {
  const backups = backupFolderOf(settings);
  const after = Temporal.Instant.from(NOW).add({ hours: 24 });
  await within((system) => keepBackups({ ...system, now: () => after }));
  const [first, second] = listManifests(backups).whole;
  expect([first, second].map((each) => each?.startedAt)).toEqual([NOW.toString(), after.toString()]);
  expect(second && findGap(backups, second)).toBe(undefined);
  const limit = NOW.add({ hours: 35 * 24 });
  expect((await removeOldBackups(backups, limit.subtract({ hours: 2 }))).copies).toBe(0);
  expect((await removeOldBackups(backups, limit)).copies).toBe(1);
  const objects = readdirSync(join(backups, 'objects')).flatMap((part) =>
    readdirSync(join(backups, 'objects', part)),
  );
  const needed = new Set(second?.files.map(({ sha256 }) => sha256));
  expect(objects.filter((name) => !needed.has(name))).toEqual([]);
  expect((await beginRestore(settings, { from: first?.name ?? '', to: 'copy' })).ok).toBe(false);
}, 240_000);
