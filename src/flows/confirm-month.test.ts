// Confirming a month: each trip once, whoever confirms at the same time, and what is open is told.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import { openTown, type Town, TRIPS, tripRow } from '#test/contract/open-town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { daan, fatima } = cast;
const dated = (number: string, days: number) =>
  Array.from({ length: days }, (_, index) =>
    tripRow(number, { date: `2026-09-${String(index + 1).padStart(2, '0')}` }),
  );

test('two who confirm the same month at once confirm each trip once, and each trip has one claim', async () => {
  const client = await town.found();
  await client.hire(daan, fatima);
  await client.bring(
    'trips',
    TRIPS,
    ...dated(daan.personnelNumber, 30),
    ...dated(fatima.personnelNumber, 30),
  );
  const both = await Promise.all([client.confirm('2026-09'), client.confirm('2026-09')]);
  expect(both.map(({ confirmed }) => confirmed).sort()).toEqual([0, 60]);
  expect(await client.list('intake', sql`select count(*)::int as claims from money.claim`)).toEqual([
    { claims: 60 },
  ]);
});

test('only the month that is asked; confirming again finds nothing', async () => {
  const client = await town.found();
  await client.hire(fatima);
  const number = fatima.personnelNumber;
  await client.bring('trips', TRIPS, tripRow(number), tripRow(number, { date: '2026-10-01' }));
  expect(await client.confirm('2026-09')).toEqual({
    confirmed: 1,
    open: 0,
    covered: 0,
    overlapping: 0,
    leftOut: 0,
  });
  expect(await client.confirm('2026-09')).toEqual({
    confirmed: 0,
    open: 0,
    covered: 0,
    overlapping: 0,
    leftOut: 0,
  });
});

test('a trip without a purpose stays open unless a purpose is given for all of them', async () => {
  const client = await town.found();
  await client.hire(fatima);
  await client.bring('trips', TRIPS, tripRow(fatima.personnelNumber, { purpose: '' }));
  expect(await client.confirm('2026-09')).toEqual({
    confirmed: 0,
    open: 1,
    covered: 0,
    overlapping: 0,
    leftOut: 0,
  });
  expect(await client.confirm('2026-09', 'business')).toEqual({
    confirmed: 1,
    open: 0,
    covered: 0,
    overlapping: 0,
    leftOut: 0,
  });
});
