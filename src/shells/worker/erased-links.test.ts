// Who is erased here is erased at the providers too: told, asked again, confirmed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForRight } from '#flows/ask-for-right';
import { carryOutWaiting } from '#flows/carry-out-waiting';
import { tellErasedLinks } from '#flows/tell-erased-links';
import { openLedger } from '#privacy/erase/ledger';
import { setFlag } from '#privacy/flags/set-flag';
import { listOpenErasedLinks } from '#services/mobility';
import { type OvFietsTown, openOvFiets, openRider } from '#test/contract/open-ov-fiets';
import { rightsToolsOf } from '../rights-tools.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'erased-links-'));
let town: OvFietsTown;
beforeAll(async () => {
  town = await openOvFiets();
});
afterAll(async () => {
  await town.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

const after = (days: number) => town.now.add({ hours: 24 * days });
const tell = (days = 0) => tellErasedLinks(town.db.worker, town.secrets, after(days));
const open = () =>
  town.db.worker.transaction({ role: 'privacy-officer', now: town.now }, (tx) => listOpenErasedLinks(tx, 9));
const rows = (table: string, person: string) =>
  town.peek<Record<string, unknown>>(`select * from ${table} where person_id = $1`, [person]);

async function erase(organisation: string, person: string) {
  const { db, secrets, now } = town;
  const asking = { kind: 'erasure', channel: 'app', receivedAt: now } as const;
  const asked = await askForRight(db.server, { organisation, person, asking, now });
  expect(asked.ok).toBe(true);
  const ledger = openLedger(join(dataFolder, 'ledger'), secrets);
  const done = await carryOutWaiting(rightsToolsOf({ db: db.worker, ledger, settings: { dataFolder } }), now);
  expect(done.failed).toEqual([]);
}

test('after an erasure the provider hears that it must delete, also of who had everything frozen', async () => {
  const rider = await openRider(town);
  expect((await rider.activate()).ok).toBe(true);
  expect(await town.tell()).toMatchObject({ told: 1 });
  const flag = { kind: 'restriction', activity: 'all' } as const;
  await rider.client.act('rights', (tx) => setFlag(tx, flag), rider.person);
  await erase(rider.organisation, rider.person);
  expect(await rows('mobility.ov_fiets_activation', rider.person)).toEqual([]);
  expect(await open()).toMatchObject([{ provider: 'ov-fiets', tries: 0, toldAt: null }]);
  // This provider takes it in at once, and says that it has deleted when it is asked again.
  expect(await tell()).toEqual({ asked: 1, confirmed: 0 });
  expect(await open()).toMatchObject([{ tries: 1, toldAt: expect.anything() }]);
  expect(await tell()).toEqual({ asked: 0, confirmed: 0 });
  expect(await tell(1)).toEqual({ asked: 1, confirmed: 1 });
  expect(await rows('privacy.erased_link', rider.person)).toMatchObject([
    { subject_encrypted: null, second_encrypted: null, tries: 2 },
  ]);
  expect(await open()).toEqual([]);
  expect(await tell(2)).toEqual({ asked: 0, confirmed: 0 });
});

test('a provider that never heard of somebody is told nothing of the erasure', async () => {
  const rider = await openRider(town, ['3528ABCD0002', '04A1B2C3D4E5F7']);
  expect((await rider.activate()).ok).toBe(true);
  await erase(rider.organisation, rider.person);
  expect(await rows('privacy.erased_link', rider.person)).toEqual([]);
});

test('bad people: a provider that never confirms is asked each day, and the office sees since when', async () => {
  const rider = await openRider(town, ['3528ABCD0003', '04A1B2C3D4E5F8']);
  expect((await rider.activate()).ok).toBe(true);
  expect(await town.tell()).toMatchObject({ told: 1 });
  await erase(rider.organisation, rider.person);
  await town.simulator.stop();
  for (const day of [0, 1, 2]) {
    expect(await tell(day)).toEqual({ asked: 1, confirmed: 0 });
    const [waiting] = await open();
    expect(waiting).toMatchObject({ provider: 'ov-fiets', tries: day + 1, toldAt: null });
    expect(waiting?.wantedAt.equals(town.now)).toBe(true);
  }
  // After a year the number goes all the same: then the office has to write a letter.
  expect(await rows('privacy.erased_link', rider.person)).toMatchObject([{ confirmed_at: null }]);
});
