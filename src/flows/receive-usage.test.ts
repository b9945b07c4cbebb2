// What a provider sends goes in at once and is charged at once, as one message or as many; what is odd in it
// stops nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Usage } from '#kernel/usage';
import { vatFromInclusive } from '#kernel/vat';
import { setFlag } from '#privacy/flags/set-flag';
import { tables } from '#services/card/ov-fiets';
import { activate, listDisputes, listOwnUsage, markUsage, setUsualPurpose } from '#services/mobility';
import { listCharges } from '#services/money/split-billing';
import { cast } from '#test/cast';
import { openTown, type Town } from '#test/contract/open-town';
import { receiveProviderUsage } from './receive-usage.ts';
import { settleUsage } from './settle-usage.ts';

const provider = 'ov-fiets';
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

let riders = 0;
/** A client of its own with Noor, linked by a number of her card; she says what her rentals are for. */
async function openRider(purpose?: 'business' | 'private') {
  riders += 1;
  const number = `RIDER${String(riders).padStart(4, '0')}`;
  const client = await town.found(`Voorbeeld ${number}`);
  await client.hire(cast.noor);
  const person = await client.personOf(cast.noor);
  const { organisation } = client;
  const linked = { role: 'traveller', organisation, person, now: town.now.subtract({ hours: 96 }) };
  await town.db.server.transaction(linked, async (tx) => {
    await activate(tx, town.secrets, tables, { provider, subject: number, second: `CHIP${number}` });
    if (purpose !== undefined) await setUsualPurpose(tx, tables, { provider, purpose });
  });
  const usages = async () => {
    const all = await client.act('traveller', (tx) => listOwnUsage(tx, tables), person);
    return all.sort((a, b) => (a.key < b.key ? -1 : 1));
  };
  const days = { from: Temporal.PlainDate.from('2026-11-01'), until: Temporal.PlainDate.from('2026-12-01') };
  const charges = () => client.act('traveller', (tx) => listCharges(tx, days), person);
  const mark = (usageId: number, what: 'business' | 'private') =>
    client.act('traveller', (tx) => markUsage(tx, tables, { usageId, purpose: what }), person);
  const restrict = (activity: 'card/ov-fiets/rental' | 'money/split-billing/usage') =>
    client.act('rights', (tx) => setFlag(tx, { kind: 'restriction', activity }), person);
  /** Two hours that ended an hour ago; € 4.55. */
  const rental = (key: string, changes: Partial<Usage> = {}): Usage => {
    const startedAt = town.now.subtract({ hours: 3 });
    const costCents = changes.costCents ?? 455;
    return {
      provider,
      kind: 'ov-fiets',
      key: `${number}-${key}`,
      subject: { kind: 'card', value: number },
      startedAt,
      endedAt: startedAt.add({ hours: 2 }),
      from: { name: 'Utrecht' },
      costCents,
      vat: [vatFromInclusive(costCents, 2100)],
      parts: [{ state: 'in-use', startedAt, seconds: 7200 }],
      tariffKey: 'per-24-hours',
      ...changes,
    };
  };
  return { client, person, number, usages, charges, mark, restrict, rental };
}

const receive = (...usages: readonly Usage[]) =>
  receiveProviderUsage(town.db.worker, town.secrets, { tables, provider, usages, now: town.now });
const settle = () => settleUsage(town.db.worker, town.now);

test('of somebody who said what it is for it is charged as it comes in, and settling finds nothing left', async () => {
  const rider = await openRider('business');
  expect(await receive(rider.rental('1'), rider.rental('2'))).toMatchObject({ stored: 2 });
  expect(await rider.usages()).toMatchObject([
    { state: 'settled', purpose: 'business', chargedPurpose: 'business' },
    { state: 'settled' },
  ]);
  const charges = await rider.charges();
  expect(charges.map(({ payer, totalCents, vatCents }) => [payer, totalCents, vatCents])).toEqual([
    ['client', 455, 79],
    ['client', 455, 79],
  ]);
  expect(new Set(charges.map(({ usageId }) => usageId))).toEqual(
    new Set((await rider.usages()).map(({ id }) => id)),
  );
  expect(await settle()).toMatchObject({ charged: 0 });
  expect(await receive(rider.rental('1'), rider.rental('2'))).toMatchObject({ stored: 0, unchanged: 2 });
  expect(await rider.charges()).toHaveLength(2);
});

