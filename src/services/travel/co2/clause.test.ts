// What the statement promises about CO2, held against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { sweepExpired } from '#privacy/retain/sweep-expired';
import { cast } from '#test/cast';
import { openTown, type Town, TRIPS, tripRow } from '#test/contract/open-town';
import { tripCo2 } from './records.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { fatima, pieter } = cast;
const grams = sql`
  select wtw_grams as grams, wtw_factor as factor, wtw_list_year as year, purge_on::text as purge
  from travel.trip_co2 order by trip_id`;

test('each trip has its distance, its cost and its grams, with the factor and the year of the list', async () => {
  const client = await town.found();
  await client.hire(fatima);
  const diesel = { fuel: 'diesel', cost_eur: '4,00' };
  await client.bring('trips', TRIPS, tripRow(fatima.personnelNumber, diesel));
  const trip = sql`select distance_m as distance, cost_cents as cost from travel.trip`;
  expect(await client.list('intake', trip)).toEqual([{ distance: 21_400, cost: 400 }]);
  const [estimate] = (await client.list('intake', grams)) as {
    grams: number;
    factor: string;
    year: number;
  }[];
  expect(estimate?.grams).toBeGreaterThan(1000);
  expect(estimate?.factor).toMatch(/^co2emissiefactoren-\d{4}\/car/);
  expect(estimate?.year).toBeGreaterThan(2020);
});

const sweep = (at: string) =>
  sweepExpired(town.db.worker, {
    records: [tripCo2],
    now: Temporal.Instant.from(at),
    sign: (text) => Buffer.from(text),
  });

test('the grams of a trip are kept two financial years, and go on the first day after', async () => {
  const client = await town.found();
  await client.hire(pieter);
  await client.bring('trips', TRIPS, tripRow(pieter.personnelNumber, { date: '2025-12-31' }));
  expect(await client.list('intake', grams)).toMatchObject([{ purge: '2027-01-01' }]);
  await sweep('2026-12-31T22:59:59Z');
  expect(await client.list('intake', grams)).toHaveLength(1);
  await sweep('2026-12-31T23:00:00Z');
  expect(await client.list('intake', grams)).toEqual([]);
});
