// The whole way of a rental, against a real database and the simulator: linked, told, rented, in by file,
// marked, charged, marked otherwise, credited, ended.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { tables } from '#services/card/ov-fiets';
import { closeDispute, listDisputes, listProviderAccounts } from '#services/mobility';
import { listCharges } from '#services/money/split-billing';
import { ENGRAVED, type OvFietsTown, openOvFiets, openRider } from '#test/contract/open-ov-fiets';
import { day } from '#test/contract/open-town';
import { deactivateProvider } from './deactivate-provider.ts';

let town: OvFietsTown;
beforeAll(async () => {
  town = await openOvFiets();
});
afterAll(() => town.close());

const HEADER =
  'rental_number;engraved_id;started_at;ended_at;station;amount_eur;vat_percent;currency;corrects';
const row = (number: string, engraved: string, changes: Readonly<Record<string, string>> = {}) =>
  Object.values({
    number,
    engraved,
    from: '2026-11-22T08:00:00Z',
    until: '2026-11-22T10:00:00Z',
    station: 'Utrecht',
    amount: '4,55',
    vat: '21',
    currency: 'EUR',
    corrects: '',
    ...changes,
  }).join(';');
const month = { from: day('2026-11-01'), until: day('2026-12-01') };

type Rider = Awaited<ReturnType<typeof openRider>>;
const chargesOf = (rider: Rider, role: 'client' | 'traveller') =>
  rider.client.act(role, (tx) => listCharges(tx, month), rider.person);
/** Debit minus credit of each account of one client, as the tables have it. */
const balances = async ({ organisation }: Rider) =>
  Object.fromEntries(
    (
      await town.peek<{ account: string; cents: string }>(
        `select account, sum(cents)::text as cents from (
           select debit as account, cents from money.usage_entry where organisation_id = $1
           union all select credit, -cents from money.usage_entry where organisation_id = $1) e
         group by account order by account`,
        [organisation],
      )
    ).map(({ account, cents }) => [account, Number(cents)]),
  );

test('from linking at a station to the charge, with a change of mind, a credit and the end', async () => {
  const rider = await openRider(town);
  expect((await rider.activate(town.now.subtract({ hours: 24 }))).ok).toBe(true);
  expect(await town.tell()).toMatchObject({ told: 1, refused: 0, heldBack: 0 });
  await town.rent('H-1');
  expect(await town.bringRentals()).toMatchObject({ accepted: 1, unchanged: 0, refusedCount: 0 });
  expect(await town.bringRentals()).toMatchObject({ accepted: 0, unchanged: 1 });
  const [use] = await rider.usages();
  expect(use).toMatchObject({ key: 'H-1', totalCents: 455, state: 'received', purpose: null });

  expect(await town.settle()).toMatchObject({ charged: 0 });
  await rider.mark(use?.id ?? 0, 'business');
  expect(await town.settle()).toMatchObject({ charged: 1, rows: 1, disputed: 0 });
  expect(await town.settle()).toMatchObject({ charged: 0, rows: 0 });
  expect(await chargesOf(rider, 'client')).toMatchObject([
    { totalCents: 455, vatCents: 79, payer: 'client' },
  ]);

  await rider.mark(use?.id ?? 0, 'private');
  expect(await town.settle()).toMatchObject({ charged: 1, rows: 2 });
  expect(await balances(rider)).toEqual({
    'client-receivable': 0,
    'person-receivable': 455,
    'provider-payable': -455,
  });
  // The client sees that the business charge was taken back, and nothing of the private one.
  expect((await chargesOf(rider, 'client')).map(({ totalCents }) => totalCents)).toEqual([-455, 455]);
  expect((await chargesOf(rider, 'traveller')).map(({ payer }) => payer)).toEqual([
    'person',
    'client',
    'client',
  ]);

  const credit = row('H-1-C', ENGRAVED, { until: '2026-11-22T11:00:00Z', amount: '-4,55', corrects: 'H-1' });
  await town.bringRentals(`${HEADER}\n${credit.replace('T10:00', 'T11:00')}\n`);
  expect(await town.settle()).toMatchObject({ charged: 1, rows: 1 });
  expect(await balances(rider)).toEqual({
    'client-receivable': 0,
    'person-receivable': 0,
    'provider-payable': 0,
  });

  const { organisation, person } = rider;
  await deactivateProvider(town.db.server, { organisation, person, provider: 'ov-fiets', now: town.now });
  expect(await town.tell()).toMatchObject({ told: 1, confirmed: 0 });
  expect(await town.tell(town.now.add({ hours: 25 }))).toMatchObject({ confirmed: 1 });
  const accounts = await rider.client.act('traveller', (tx) => listProviderAccounts(tx, tables), person);
  expect(accounts).toMatchObject([{ provider: 'ov-fiets', keptUntil: day('2028-01-01') }]);
  expect(accounts[0]?.deletionConfirmedAt).not.toBeNull();
});

