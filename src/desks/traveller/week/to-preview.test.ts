// The amount of a day shared over its trips: nothing is lost, and the kind of rule decides how.
import { expect, test } from 'vitest';
import { shareOut } from './to-preview.ts';

const trip = (id: number, distanceM: number | null, costCents: number | null) => ({
  id,
  distanceM,
  costCents,
});
const per = (unit: 'km' | 'cost') => ({ unit, rateCents: null, isPaid: true }) as const;

test('the shares of a day add up to its amount, by distance or by cost', () => {
  const trips = [trip(1, 1000, 700), trip(2, 2000, 300)];
  expect([...shareOut({ amountCents: 100, basis: per('km') }, trips).values()]).toEqual([33, 67]);
  expect([...shareOut({ amountCents: 1000, basis: per('cost') }, trips).values()]).toEqual([700, 300]);
});

test('where nothing is known the trips share evenly; without a trip there is nothing to share', () => {
  const unknown = [trip(1, null, null), trip(2, null, null)];
  expect([...shareOut({ amountCents: 101, basis: per('cost') }, unknown).values()]).toEqual([51, 50]);
  expect(shareOut({ amountCents: 101, basis: per('cost') }, []).size).toBe(0);
});
