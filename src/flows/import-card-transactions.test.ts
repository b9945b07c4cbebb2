// A file of check-ins goes in once, whatever its order and whoever else is at it: the journeys that the
// database joins are those of the rule.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wallClock } from '#kernel/wall-clock';
import { sql } from '#platform/database/sql';
import { joinJourneys } from '#providers/protocols/ov-chipkaart/join-journeys';
import { cast } from '#test/cast';
import { day, openTown, RIDES, rideRow, type Town } from '#test/contract/open-town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { noor } = cast;
const number = noor.cardNumber ?? '';

interface Ride {
  readonly date: string;
  readonly checkIn: string;
  readonly checkOut: string;
  readonly to: string;
}

/** A few days of rides at all distances from each other, some without a check-in time, some at one minute. */
function someRides(): Ride[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const two = (value: number) => String(value).padStart(2, '0');
  return Array.from({ length: 160 }, (_, index) => {
    const start = 300 + next(900);
    const end = start + next(70);
    const time = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
    return {
      date: `${two(2 + next(5))}-11-2026`,
      checkIn: next(6) === 0 ? '' : time(start),
      checkOut: time(end),
      to: `Halte ${index}`,
    };
  });
}

const rowOf = ({ date, checkIn, checkOut, to }: Ride) =>
  rideRow(number, { Datum: date, 'Check-in': checkIn, 'Check-uit': checkOut, Bestemming: to });

test('legs in any order become the journeys of the rule: the database joins as the rule does', async () => {
  const client = await town.found();
  await client.hire(noor);
  const rides = someRides();
  await client.bring('ov-chipkaart', RIDES, ...rides.map(rowOf));
  const stored = await client.list<{ to: string; key: string; journey: string }>(
    'intake',
    sql`select destination as "to", source_key as key, journey_key as journey from travel.trip`,
  );
  expect(stored).toHaveLength(rides.length);
  const keys = new Map(stored.map((trip) => [trip.to, trip.key]));
  const journeys = joinJourneys(
    rides.map(({ date, checkIn, checkOut, to }) => {
      const on = day(date.split('-').reverse().join('-'));
      const at = (text: string) => {
        const instant = wallClock(on, text);
        if (!instant.ok) throw new Error(instant.refusal.en);
        return instant.value;
      };
      const since = checkIn === '' ? {} : { checkedInAt: at(checkIn) };
      return { key: keys.get(to) ?? '', checkedOutAt: at(checkOut), ...since, to, costCents: 0, day: on };
    }),
  );
  expect(journeys.some(({ legs }) => legs.length > 2)).toBe(true);
  const expected = journeys.flatMap(({ legs }) => legs.map((leg) => [leg.key, legs[0].key]));
  expect(new Map(stored.map((trip) => [trip.key, trip.journey]))).toEqual(
    new Map(expected as [string, string][]),
  );
});

test('of one file that comes in twice at the same moment one goes in, and each new trip has its CO2', async () => {
  const client = await town.found();
  await client.hire(noor);
  const file = [RIDES, ...someRides().map(rowOf)];
  const both = await Promise.all([
    client.bring('ov-chipkaart', ...file),
    client.bring('ov-chipkaart', ...file),
  ]);
  expect(both.map(({ accepted }) => accepted).sort()).toEqual([0, 160]);
  const count = sql<{ trips: number; estimates: number }>`
    select (select count(*) from travel.trip)::integer as trips,
      (select count(*) from travel.trip_co2)::integer as estimates`;
  expect(await client.list('intake', count)).toEqual([{ trips: 160, estimates: 160 }]);
});

test('a row twice in one file is one transaction; with new rows around old ones only the new ones count', async () => {
  const client = await town.found();
  await client.hire(noor);
  const rows = someRides().map(rowOf);
  const some = [...rows.slice(40, 60), ...rows.slice(40, 50)];
  expect(await client.bring('ov-chipkaart', RIDES, ...some)).toMatchObject({ accepted: 20, unchanged: 10 });
  expect(await client.bring('ov-chipkaart', RIDES, ...rows)).toMatchObject({ accepted: 140, unchanged: 20 });
  expect(await client.bring('ov-chipkaart', RIDES, ...rows)).toMatchObject({ accepted: 0, unchanged: 160 });
});
