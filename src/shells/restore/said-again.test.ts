// What people said and what two decided after a copy was made is so again after a restore to that copy.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeBackFlag } from '#flows/lift-flag';
import { rightsContext } from '#flows/rights-tools';
import { keepPlateByConsent, withdrawConsent } from '#flows/withdraw-consent';
import { newId } from '#kernel/ids';
import { takeBaseCopy } from '#platform/backup/take-base-copy';
import { fixedClock } from '#platform/clock';
import { sql } from '#platform/database/sql';
import { giveConsent, textHashOf } from '#privacy/consent/give-consent';
import { listConsents } from '#privacy/consent/list-consents';
import { eraseReleased } from '#privacy/erase/erase-released';
import { recordFlag } from '#privacy/erase/record-flag';
import { listFlags } from '#privacy/flags/list-flags';
import { setFlag } from '#privacy/flags/set-flag';
import { holdAndErase } from '#test/contract/hold-and-erase';
import { INSTALLED_AT, installedFolder, removeInstalled } from '#test/database/installed-folder';
import { records } from '../catalogue.ts';
import { openSystem, type System } from '../open-system.ts';
import { backupFolderOf, type Settings } from '../settings.ts';
import { backupSourceOf } from './backup-source.ts';
import { beginRestore } from './begin-restore.ts';
import { runRestore } from './restore.ts';

const NOW = INSTALLED_AT;
const quiet = () => {};
let folder: string;
let settings: Settings;
const organisation = newId(NOW);
const daan = newId(NOW);
const taken = { personId: daan, activity: 'travel/trips/convenience', channel: 'shell' } as const;

beforeAll(async () => {
  folder = await installedFolder('said');
  settings = { port: 0, databaseUrl: undefined, dataFolder: folder, clock: fixedClock(NOW) };
  await within(async ({ db }) => {
    await db.transaction({ role: 'operator', now: NOW }, (tx) =>
      tx.batch([
        sql`insert into people.brand (id, name) values ('brand', 'Brand')`,
        sql`insert into people.organisation (id, brand_id, name, created_at)
          values (${organisation}, 'brand', 'Molenwiek', platform.now())`,
      ]),
    );
    const intake = { role: 'intake', organisation, now: NOW };
    await db.transaction(intake, (tx) =>
      tx.run(sql`insert into people.person (organisation_id, id, name, created_at)
        values (${organisation}, ${daan}, 'Daan', platform.now())`),
    );
    await db.transaction(intake, (tx) => keepPlateByConsent(tx, 'AB123C', taken));
  });
}, 240_000);
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

/** Each copy some minutes after the one before, so that the latest is the one that a test means. */
function copyAt(system: System, minutes: number) {
  const source = backupSourceOf(system);
  if (source === undefined) throw new Error('no embedded database');
  return takeBaseCopy(source, backupFolderOf(settings), NOW.add({ minutes }));
}

test('a restriction that was lifted after the copy is not set again; a consent that was given again is', async () => {
  const ofDaan = rightsContext(organisation, daan, NOW);
  const all = { organisation, person: daan, kind: 'restriction', activity: 'all', now: NOW } as const;
  const activity = taken.activity;
  const told = { organisationId: organisation, personId: daan, scope: activity, flag: 'withdrawal' } as const;
  const say = (system: System, text: string) =>
    recordFlag(system.ledger, { ...told, isSet: false, text }, NOW);
  const look = (system: System) =>
    system.db.transaction(ofDaan, async (tx) => ({
      flags: (await listFlags(tx)).length,
      open: (await listConsents(tx)).filter(({ withdrawnAt }) => withdrawnAt === null).length,
    }));
  await within(async (system) => {
    await system.db.transaction(ofDaan, (tx) => setFlag(tx, { kind: 'restriction', activity: 'all' }));
    await system.db.transaction(ofDaan, (tx) => withdrawConsent(tx, taken));
    expect(await look(system)).toEqual({ flags: 1, open: 0 });
    await copyAt(system, 1);
    expect((await takeBackFlag(system, all)).ok).toBe(true);
    // Agreed to a text that is not asked any more: nobody is bound by it.
    say(system, 'an older text');
  });
  await beginRestore(settings, { from: 'latest', to: 'copy' });
  await runRestore(settings, quiet);
  expect(await within(look)).toEqual({ flags: 0, open: 0 });
  await within(async (system) => say(system, textHashOf(activity)));
  await beginRestore(settings, { from: 'latest', to: 'copy' });
  await runRestore(settings, quiet);
  expect(await within(look)).toEqual({ flags: 0, open: 1 });
}, 240_000);

test('an erasure under a hold, a hold placed and a hold released after the copy are as they were', async () => {
  const { place, release, erase, listOpen } = holdAndErase(organisation, NOW);
  const [eva, finn, gus] = [newId(NOW), newId(NOW), newId(NOW)];
  const state = async (system: System) => [await names(system), await listOpen(system)];
  const before = await within(async (system) => {
    await system.db.transaction({ role: 'intake', organisation, now: NOW }, (tx) =>
      tx.run(sql`insert into people.person (organisation_id, id, name, created_at) values
        (${organisation}, ${eva}, 'Eva', platform.now()), (${organisation}, ${finn}, 'Finn', platform.now()),
        (${organisation}, ${gus}, 'Gus', platform.now())`),
    );
    await place(system, eva);
    const ofFinn = await place(system, finn);
    await copyAt(system, 2);
    // Erased under a hold, after the end of one, and under one that the copy does not know.
    await erase(system, eva);
    await release(system, ofFinn);
    await erase(system, finn);
    await place(system, gus);
    await erase(system, gus);
    return state(system);
  });
  expect(before[0]).toEqual(['Daan', 'Eva', 'Gus']);
  await beginRestore(settings, { from: 'latest', to: 'copy' });
  expect((await runRestore(settings, quiet)).present).toBe(0);
  expect(await within(state)).toEqual(before);
  // The end of a hold that was placed again ends the erasure as it would have.
  await within(async (system) => {
    const hold = (await listOpen(system)).find(({ personId }) => personId === gus);
    await release(system, hold?.id ?? '');
    await eraseReleased({ db: system.db, records }, NOW);
    expect(await names(system)).toEqual(['Daan', 'Eva']);
  });
}, 240_000);

test('of somebody whose own row is gone nothing can be restricted, and the restore goes on', async () => {
  await within(async (system) => {
    const gone = newId(NOW);
    // Evidence without a person: what is left of somebody whose account ended long ago.
    await system.db.transaction(rightsContext(organisation, gone, NOW), (tx) =>
      giveConsent(tx, { personId: gone, activity: taken.activity, channel: 'shell' }),
    );
    await copyAt(system, 3);
    const told = { organisationId: organisation, personId: gone, isSet: true } as const;
    recordFlag(system.ledger, { ...told, flag: 'restriction', scope: 'all' }, NOW);
    recordFlag(system.ledger, { ...told, flag: 'withdrawal', scope: taken.activity }, NOW);
  });
  await beginRestore(settings, { from: 'latest', to: 'copy' });
  expect((await runRestore(settings, quiet)).present).toBe(0);
  expect(await within(names)).toEqual(['Daan', 'Eva']);
}, 240_000);
