// What was used at providers stands in the month: all of it for the person, the work for the client, and the
// kilometres in the legal report.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMonth } from '#kernel/month';
import type { Usage } from '#kernel/usage';
import { vatFromInclusive } from '#kernel/vat';
import { activate, listOwnUsage, markUsage, saveTariffs, setUsualPurpose } from '#services/mobility';
import { tables } from '#services/mobility/shared-car';
import { listDrivenOfMonth } from '#services/money/split-billing';
import { cast } from '#test/cast';
import { openTown, type Town, type TownOrganisation } from '#test/contract/open-town';
import { listOwnMonthUses, listWorkMonthUses } from './list-month-uses.ts';
import { receiveProviderUsage } from './receive-usage.ts';
import { reportWpm } from './report-wpm.ts';
import { settleUsage } from './settle-usage.ts';

const provider = 'voorbeeld-deelauto';
const NUMBER = 'CUSTOMER0000000000002';
let town: Town;
let client: TownOrganisation;
let person: string;
const month = (() => {
  const parsed = parseMonth('2026-11');
  if (!parsed.ok) throw new Error(parsed.refusal.en);
  return parsed.value;
})();

/** An hour that ended so many hours ago, and the kilometres: 0.29 each. */
function drive(key: string, hoursAgo: number, distanceM: number): Usage {
  const startedAt = town.now.subtract({ hours: hoursAgo + 1 });
  const costCents = Math.round((distanceM / 1000) * 29);
  return {
    provider,
    kind: 'shared-car',
    key,
    subject: { kind: 'contract', value: NUMBER },
    startedAt,
    endedAt: startedAt.add({ hours: 1 }),
    from: { name: 'Stationsplein' },
    fuel: 'petrol',
    distanceM,
    costCents,
    vat: [vatFromInclusive(costCents, 2100)],
    parts: [{ state: 'in-use', startedAt, seconds: 3600, distanceM }],
    tariffKey: 'PLAN',
  };
}

beforeAll(async () => {
  town = await openTown();
  client = await town.found();
  await client.hire(cast.noor);
  person = await client.personOf(cast.noor);
  const { organisation } = client;
  const linked = { role: 'traveller', organisation, person, now: town.now.subtract({ hours: 96 }) };
  await town.db.server.transaction(linked, async (tx) => {
    await activate(tx, town.secrets, tables, { provider, subject: NUMBER });
    await setUsualPurpose(tx, tables, { provider, purpose: 'business' });
  });
  const components = [
    { dimension: 'distance', rateMilliCents: 29_000, per: 1000, step: 1, vatBasisPoints: 2100 },
  ] as const;
  const tariff = {
    provider,
    key: 'PLAN',
    rates: 'inclusive',
    combine: 'all',
    elements: [{ components }],
  } as const;
  await town.db.worker.transaction({ role: 'intake', now: town.now }, (tx) =>
    saveTariffs(tx, [{ tariff, holdsFrom: town.now.subtract({ hours: 200 }) }]),
  );
  const usages = [drive('A/1', 50, 40_000), drive('B/1', 30, 10_000), drive('C/1', 10, 7_000)];
  await receiveProviderUsage(town.db.worker, town.secrets, { tables, provider, usages, now: town.now });
  const all = await client.act('traveller', (tx) => listOwnUsage(tx, tables), person);
  const private_ = all.find(({ key }) => key === 'B/1');
  const commute = all.find(({ key }) => key === 'C/1');
  await client.act(
    'traveller',
    async (tx) => {
      await markUsage(tx, tables, { usageId: private_?.id ?? 0, purpose: 'private' });
      await markUsage(tx, tables, { usageId: commute?.id ?? 0, purpose: 'commute' });
    },
    person,
  );
  await settleUsage(town.db.worker, town.now);
});
afterAll(() => town.close());

test('the person sees each line with place, who pays and the price opened; what was booked back too', async () => {
  const lines = await client.act('traveller', (tx) => listOwnMonthUses(tx, month), person);
  expect(lines.map(({ purpose, payer, state, amountCents }) => [purpose, payer, state, amountCents])).toEqual(
    [
      ['commute', 'client', 'charged', 203],
      ['business', 'client', 'reversed', -203],
      ['business', 'client', 'charged', 203],
      ['private', 'person', 'charged', 290],
      ['business', 'client', 'reversed', -290],
      ['business', 'client', 'charged', 290],
      ['business', 'client', 'charged', 1160],
    ],
  );
  expect(lines.at(-1)).toMatchObject({
    place: 'Stationsplein',
    vatCents: 201,
    distanceM: 40_000,
    co2G: 7720,
    name: { nl: 'Voorbeeld Deelauto' },
    price: [{ what: 'distance', billedQuantity: 40_000, cents: 1160 }],
  });
});

test('the client sees the work with its price and no place, and nothing of the private drive but what it got back', async () => {
  const lines = await client.act('client', (tx) => listWorkMonthUses(tx, month));
  expect(lines.map(({ purpose }) => purpose)).not.toContain('private');
  expect(lines.every(({ place }) => place === null)).toBe(true);
  expect(lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(1160 + 203);
  expect(lines.at(-1)?.price).toMatchObject([{ what: 'distance', cents: 1160 }]);
  // Of the drive that became private the client keeps the two bookings, without what they are made of.
  expect(lines.filter(({ amountCents }) => Math.abs(amountCents) === 290).map(({ price }) => price)).toEqual([
    [],
    [],
  ]);
});

test('kilometres count once, by purpose and fuel: in the month and in the report of the year', async () => {
  const driven = await client.act('client', (tx) => listDrivenOfMonth(tx, month));
  expect(
    driven.map(({ purpose, mode, fuel, distanceM, uses }) => [purpose, mode, fuel, distanceM, uses]),
  ).toEqual([
    ['business', 'car', 'petrol', 40_000, 1],
    ['commute', 'car', 'petrol', 7_000, 1],
  ]);
  const { organisation } = client;
  const { rows } = await client.act('settlement', (tx) => reportWpm(tx, { organisation, year: 2026 }));
  expect(rows.map(({ purpose, mode, fuel, km, people }) => [purpose, mode, fuel, km, people])).toEqual([
    ['business', 'car', 'petrol', 40, 1],
    ['commute', 'car', 'petrol', 7, 1],
  ]);
});