test('a mark after that is charged anew, and one that comes while the job runs is not lost', async () => {
  const rider = await openRider('business');
  await receive(rider.rental('1'));
  const [use] = await rider.usages();
  await rider.mark(use?.id ?? 0, 'private');
  expect(await settle()).toMatchObject({ charged: 1, rows: 2 });
  expect((await rider.charges()).map(({ totalCents, payer }) => [totalCents, payer])).toEqual([
    [455, 'person'],
    [-455, 'client'],
    [455, 'client'],
  ]);
  expect(await rider.usages()).toMatchObject([{ purpose: 'private', chargedPurpose: 'private' }]);
});

test('another price waits for the job, which opens the dispute; a credit follows its own use', async () => {
  const rider = await openRider('business');
  const credit = rider.rental('3', { costCents: -455, corrects: `${rider.number}-2` });
  await receive(rider.rental('1', { costCents: 910 }), credit, rider.rental('2'));
  expect(await settle()).toMatchObject({ charged: 1, disputed: 1, waiting: 0 });
  expect(await rider.client.act('intake', (tx) => listDisputes(tx, tables))).toMatchObject([
    { kind: 'other-price', providerCents: 910, ownCents: 455 },
  ]);
  expect((await rider.charges()).reduce((sum, { totalCents }) => sum + totalCents, 0)).toBe(0);
  expect(await rider.usages()).toMatchObject([
    { state: 'set-aside', setAside: 'other-price' },
    { state: 'settled' },
    { state: 'settled', purpose: 'business' },
  ]);
});

test('what was marked otherwise after its credit came takes the credit along', async () => {
  const rider = await openRider('business');
  await receive(rider.rental('1'), rider.rental('2', { costCents: -455, corrects: `${rider.number}-1` }));
  await settle();
  const [use] = await rider.usages();
  await rider.mark(use?.id ?? 0, 'private');
  await settle();
  const sums = Map.groupBy(await rider.charges(), ({ payer }) => payer);
  const owed = (payer: 'client' | 'person') =>
    (sums.get(payer) ?? []).reduce((sum, { totalCents }) => sum + totalCents, 0);
  expect([owed('client'), owed('person')]).toEqual([0, 0]);
});

test('one line that no table holds is set aside, and the others of its message go in', async () => {
  const rider = await openRider('business');
  const startedAt = town.now.subtract({ hours: 3 });
  const part = { state: 'in-use', startedAt, seconds: 1 } as const;
  const odd = rider.rental('1', { parts: Array.from({ length: 1001 }, () => part), tariffKey: '' });
  expect(await receive(odd, rider.rental('2'))).toMatchObject({
    stored: 2,
    setAside: { 'quantity-too-high': 1 },
  });
  expect(await rider.usages()).toMatchObject([{ setAside: 'quantity-too-high' }, { state: 'settled' }]);
});

test('the same key with two totals in one message is believed in neither', async () => {
  const rider = await openRider('business');
  await receive(rider.rental('1'), rider.rental('1', { costCents: 500 }), rider.rental('2'));
  expect(await rider.usages()).toMatchObject([{ setAside: 'other-price' }, { state: 'settled' }]);
});

test.each([
  'card/ov-fiets/rental',
  'money/split-billing/usage',
] as const)('who restricted %s: it is kept once and charged to nobody, and others of the message are', async (activity) => {
  const rider = await openRider('business');
  const other = await openRider('business');
  await rider.restrict(activity);
  for (const _ of [1, 2]) await receive(rider.rental('1'), other.rental('1'));
  expect((await rider.usages()).map(({ state }) => state)).toEqual(['received']);
  await settle();
  expect(await rider.charges()).toEqual([]);
  expect(await other.charges()).toHaveLength(1);
});
