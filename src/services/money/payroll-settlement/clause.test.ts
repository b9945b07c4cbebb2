// What the statement promises about settlement with the salary, held against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import { openTown, type Town, TRIPS, tripRow } from '#test/contract/open-town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { fatima } = cast;

test('the overview for the employer has personnel number, day, purpose, kilometres and amount; of private trips nothing', async () => {
  const client = await town.found();
  await client.hire(fatima);
  const number = fatima.personnelNumber;
  const secret = { date: '2026-09-02', purpose: 'private', from: 'Geheimdorp' };
  await client.bring('trips', TRIPS, tripRow(number), tripRow(number, secret));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  const overview = sql`select personnel_number as number, day::text as day, purpose, distance_m as distance,
      amount_cents as cents from money.settlement_line`;
  expect(await client.list('client', overview)).toEqual([
    { number, day: '2026-09-01', purpose: 'commute', distance: 21_400, cents: 535 },
  ]);
  const whole = await client.list('client', sql`select l::text as line from money.settlement_line l`);
  expect(JSON.stringify(whole)).not.toMatch(/Geheimdorp|Nieuwegein|private|2026-09-02/);
});
