// After an erasure late files come: nothing of them comes in, and whoever returns is somebody new.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '#kernel/refusal';
import { cast } from '#test/cast';
import { openRightsTown, type RightsTown } from '#test/contract/open-rights-town';
import {
  CARDS,
  HOME_DAYS,
  PEOPLE,
  personRow,
  RIDES,
  rideRow,
  TRIPS,
  tablesThatHold,
  tripRow,
} from '#test/contract/open-town';
import { exportPerson } from './export-person.ts';
import { importCardTransactions } from './import-card-transactions.ts';
import { importCards } from './import-cards.ts';
import { importGpx } from './import-gpx.ts';
import { importPortability } from './import-portability.ts';
import type { ImportReport, Intake } from './import-report.ts';
import { recordTrip } from './record-trip.ts';

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town.close());

const { noor, daan } = cast;

/** Ten minutes due east at the pace of a car, in the morning of that day. */
function trackOf(day: string): string {
  const points = Array.from({ length: 60 }, (_, index) => {
    const at = Temporal.Instant.from(`${day}T07:00:00Z`).add({ seconds: index * 10 });
    return `<trkpt lat="52.091" lon="${(5.1 + index * 0.003).toFixed(5)}"><time>${at}</time></trkpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
${points.join('')}</trkseg></trk></gpx>`;
}

const typedTrip = (date: string) => {
  const cells = tripRow(noor.personnelNumber, { date }).split(';');
  return Object.fromEntries(TRIPS.split(';').map((name, at) => [name, cells[at] ?? '']));
};

test('late files about somebody who was erased bring nothing back, and say why', async () => {
  const { client, person, mustAsk, carryOut } = await town.employ();
  await carryOut(await mustAsk('erasure'));
  const people = await client.bring('people', PEOPLE, personRow(noor), personRow(daan));
  expect(people.refused).toEqual(['2 person-erased']);
  const trips = await client.bring('trips', TRIPS, tripRow(noor.personnelNumber, { date: '2026-10-05' }));
  expect(trips).toMatchObject({ accepted: 0, refused: ['2 person-erased'] });
  const days = await client.bring('home-days', HOME_DAYS, `${noor.personnelNumber};2026-10-06`);
  expect(days).toMatchObject({ accepted: 0, refused: ['2 person-erased'] });
  expect(await town.peek('select name, email from people.person where id = $1', [person])).toEqual([
    { name: '—', email: null },
  ]);
});

test('whoever leaves, is erased and returns begins anew: nothing hangs on the number of before', async () => {
  const { client, person, mustAsk, carryOut } = await town.employ();
  await carryOut(await mustAsk('erasure'));
  const row = `${noor.personnelNumber};${noor.name};${noor.email};2026-12-01;`;
  expect(await client.bring('people', PEOPLE, row)).toMatchObject({ accepted: 1, refused: [] });
  const found = await town.peek<{ id: string }>(
    `select id from people.person where organisation_id = $1 and name = $2`,
    [client.organisation, noor.name],
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.id).not.toBe(person);
});

describe('no way in brings an erased person back', () => {
  const DECEMBER = Temporal.Instant.from('2026-12-15T12:00:00Z');
  const number = noor.personnelNumber;

  /** Every way by which something of one person comes in, at a later moment. */
  const ways = (intake: Intake, zip: string) => {
    const late = { ...intake, now: DECEMBER };
    const say = async (asked: Promise<Result<unknown>>) => {
      const answer = await asked;
      if (!answer.ok) return answer.refusal.code;
      if (typeof answer.value === 'number') return 'in';
      const { accepted, refused } = answer.value as ImportReport;
      return [accepted, ...new Set(refused.map((row) => row.refusal.code))].join(' ');
    };
    const file = (...lines: string[]) => town.put(`${lines.join('\n')}\n`);
    return {
      track: (day: string) => say(importGpx(late, town.put(trackOf(day), 'gpx'), number)),
      byHand: (day: string) => say(recordTrip(late, typedTrip(day))),
      card: () => say(importCards(late, file(CARDS, `${number};${noor.cardNumber}`))),
      ride: (day: string) =>
        say(importCardTransactions(late, file(RIDES, rideRow(noor.cardNumber ?? '', { Datum: day })))),
      own: () => say(importPortability(late, zip, number)),
    };
  };

  test('not by a track, by hand, by a card or by what was taken along; of who returned only what is later', async () => {
    const { client, person, mustAsk, carryOut } = await town.employ();
    const { organisation } = client;
    const zip = `${town.put('')}.zip`;
    const house = { db: town.db.worker, secrets: town.secrets, records: town.tools.records, now: town.now };
    await exportPerson(house, { organisation, personId: person, kind: 'portability', file: zip });
    await carryOut(await mustAsk('erasure'));
    const { track, byHand, card, ride, own } = ways(client.intake, zip);
    for (const day of ['2026-10-05', '2026-12-04']) {
      expect(await track(day)).toBe('person-erased');
      expect(await byHand(day)).toBe('person-erased');
    }
    expect(await card()).toBe('0 person-erased');
    expect(await ride('05-10-2026')).toBe('0 card-unknown');
    expect(await own()).toBe('person-erased');
    expect(await tablesThatHold(town, person)).not.toContain('travel.trip');

    const row = `${number};${noor.name};${noor.email};2026-12-01;`;
    expect(await client.bring('people', PEOPLE, row)).toMatchObject({ accepted: 1 });
    expect(await track('2026-10-05')).toBe('person-erased');
    expect(await byHand('2026-11-25')).toBe('person-erased');
    expect(await track('2026-12-04')).toBe('1');
    expect(await byHand('2026-12-05')).toBe('in');
    expect(await card()).toBe('1');
    expect(await ride('05-10-2026')).toBe('0 card-erased');
    expect(await ride('07-12-2026')).toBe('1');
    expect(await own()).toBe('0 person-erased');
    expect(await tablesThatHold(town, person)).not.toContain('travel.trip');
  });
});
