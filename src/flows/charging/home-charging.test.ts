// Charging at home from a report to what the client owes: whose kWh count, by which price, and what waits.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Transaction } from '#platform/database/types';
import {
  findHomeCharger,
  listOwnHomeSessions,
  listWorkHomeSessions,
  registerHomeCharger,
  reportHomeMeter,
  sayHomeCost,
  setHomeTariff,
} from '#services/mobility/ev-charging';
import { setLimit } from '#services/people/entitlements';
import { cast } from '#test/cast';
import { day, NOW, openTown, type Town, type TownOrganisation } from '#test/contract/open-town';
import { reportHomeCharging } from './report-home-charging.ts';
import { settleHomeCharging } from './settle-home-charging.ts';

let town: Town;
let client: TownOrganisation;
let person: string;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  client = await town.found();
  await client.hire(cast.noor);
  person = await client.personOf(cast.noor);
});

const asHer = <T>(work: (tx: Transaction) => Promise<T>) => client.act('traveller', work, person);
const agree = (isVerified = true, from = '2026-01-01') =>
  client.act('client', (tx) =>
    setHomeTariff(tx, {
      validFrom: day(from),
      validUntil: null,
      milliCentsPerKwh: 30_000,
      source: 'Regeling 2026',
      isVerified,
    }),
  );
const say = (milliCentsPerKwh: number) =>
  asHer((tx) => sayHomeCost(tx, { validFrom: day('2026-01-01'), milliCentsPerKwh }));
const register = (reportsBy: 'meter' | 'sessions' = 'sessions') =>
  asHer((tx) =>
    registerHomeCharger(tx, town.secrets, {
      chargerRef: 'SN-1',
      reportsBy,
      ...(reportsBy === 'sessions' && { plate: 'AE105A', pass: '04A2B3' }),
    }),
  );
const row = (key: string, on: string, kwh: string, card = 'AE-105-A') =>
  `${key};${on}T17:00:00Z;${on}T21:00:00Z;${kwh};${card}`;
const report = (...rows: readonly string[]) =>
  reportHomeCharging(town.db.server, town.secrets, {
    organisation: client.organisation,
    person,
    now: NOW,
    text: ['session;started_at;ended_at;kwh;card', ...rows].join('\n'),
  });
const settle = () => settleHomeCharging(town.db.worker, NOW);
const sessions = () => asHer((tx) => listOwnHomeSessions(tx));
const charges = () =>
  town.peek<{ payer: string; total: string; provider: string }>(
    'select payer, total_cents as total, provider from money.usage_charge where organisation_id = $1 order by id',
    [client.organisation],
  );

describe('whose energy counts', () => {
  test('only sessions of the pass or plate are kept; those of guests are counted and stand nowhere', async () => {
    await register();
    const told = await report(
      row('S-1', '2026-10-05', '21,450'),
      row('S-2', '2026-10-06', '9,1', '04-A2-B3'),
      row('S-3', '2026-10-07', '30', 'GUEST-1'),
    );
    expect(told).toMatchObject({ ok: true, value: { kept: 2, unchanged: 0, others: 1, refused: [] } });
    const rows = await town.peek('select * from mobility.home_charging_session where organisation_id = $1', [
      client.organisation,
    ]);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('GUEST');
    const chargers = await town.peek('select * from mobility.home_charger where organisation_id = $1', [
      client.organisation,
    ]);
    expect(JSON.stringify(chargers)).not.toMatch(/AE105A|04A2B3/);
  });

  test('the same report again changes nothing, and the same time told with another number is refused', async () => {
    await register();
    await report(row('S-1', '2026-10-05', '21,450'));
    expect(await report(row('S-1', '2026-10-05', '21,450'))).toMatchObject({
      value: { kept: 0, unchanged: 1 },
    });
    expect(await report(row('OTHER', '2026-10-05', '21,450'))).toMatchObject({
      value: { kept: 0, refused: [{ what: 'OTHER', refusal: { code: 'home-overlap' } }] },
    });
  });

  test.each([
    ['S-1;2026-10-05T17:00:00Z;2026-10-05T16:00:00Z;5;AE105A', 'home-times'],
    ['S-1;2026-11-22T11:00:00Z;2026-11-23T11:00:00Z;5;AE105A', 'home-times'],
    ['S-1;2025-10-05T17:00:00Z;2025-10-05T18:00:00Z;5;AE105A', 'home-too-old'],
    ['S-1;2026-10-05T17:00:00Z;2026-10-05T18:00:00Z;250,001;AE105A', 'home-too-much'],
    ['S-1;2026-10-05T17:00:00Z;2026-10-05T18:00:00Z;0;AE105A', 'home-too-much'],
  ])('%s is refused: %s', async (line, code) => {
    await register();
    expect(await report(line)).toMatchObject({ value: { kept: 0, refused: [{ refusal: { code } }] } });
  });

  test('without a charger, and without a pass or plate, nothing is taken in', async () => {
    expect(await report(row('S-1', '2026-10-05', '5'))).toMatchObject({
      refusal: { code: 'home-charger-unknown' },
    });
    const bare = { chargerRef: 'SN-1', reportsBy: 'sessions' } as const;
    expect(await asHer((tx) => registerHomeCharger(tx, town.secrets, bare))).toMatchObject({
      refusal: { code: 'home-charger-counts' },
    });
    await register();
    expect(await register()).toMatchObject({ refusal: { code: 'home-charger-known' } });
  });
});

