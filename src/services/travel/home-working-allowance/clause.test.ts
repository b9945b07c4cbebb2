// What the statement promises about home-working days, held against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import { HOME_DAYS, openTown, type Town, TRIPS, tripRow } from '#test/contract/open-town';
import { homeWorkingDay } from './records.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { noor } = cast;
const row = (date: string) => `${noor.personnelNumber};${date}`;

test('only the day is stored: no hours, no place, no amount', () => {
  const columns = Object.keys(homeWorkingDay.columns).sort();
  expect(columns).toEqual(['day', 'organisation_id', 'person_id', 'purge_on', 'recorded_at']);
});

test('a file brought in twice changes nothing, and a day is paid once', async () => {
  const client = await town.found();
  await client.hire(noor);
  const file = [HOME_DAYS, row('2026-09-02'), row('2026-09-04'), row('2026-09-04')];
  expect(await client.bring('home-days', ...file)).toEqual({ accepted: 2, unchanged: 1, refused: [] });
  expect(await client.bring('home-days', ...file)).toEqual({ accepted: 0, unchanged: 3, refused: [] });
  const lines = (await client.look('2026-09')).lines.map((line) => [line.date, line.kind, line.amountCents]);
  expect(lines).toEqual([
    ['2026-09-02', 'home-working', 245],
    ['2026-09-04', 'home-working', 245],
  ]);
});

test('home working and a commute are never both paid on one day; a business trip may be combined', async () => {
  const client = await town.found();
  await client.hire(noor);
  await client.bring('home-days', HOME_DAYS, row('2026-09-02'), row('2026-09-03'));
  await client.bring(
    'trips',
    TRIPS,
    tripRow(noor.personnelNumber, { date: '2026-09-02' }),
    tripRow(noor.personnelNumber, { date: '2026-09-03', purpose: 'business' }),
  );
  await client.confirm('2026-09');
  const { lines } = await client.look('2026-09');
  const paid = lines
    .filter((line) => line.amountCents > 0)
    .map((line) => `${line.date} ${line.purpose ?? line.kind}`);
  expect(paid.sort()).toEqual(['2026-09-02 commute', '2026-09-03 business', '2026-09-03 home-working']);
});

test('the day stays seven years after its financial year; one that must be gone by now is refused', async () => {
  const client = await town.found();
  await client.hire(noor);
  const told = await client.bring('home-days', HOME_DAYS, row('2018-12-31'), row('2026-09-02'));
  expect(told).toEqual({ accepted: 1, unchanged: 0, refused: ['2 past-retention'] });
  const purge = sql`select purge_on::text as purge from travel.home_working_day`;
  expect(await client.list('intake', purge)).toEqual([{ purge: '2034-01-01' }]);
});

test('a day in the future and a day that does not exist are refused', async () => {
  const client = await town.found();
  await client.hire(noor);
  const told = await client.bring(
    'home-days',
    HOME_DAYS,
    row('2026-11-23'),
    row('2026-02-30'),
    row('02-09-2026'),
  );
  expect(told.accepted).toBe(0);
  expect(told.refused.map((line) => line.split(' ')[0])).toEqual(['2', '3', '4']);
});
