// What the statement promises about card transactions, held against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { share } from '#privacy/share';
import { activityById } from '#register';
import { cast } from '#test/cast';
import { openTown, RIDES, rideRow, type Town } from '#test/contract/open-town';
import { listAside, listBalances } from './index.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { noor } = cast;
const number = noor.cardNumber ?? '';
const topUp = rideRow(number, {
  'Check-in': '07:55',
  Vertrek: '',
  'Check-uit': '',
  Bestemming: 'bij NS',
  Bedrag: '20,00',
  Transactie: 'Saldo automatisch opgeladen',
});
const strange = rideRow(number, { Transactie: 'Toeslag ongedaan', Bedrag: '1,00' });

test('a check-in and check-out become a trip that waits; a file brought in twice changes nothing', async () => {
  const client = await town.found();
  await client.hire(noor);
  const file = [RIDES, rideRow(number), topUp, strange];
  expect(await client.bring('ov-chipkaart', ...file)).toEqual({ accepted: 3, unchanged: 0, refused: [] });
  expect(await client.bring('ov-chipkaart', ...file)).toEqual({ accepted: 0, unchanged: 3, refused: [] });
  const trips = sql`select mode, cost_cents as cents, mode_known_by as known from travel.trip`;
  expect(await client.list('intake', trips)).toEqual([{ mode: 'train', cents: 510, known: 'stops' }]);
  expect(await client.confirm('2026-09')).toMatchObject({
    confirmed: 0,
    open: 1,
    covered: 0,
    overlapping: 0,
  });
});

test('the overview of a card: what went on it, what went off, and what is kept aside with its reason', async () => {
  const client = await town.found();
  await client.hire(noor);
  await client.bring('ov-chipkaart', RIDES, rideRow(number), topUp, strange);
  const person = await client.personOf(noor);
  expect(await client.act('intake', (tx) => listBalances(tx, person))).toMatchObject([
    { balanceCents: 2000 - 510, transactions: 2, setAside: 1 },
  ]);
  expect(await client.act('intake', (tx) => listAside(tx))).toMatchObject([
    { kind: 'Toeslag ongedaan', reason: 'ov-unknown-transaction' },
  ]);
});

test('a card of which only rows are kept aside has a balance of nothing that says it is incomplete', async () => {
  const client = await town.found();
  await client.hire(noor);
  await client.bring('ov-chipkaart', RIDES, strange);
  const person = await client.personOf(noor);
  expect(await client.act('intake', (tx) => listBalances(tx, person))).toMatchObject([
    { balanceCents: 0, transactions: 0, setAside: 1 },
  ]);
});

test('transactions are kept two financial years; older ones are refused with their line', async () => {
  const client = await town.found();
  await client.hire(noor);
  const old = rideRow(number, { Datum: '31-12-2024' });
  expect(await client.bring('ov-chipkaart', RIDES, old, rideRow(number))).toEqual({
    accepted: 1,
    unchanged: 0,
    refused: ['2 past-retention'],
  });
  const purge = sql`select purge_on::text as purge from card.card_transaction`;
  expect(await client.list('intake', purge)).toEqual([{ purge: '2028-01-01' }]);
});

test('the employer sees no transaction; the person sees the own ones', async () => {
  const client = await town.found();
  await client.hire(noor);
  await client.bring('ov-chipkaart', RIDES, rideRow(number), strange);
  for (const table of ['card_transaction', 'set_aside']) {
    const query = sql`select day from ${sql.id('card', table)}`;
    await expect(client.list('client', query)).rejects.toMatchObject({ code: '42501' });
    expect(await client.list('traveller', query, await client.personOf(noor))).toHaveLength(1);
    expect(await client.list('traveller', query, client.organisation)).toEqual([]);
  }
});

test('the name of the holder and the free remarks of the file are not taken over', async () => {
  const client = await town.found();
  await client.hire(noor);
  await client.bring(
    'ov-chipkaart',
    RIDES,
    rideRow(number, { Naam: 'Q. Onzichtbaar', Opmerkingen: 'huisartsbezoek' }),
  );
  const held = await town.peek(
    `select 1 from card.card_transaction t, travel.trip r where t::text || r::text ~ 'Onzichtbaar|huisarts'`,
  );
  expect(held).toEqual([]);
});

test('for transactions Translink answers itself: they come from Translink, and nothing goes back to it', async () => {
  const id = 'card/card-transactions/transactions';
  const { sources, recipients } = activityById(id);
  expect(sources.map(({ nl }) => nl).join()).toContain('Translink');
  expect(Object.keys(recipients)).toEqual([]);
  expect(() => share(id, 'translink' as never, { card_no: '1' } as never)).toThrow('declared []');
  const client = await town.found();
  await client.hire(noor);
  await client.bring('ov-chipkaart', RIDES, rideRow(number));
  const source = sql`select source from travel.trip`;
  expect(await client.list('traveller', source, await client.personOf(noor))).toEqual([{ source: 'card' }]);
});