describe('a meter', () => {
  const read = (on: string, kwh: number, others = 0) =>
    asHer((tx) => reportHomeMeter(tx, { readOn: day(on), meterWh: kwh * 1000, othersWh: others * 1000 }));

  test('begins where it stands; later readings are what went through, without what was for others', async () => {
    await register('meter');
    expect([await read('2026-09-01', 1200), await read('2026-10-01', 1290, 15)]).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
    ]);
    expect((await sessions()).map(({ state, energyWh }) => [state, energyWh])).toEqual([
      ['waiting', 75_000],
      ['first', 0],
    ]);
  });

  test('cannot run back, nor be more for others than went through, nor stand in the future', async () => {
    await register('meter');
    await read('2026-09-01', 1200);
    expect(await read('2026-10-01', 1199)).toMatchObject({ refusal: { code: 'meter-backwards' } });
    expect(await read('2026-09-01', 1300)).toMatchObject({ refusal: { code: 'meter-backwards' } });
    expect(await read('2026-10-01', 1290, 91)).toMatchObject({ refusal: { code: 'meter-others' } });
    expect(await read('2026-10-01', 99_999)).toMatchObject({ refusal: { code: 'meter-too-much' } });
    expect(await read('2026-11-23', 1290)).toMatchObject({ refusal: { code: 'home-times' } });
    expect(await report(row('S-1', '2026-10-05', '5'))).toMatchObject({
      refusal: { code: 'home-other-way' },
    });
  });
});

describe('what is paid', () => {
  test('the lower of what was agreed and what it cost, once, by the client', async () => {
    await register();
    await agree();
    await say(27_000);
    await report(row('S-1', '2026-10-05', '21,450'));
    expect(await settle()).toMatchObject({ charged: 1 });
    expect(await settle()).toMatchObject({ charged: 0 });
    // 21,450 kWh of 27 cents, cut off at whole cents.
    expect(await charges()).toEqual([{ payer: 'client', total: '579', provider: 'home-charger' }]);
    expect(await sessions()).toMatchObject([
      { state: 'charged', amountCents: 579, agreedMilliCents: 30_000, costMilliCents: 27_000 },
    ]);
  });

  test('waits for a price, for its check at the source, and for what it costs; then it is paid', async () => {
    await register();
    await report(row('S-1', '2026-10-05', '10'));
    const why = async () => {
      await settle();
      const [session] = await sessions();
      return session?.because;
    };
    expect(await why()).toBe('no-tariff');
    await agree(false);
    expect(await why()).toBe('tariff-unverified');
    await agree(true, '2026-02-01');
    expect(await why()).toBe('no-cost');
    expect(await charges()).toEqual([]);
    await say(34_000);
    expect(await why()).toBeNull();
    expect(await charges()).toMatchObject([{ total: '300' }]);
  });

  test('stops at the limit of the month, with the reason', async () => {
    await register();
    await agree();
    await say(30_000);
    const limit = { service: 'mobility/ev-charging', group: 'all', isOpen: true, monthCents: 500 } as const;
    const none = { rideCents: null, dayCents: null, onWeekdays: '6', highestClass: null };
    await client.act('client', (tx) => setLimit(tx, { ...limit, ...none, fromHour: 9, untilHour: 10 }));
    await report(
      row('S-1', '2026-10-05', '10'),
      row('S-2', '2026-10-06', '10'),
      row('S-3', '2026-11-02', '10'),
    );
    await settle();
    expect((await sessions()).map(({ state, because }) => [state, because])).toEqual([
      ['charged', null],
      ['refused', 'above-month'],
      ['charged', null],
    ]);
  });
});

test('the client sees energy, day and amount of its own people, and neither charger nor reading', async () => {
  await register();
  await agree();
  await say(30_000);
  await report(row('S-1', '2026-10-05', '10'));
  await settle();
  const span = { from: day('2026-10-01'), until: day('2026-11-01') };
  expect(await client.act('client', (tx) => listWorkHomeSessions(tx, span))).toMatchObject([
    { personId: person, energyWh: 10_000, amountCents: 300 },
  ]);
  await expect(client.act('client', (tx) => findHomeCharger(tx))).rejects.toThrow(/permission denied/);
  const other = await town.found();
  expect(await other.act('client', (tx) => listWorkHomeSessions(tx, span))).toEqual([]);
});
