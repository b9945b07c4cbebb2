// Consents: each with the text of its day, taken back in one step that takes everything along at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#kernel/day';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { giveConsent, refuseWithdrawn } from '#privacy/consent/give-consent';
import { listConsents } from '#privacy/consent/list-consents';
import { type Activity, activities } from '#register';
import { keepCoordinates } from '#services/travel/trips';
import { cast } from '#test/cast';
import { openTown, type Town, type TownOrganisation, tablesThatHold } from '#test/contract/open-town';
import { keepPlateByConsent, withdrawalEffects, withdrawConsent } from './withdraw-consent.ts';

let town: Town;
let client: TownOrganisation;
let daan: string;
beforeAll(async () => {
  town = await openTown();
  client = await town.found();
  await client.hire(cast.daan, cast.noor);
  daan = await client.personOf(cast.daan);
});
afterAll(() => town.close());

/** Ten minutes due east at the pace of a car, on a day of November. */
function track(dayOfMonth: number): string {
  const begin = Temporal.Instant.from(`2026-11-0${dayOfMonth}T07:00:00Z`);
  const points = Array.from({ length: 60 }, (_, index) => {
    const at = begin.add({ seconds: index * 10 }).toString();
    return `<trkpt lat="52.091" lon="${(5.1 + index * 0.003).toFixed(5)}"><time>${at}</time></trkpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
${points.join('')}</trkseg></trk></gpx>`;
}

const ease = 'travel/trips/convenience' as const;
const own = <T>(work: (tx: Transaction) => Promise<T>, person = daan) =>
  client.act('traveller', work, person);
const act = () => ({ personId: daan, activity: ease, channel: 'app' }) as const;

test('every activity that is built and rests on consent says what a withdrawal does, and it is done', () => {
  // What keeps no table has nothing to take back: this website sets no cookie that needs a consent.
  const rest = activities.filter(
    ({ built, activity }) => built && activity.doneIn === undefined && activity.bases.includes('consent'),
  );
  expect(Object.keys(withdrawalEffects).sort()).toEqual(rest.map(({ id }) => id).sort());
  for (const { activity } of rest) expect((activity as Activity).consent?.withdrawal.nl).toBeTruthy();
});

test('a consent is proven by its text of that day, its purpose, the place and the moment', async () => {
  expect(await own((tx) => giveConsent(tx, act()))).toBe(true);
  expect(await own((tx) => giveConsent(tx, act()))).toBe(false);
  const [consent, ...others] = await own((tx) => listConsents(tx));
  expect(others).toEqual([]);
  expect(consent).toMatchObject({
    activity: ease,
    asked: { nl: 'Wilt u dit bewaren om sneller te kunnen invoeren?' },
    channel: 'app',
    withdrawnAt: null,
  });
  expect(consent?.givenAt.equals(town.now)).toBe(true);
});

test('a text that changes is agreed to anew, and the old one stays as it was agreed to', async () => {
  await town.peek(`insert into privacy.consent_text select 'older', activity, 'Mag dit?', 'May we?',
      withdrawal_nl, withdrawal_en, first_used_at from privacy.consent_text limit 1`);
  await town.peek("update privacy.consent set text_hash = 'older'");
  expect(await own((tx) => giveConsent(tx, act()))).toBe(true);
  const consents = await own((tx) => listConsents(tx));
  expect(consents.map(({ asked, withdrawnAt }) => [asked.nl.slice(0, 8), withdrawnAt === null])).toEqual([
    ['Wilt u d', true],
    ['Mag dit?', false],
  ]);
});

test('withdrawing is one step: the plate is gone in the same transaction, and the ledger says when', async () => {
  await own((tx) => keepPlateByConsent(tx, 'AB123C', act()));
  expect(await tablesThatHold(town, 'AB123C')).toEqual(['travel.vehicle_plate']);
  let remembered = 0;
  const taken = await own((tx) =>
    withdrawConsent(tx, act(), () => {
      remembered += 1;
    }),
  );
  expect(taken).toEqual({ wasGiven: true, rowsDeleted: 1 });
  expect(remembered).toBe(1);
  expect(await tablesThatHold(town, 'AB123C')).toEqual([]);
  expect((await own((tx) => listConsents(tx)))[0]?.withdrawnAt?.equals(town.now)).toBe(true);
});

test('a withdrawal that breaks off has done nothing', async () => {
  await own((tx) => keepPlateByConsent(tx, 'AB123C', act()));
  const broken = own((tx) =>
    withdrawConsent(tx, act(), () => {
      throw new Error('the disk is full');
    }),
  );
  await expect(broken).rejects.toThrow('the disk is full');
  expect(await tablesThatHold(town, 'AB123C')).toEqual(['travel.vehicle_plate']);
  expect((await own((tx) => listConsents(tx)))[0]?.withdrawnAt).toBeNull();
});

test('after a withdrawal tracks that wait are gone and new ones are refused, until the person agrees again', async () => {
  const tracks = { personId: daan, activity: 'travel/trips/gps-coordinates', channel: 'app' } as const;
  const bring = (file: string) => client.bringTrack(file, cast.daan.personnelNumber);
  expect(await bring(track(1))).toMatchObject({ accepted: 1 });
  expect(await own((tx) => withdrawConsent(tx, tracks))).toEqual({ wasGiven: false, rowsDeleted: 1 });
  const rows = await client.list('intake', sql`select 1 from travel.trip_coordinates limit 5`);
  expect(rows).toEqual([]);
  expect(await bring(track(2))).toMatchObject({ accepted: 0, refused: ['file consent-withdrawn'] });
  await own((tx) => giveConsent(tx, tracks));
  expect(await bring(track(2))).toMatchObject({ accepted: 1 });
});

test('bad people: a withdrawal in the middle of an import waits for it and takes along what it brought', async () => {
  const tracks = { personId: daan, activity: 'travel/trips/gps-coordinates', channel: 'app' } as const;
  const waiting = sql<{ rows: number }>`select count(*)::integer as rows from travel.trip_coordinates`;
  await own((tx) => giveConsent(tx, tracks));
  const [trip] = await client.list<{ id: number }>('intake', sql`select min(id) as id from travel.trip`);
  const [asked, goesOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const importing = client.act('intake', async (tx) => {
    const may = await refuseWithdrawn(tx, daan, tracks.activity);
    asked.resolve();
    await goesOn.promise;
    const fix = { lat: 52.1, lon: 5.1, at: town.now };
    await keepCoordinates(tx, { id: trip?.id ?? 0, personId: daan }, [fix], dayOf(town.now));
    return may.ok;
  });
  await asked.promise;
  let isWithdrawn = false;
  const withdrawing = own((tx) => withdrawConsent(tx, tracks)).then(() => {
    isWithdrawn = true;
  });
  await untilSomebodyWaits(() => isWithdrawn);
  expect(isWithdrawn).toBe(false);
  goesOn.resolve();
  expect(await importing).toBe(true);
  await withdrawing;
  expect(await client.list('intake', waiting)).toEqual([{ rows: 0 }]);
  expect(await client.bringTrack(track(4), cast.daan.personnelNumber)).toMatchObject({ accepted: 0 });
});

/** Somebody stands before a lock of ours, which another transaction holds. */
async function untilSomebodyWaits(isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const [found] = await town.peek<{ waiting: boolean }>(
      `select exists (select from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())) as waiting`,
    );
    if (found?.waiting) return;
  }
}

test('nobody gives or takes back a consent of another', async () => {
  const noor = await client.personOf(cast.noor);
  await expect(own((tx) => giveConsent(tx, act()), noor)).rejects.toThrow('row-level security');
  expect(await own((tx) => listConsents(tx), noor)).toEqual([]);
});
