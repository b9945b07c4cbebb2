// Reports from real rows: what a client gets of small and large groups, by cost centre, group and mode, and
// that private trips are in none of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sumBlocks } from '#kernel/sum-blocks';
import { day, openTown, type Town, type TownOrganisation, TRIPS, tripRow } from '#test/contract/open-town';
import { mayStand, reportGroups, reportTravel } from './report-groups.ts';

let town: Town;
let client: TownOrganisation;
const span = { from: day('2026-09-01'), until: day('2026-10-01') };
const months = ['2026-09', '2026-10'];

/** Twelve people at K1 by car, two at K2 by bicycle, and one of K1 who went by moped as well. */
beforeAll(async () => {
  town = await openTown();
  client = await town.found();
  const number = (at: number) => String(1000 + at);
  const people = Array.from(
    { length: 14 },
    (_, at) => `${number(at)};Jo ${at};;2025-01-01;${at < 12 ? 'K1' : 'K2'}`,
  );
  await client.bring('people', 'personnel_number;name;email;starts_on;cost_centre', ...people);
  const trips = Array.from({ length: 14 }, (_, at) =>
    tripRow(number(at), { date: '2026-09-17', mode: at < 12 ? 'car' : 'bicycle', distance_km: '10' }),
  );
  const moped = tripRow(number(0), { date: '2026-09-18', mode: 'moped', distance_km: '7' });
  const own = tripRow(number(1), { date: '2026-09-19', mode: 'car', distance_km: '99', purpose: 'private' });
  await client.bring('trips', TRIPS, ...trips, moped, own);
  await client.confirm('2026-09');
  await client.settle('2026-09');
});
afterAll(() => town.close());

const asClient = (measure: 'cost' | 'distance', by: 'costCentre' | 'mode', costCentre?: string) =>
  client.act('client', async (tx) =>
    sumBlocks(await reportGroups(tx, measure, span), { by, months, costCentre }),
  );
const tell = (rows: Awaited<ReturnType<typeof asClient>>['rows']) =>
  rows.map(({ name, total }) => [name, total.state, total.value]);

test('two people of a cost centre stand with another one: the total minus the rest tells nothing', async () => {
  const { rows, total } = await asClient('cost', 'costCentre');
  expect(tell(rows).map(([name, state]) => [name, state])).toEqual([
    ['K1', 'hidden'],
    ['K2', 'hidden'],
    [null, 'whole'],
  ]);
  expect(rows.at(-1)?.total.value).toBe(total.total.value);
  expect(total.total.value).toBeGreaterThan(0);
});

test('one moped among twelve cars is in no row, and a private trip is nowhere', async () => {
  const { rows, total } = await asClient('distance', 'mode');
  expect(tell(rows)).toEqual([
    ['bicycle', 'hidden', 0],
    ['car', 'hidden', 0],
    ['moped', 'hidden', 0],
    [null, 'whole', 147_000],
  ]);
  expect(total.total.value).toBe(14 * 10_000 + 7_000);
});

test('a cost centre that had to take small ones along has no report of its own', async () => {
  expect((await asClient('distance', 'mode', 'K1')).rows).toEqual([]);
  expect((await asClient('distance', 'mode', 'K2')).rows).toEqual([]);
});

test('figures beside the reports follow the same blocks', async () => {
  const blocks = await client.act('client', (tx) => reportTravel(tx, span));
  const stands = mayStand(blocks.distance, '2026-09');
  expect([stands('car', 120_000), stands('moped', 7_000), stands('train', null)]).toEqual([
    false,
    false,
    true,
  ]);
});
