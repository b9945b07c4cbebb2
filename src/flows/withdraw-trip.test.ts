// A trip taken back: its claim counts no more, and a closed month is corrected by the next run, never
// changed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import { openTown, type Town, TRIPS, tripRow } from '#test/contract/open-town';
import { withdrawTrip } from './withdraw-trip.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { fatima } = cast;

async function withTrip() {
  const client = await town.found();
  await client.hire(fatima);
  await client.bring('trips', TRIPS, tripRow(fatima.personnelNumber));
  return { client, trip: await client.onlyTrip() };
}

test('after a close the next run books the difference, and the closed month stays as it was', async () => {
  const { client, trip } = await withTrip();
  await client.confirm('2026-09');
  const closed = await client.settle('2026-09');
  expect(closed.totals.amountCents).toBe(535);
  expect(await client.takeBack(trip)).toEqual({ withdrawn: 1, claims: 1 });
  expect((await client.settle('2026-09')).lines).toEqual(closed.lines);
  const next = await client.settle('2026-10');
  expect(next.lines).toMatchObject([
    {
      date: '2026-09-01',
      amountCents: -535,
      distanceM: -21_400,
      correctionOf: { line: closed.lines[0]?.id },
    },
  ]);
});

test('taken back twice is taken back once', async () => {
  const { client, trip } = await withTrip();
  await client.confirm('2026-09');
  await client.takeBack(trip);
  expect(await client.takeBack(trip)).toEqual({ withdrawn: 0, claims: 0 });
});

test('an open trip is taken back without a claim, and is never confirmed any more', async () => {
  const { client, trip } = await withTrip();
  expect(await client.takeBack(trip)).toEqual({ withdrawn: 1, claims: 0 });
  expect(await client.confirm('2026-09')).toEqual({
    confirmed: 0,
    open: 0,
    covered: 0,
    overlapping: 0,
    leftOut: 0,
  });
});

test('a trip of another organisation is unknown here, and stays what it is', async () => {
  const { client, trip } = await withTrip();
  const other = await town.found();
  const asked = { organisation: other.organisation, trip, by: 'test', now: town.now };
  const refused = await withdrawTrip(town.db.worker, asked);
  expect(!refused.ok && refused.refusal.code).toBe('trip-unknown');
  expect(await client.confirm('2026-09')).toMatchObject({ confirmed: 1 });
});

test('confirming and taking back at the same moment leaves one of the two, never a claim of a trip that is gone', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { client, trip } = await withTrip();
    await Promise.all([client.confirm('2026-09'), client.takeBack(trip), client.confirm('2026-09')]);
    const rows = await client.list('intake', sql`select 1 from travel.trip_confirmation`);
    expect(rows).toEqual([]);
    expect((await client.look('2026-09')).totals.amountCents).toBe(0);
  }
});

test('the mark on a trip and on its CO2 is what the confirmation says, and goes with it', async () => {
  const { client, trip } = await withTrip();
  const marks = () =>
    client.list(
      'intake',
      sql`select t.confirmed_purpose as trip, e.confirmed_purpose as co2, c.purpose
        from travel.trip t
        join travel.trip_co2 e on e.organisation_id = t.organisation_id and e.trip_id = t.id
        left join travel.trip_confirmation c on c.organisation_id = t.organisation_id and c.trip_id = t.id`,
    );
  expect(await marks()).toEqual([{ trip: null, co2: null, purpose: null }]);
  await client.confirm('2026-09');
  expect(await marks()).toEqual([{ trip: 'commute', co2: 'commute', purpose: 'commute' }]);
  await client.takeBack(trip);
  expect(await marks()).toEqual([{ trip: null, co2: null, purpose: null }]);
});
