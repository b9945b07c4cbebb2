// A restriction in the row policies: each job answers what it would answer in a world without the person, and
// says how many people it left out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { isRestricted } from '#privacy/flags/is-restricted';
import { liftFlag } from '#privacy/flags/lift-flag';
import { listFlags } from '#privacy/flags/list-flags';
import { type AskedFlag, setFlag } from '#privacy/flags/set-flag';
import type { DemoPerson } from '#shells/demo/cast';
import { cast } from '#test/cast';
import {
  HOME_DAYS,
  openTown,
  PEOPLE,
  personRow,
  RIDES,
  rideRow,
  type Town,
  type TownOrganisation,
  TRIPS,
  tripRow,
} from '#test/contract/open-town';
import { closedOutputsOf, gather, outputsOf, type World } from './outputs-of.ts';

const { noor, daan, fatima, sanne } = cast;
const MONTH = '2026-09';
const ALL = { kind: 'restriction', activity: 'all' } as const;
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** Two full weeks of each of these people: car, train, bicycle, days at home, rides by card. */
async function live(people: readonly DemoPerson[], before?: (client: TownOrganisation) => Promise<void>) {
  const client = await town.found('Wereld');
  await client.hire(...people);
  for (const person of people) {
    const { personnelNumber } = person;
    const place = Number(personnelNumber) % 10;
    const days = ['01', '02', '03', '07', '08', '09', '10'];
    const rows = days.map((day, index) =>
      tripRow(personnelNumber, {
        date: `2026-09-${day}`,
        mode: ['car', 'e-bike', 'train'][(place + index) % 3] ?? 'car',
        fuel: (place + index) % 3 === 0 ? 'petrol' : '',
        cost_eur: (place + index) % 3 === 2 ? '7,10' : '',
        purpose: ['commute', 'business', 'private'][index % 3] ?? '',
        distance_km: String(10 + place),
      }),
    );
    await client.bring('trips', TRIPS, ...rows);
    await client.bring(
      'home-days',
      HOME_DAYS,
      `${personnelNumber};2026-09-04`,
      `${personnelNumber};2026-09-11`,
    );
    if (person.cardNumber !== undefined)
      await client.bring('ov-chipkaart', RIDES, rideRow(person.cardNumber, { Datum: '15-09-2026' }));
  }
  await before?.(client);
  return { town, client, month: MONTH } satisfies World;
}

const flagging =
  (flag: AskedFlag, person: DemoPerson = daan, isSet = true) =>
  async (client: TownOrganisation) => {
    const personId = await client.personOf(person);
    const change = isSet ? setFlag : liftFlag;
    await client.act('rights', (tx) => change(tx, flag) as Promise<unknown>, personId);
  };

describe('each job, with a person restricted before it runs', () => {
  test('the use of his data is restricted: every output is that of a world without the person, who is counted', async () => {
    const restricted = await outputsOf(await live([noor, daan, fatima, sanne], flagging(ALL)));
    const without = await outputsOf(await live([noor, fatima, sanne]));
    for (const [name, value] of Object.entries(without.values)) {
      expect({ [name]: restricted.values[name] }).toEqual({ [name]: value });
    }
    expect(JSON.stringify(restricted.values)).not.toContain(daan.personnelNumber);
    expect(without.leftOut).toEqual({});
    expect(restricted.leftOut).toEqual(
      Object.fromEntries(Object.keys(without.values).map((name) => [name, 1])),
    );
  });

  test('the worlds do differ when nobody is restricted', async () => {
    const all = await outputsOf(await live([noor, daan, fatima, sanne]));
    const without = await outputsOf(await live([noor, fatima, sanne]));
    for (const [name, value] of Object.entries(without.values)) {
      expect({ [name]: all.values[name] }).not.toEqual({ [name]: value });
    }
  });
});

describe('a person restricted after the close', () => {
  test('is in no answer any more; what others were sent keeps its number, so nothing is sent twice', async () => {
    const world = await live([noor, daan, fatima, sanne]);
    const before = await outputsOf(world);
    await flagging(ALL)(world.client);
    const after = await gather(world, await closedOutputsOf(world));
    const { values, leftOut } = after;
    expect(JSON.stringify(values)).not.toContain(daan.personnelNumber);
    expect(leftOut).toEqual(Object.fromEntries(Object.keys(values).map((name) => [name, 1])));
    expect(values.delivered).toMatchObject({ report: { acknowledged: 0, refused: [] } });
    expect(before.values.delivered).toMatchObject({ report: { refused: [] } });
    const lines = (one: unknown) => (one as { lines: unknown[] }).lines;
    expect(lines(before.values.csv)).toEqual(expect.arrayContaining(lines(values.csv)));
  });

  test('lifting it gives the months back: what the next run pays is what was missed', async () => {
    const world = await live([noor, daan], flagging(ALL));
    const { client } = world;
    await outputsOf(world);
    await flagging(ALL, daan, false)(client);
    await client.confirm(MONTH);
    const next = await client.settle('2026-10');
    const whole = (await live([daan])).client;
    await whole.confirm(MONTH);
    const missed = (await whole.settle(MONTH)).totals;
    expect(next.totals).toEqual(missed);
    expect(new Set(next.lines.map((line) => line.personnelNumber))).toEqual(new Set([daan.personnelNumber]));
    expect(next.warnings.map(({ code }) => code)).not.toContain('people-restricted');
  });
});