test('a credit that comes before its rental waits, and the books end the same', async () => {
  const rider = await openRider(town, ['EARLY0001', 'CHIP00001']);
  await rider.activate(town.now.subtract({ hours: 24 }));
  const credit = row('E-2', 'EARLY0001', { amount: '-4,55', corrects: 'E-1' });
  await town.bringRentals(`${HEADER}\n${credit}\n`);
  expect(await town.settle()).toMatchObject({ charged: 0, waiting: 1 });
  await town.bringRentals(`${HEADER}\n${row('E-1', 'EARLY0001')}\n`);
  const use = (await rider.usages()).find(({ key }) => key === 'E-1');
  await rider.mark(use?.id ?? 0, 'commute');
  await town.settle();
  await town.settle();
  expect(await balances(rider)).toEqual({ 'client-receivable': 0, 'provider-payable': 0 });
});

test('another price than the tariff gives is not billed: it is aside, with both amounts in a dispute', async () => {
  const rider = await openRider(town, ['DEAR00001', 'CHIP00002']);
  await rider.activate(town.now.subtract({ hours: 24 }));
  await town.bringRentals(`${HEADER}\n${row('D-1', 'DEAR00001', { amount: '9,10' })}\n`);
  const [use] = await rider.usages();
  await rider.mark(use?.id ?? 0, 'business');
  expect(await town.settle()).toMatchObject({ charged: 0, disputed: 1 });
  expect(await rider.usages()).toMatchObject([{ state: 'set-aside', setAside: 'other-price' }]);
  expect(await rider.client.act('intake', (tx) => listDisputes(tx, tables))).toMatchObject([
    { kind: 'other-price', providerCents: 910, ownCents: 455 },
  ]);
  expect(await chargesOf(rider, 'client')).toEqual([]);
  // The desk finds that the provider was right: then it is billed as it came in, once.
  const [dispute] = await rider.client.act('intake', (tx) => listDisputes(tx, tables));
  const { organisation } = rider;
  const desk = { role: 'finance-desk', organisation, person: rider.person, now: town.now };
  await town.db.server.transaction(desk, (tx) =>
    closeDispute(tx, tables, { disputeId: dispute?.id ?? '', outcome: 'provider-right' }),
  );
  expect(await town.settle()).toMatchObject({ charged: 1, rows: 1, disputed: 0 });
  expect(await town.settle()).toMatchObject({ charged: 0 });
  expect(await chargesOf(rider, 'client')).toMatchObject([{ totalCents: 910 }]);
});

test('what cannot be true is never billed: unknown, ended, 400 days, negative, other total, another currency', async () => {
  const rider = await openRider(town, ['ODD000001', 'CHIP00003']);
  await rider.activate(town.now.subtract({ hours: 24 }));
  const odd = (number: string, changes: Readonly<Record<string, string>>) =>
    row(number, 'ODD000001', changes);
  const report = await town.bringRentals(
    [
      HEADER,
      odd('O-1', { from: '2025-10-10T10:00:00Z' }),
      odd('O-2', { amount: '-1,00' }),
      odd('O-3', { from: '2026-11-22T11:00:00Z' }),
      odd('O-4', { from: '2026-11-20T08:00:00Z' }),
      odd('O-5', { currency: 'CHF' }),
      row('O-6', 'NOBODY0001'),
      odd('O-7', {}),
    ].join('\n'),
  );
  expect(report.refused.map(({ line, refusal }) => `${line} ${refusal.code}`)).toEqual([
    '6 currency-foreign',
  ]);
  const again = await town.bringRentals([HEADER, odd('O-7', { amount: '5,00' })].join('\n'));
  expect(again).toMatchObject({ accepted: 0, unchanged: 0 });
  expect((await rider.usages()).map(({ key, setAside }) => [key, setAside]).sort()).toEqual([
    ['O-1', 'too-long'],
    ['O-2', 'negative-cost'],
    ['O-3', 'ends-before-start'],
    ['O-4', 'before-link'],
    ['O-7', null],
  ]);
  const unmatched = await rider.client.list<{ key: string; reason: string }>(
    'intake',
    sql`select source_key as key, reason from mobility.unmatched where source_key like 'O-%' order by 1`,
  );
  expect(unmatched).toEqual([
    { key: 'O-5', reason: 'currency-foreign' },
    { key: 'O-6', reason: 'number-unknown' },
  ]);
  expect(await rider.client.act('intake', (tx) => listDisputes(tx, tables))).toMatchObject([
    { kind: 'other-total', providerCents: 500, ownCents: 455 },
  ]);
});
