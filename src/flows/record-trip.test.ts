// A trip by hand: what a person types is what is kept, and no place is asked of a device.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import { openTown, type Town, TRIPS, tripRow } from '#test/contract/open-town';
import { recordTrip } from './record-trip.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { fatima } = cast;
const typed = (changes: Readonly<Record<string, string>> = {}) => {
  const cells = tripRow(fatima.personnelNumber, changes).split(';');
  return Object.fromEntries(TRIPS.split(';').map((name, at) => [name, cells[at] ?? '']));
};

test('you enter start and end yourself: those words are kept, and no coordinate is', async () => {
  const client = await town.found();
  await client.hire(fatima);
  const recorded = await recordTrip(client.intake, typed({ from: 'Thuis', to: 'De bouwplaats' }));
  expect(recorded.ok).toBe(true);
  const trips = sql`select origin, destination, source from travel.trip`;
  expect(await client.list('intake', trips)).toEqual([
    { origin: 'Thuis', destination: 'De bouwplaats', source: 'hand' },
  ]);
  expect(await town.peek('select 1 from travel.trip_coordinates')).toEqual([]);
});

test('the same trip again is there already, and one from before the term is refused', async () => {
  const client = await town.found();
  await client.hire(fatima);
  await recordTrip(client.intake, typed());
  expect(await recordTrip(client.intake, typed())).toEqual({ ok: true, value: undefined });
  const old = await recordTrip(client.intake, typed({ date: '2024-12-31' }));
  expect(!old.ok && old.refusal.code).toBe('past-retention');
});