describe('what comes in about a restricted person', () => {
  test('is refused with its line and reason; what is there stays, and nobody is added a second time', async () => {
    const { client } = await live([noor, daan], flagging(ALL));
    const taken = await client.bring(
      'trips',
      TRIPS,
      tripRow(daan.personnelNumber),
      tripRow(noor.personnelNumber),
    );
    expect(taken.refused).toEqual(['2 person-restricted']);
    expect(await client.bring('home-days', HOME_DAYS, `${daan.personnelNumber};2026-09-18`)).toEqual({
      accepted: 0,
      unchanged: 0,
      refused: ['2 person-restricted'],
    });
    const again = await client.bring('people', PEOPLE, personRow(daan), personRow(noor));
    expect(again).toEqual({ accepted: 0, unchanged: 1, refused: ['2 person-restricted'] });
    const people = await town.peek<{ count: string }>(
      'select count(*) from people.person where organisation_id = $1',
      [client.organisation],
    );
    expect(people).toEqual([{ count: '2' }]);
  });

  test('a restriction of one activity takes away the rows held for it, and no others', async () => {
    const { client } = await live(
      [noor, daan],
      flagging({ kind: 'restriction', activity: 'travel/trips/history' }),
    );
    const count = async (table: string) =>
      (
        await client.list<{ n: number }>(
          'client',
          sql`select count(distinct person_id) as n from ${sql.raw(table)}`,
        )
      )[0];
    await client.confirm(MONTH);
    expect(await count('travel.trip')).toEqual({ n: 1 });
    expect(await count('travel.home_working_day')).toEqual({ n: 2 });
    expect(await count('people.employment')).toEqual({ n: 2 });
  });
});

describe('who still sees a restricted person', () => {
  test('the person himself, who carries out his rights, and the privacy officer; the flag is his own', async () => {
    const { client } = await live([noor, daan], flagging(ALL));
    const personId = await client.personOf(daan);
    const trips = sql<{
      n: number;
    }>`select count(*) as n from travel.trip where person_id = ${personId}::uuid`;
    expect(await client.list('traveller', trips, personId)).toEqual([{ n: 7 + (daan.cardNumber ? 1 : 0) }]);
    expect(await client.list('rights', trips, personId)).toEqual([{ n: 7 + (daan.cardNumber ? 1 : 0) }]);
    expect(
      await client.list('settlement', sql`select id from people.person where id = ${personId}::uuid`),
    ).toEqual([]);
    const own = await client.act('traveller', (tx) => listFlags(tx), personId);
    expect(own).toMatchObject([{ kind: 'restriction', activity: 'all', request: null }]);
    expect(await client.act('traveller', (tx) => listFlags(tx), await client.personOf(noor))).toEqual([]);
    expect(await client.act('intake', (tx) => isRestricted(tx, personId, 'travel/trips/history'))).toBe(true);
  });

  test('no other role can read the flags, though its own policies do', async () => {
    const { client } = await live([noor], flagging(ALL, noor));
    for (const role of ['client', 'intake', 'settlement', 'delivery', 'operator']) {
      await expect(client.list(role, sql`select person_id from hidden.flag`)).rejects.toThrow(
        'permission denied for schema hidden',
      );
    }
  });

  test('an objection is possible only where our interest was weighed; the same flag twice is one', async () => {
    const { client } = await live([noor]);
    const personId = await client.personOf(noor);
    const set = (flag: AskedFlag) => client.act('rights', (tx) => setFlag(tx, flag), personId);
    const objection = { kind: 'objection', activity: 'money/payroll-settlement/evidence' } as const;
    expect(await set(objection)).toMatchObject({ refusal: { code: 'objection-not-possible' } });
    const analytics = { kind: 'objection', activity: 'insight/service-improvement/analytics' } as const;
    expect(await set(analytics)).toEqual({ ok: true, value: 'set' });
    expect(await set(analytics)).toEqual({ ok: true, value: 'unchanged' });
  });
});
