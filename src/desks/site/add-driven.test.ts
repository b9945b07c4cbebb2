// What was driven at providers stands beside trips, and what nobody knows stays unknown.
import { expect, test } from 'vitest';
import type { Driven } from '#services/money/split-billing';
import { addDistances, addGrams } from './add-driven.ts';

const car: Driven = {
  purpose: 'business',
  mode: 'car',
  fuel: 'petrol',
  distanceM: 41_000,
  uses: 2,
  usesWithoutDistance: 0,
  co2G: 7_913,
  usesWithoutCo2: 0,
  personIds: ['noor'],
};
const bicycle: Driven = {
  ...car,
  mode: 'bicycle',
  fuel: 'none',
  distanceM: null,
  uses: 3,
  usesWithoutDistance: 3,
  co2G: null,
  usesWithoutCo2: 3,
};

test('kilometres of a shared car count with those of cars; a rental without a distance stays without', () => {
  const trips = [{ mode: 'car', distanceM: 10_000, trips: 1, tripsWithoutDistance: 0 } as const];
  expect(addDistances(trips, [car, bicycle])).toEqual([
    { mode: 'car', distanceM: 51_000, trips: 3, tripsWithoutDistance: 0 },
    { mode: 'bicycle', distanceM: null, trips: 3, tripsWithoutDistance: 3 },
  ]);
});

test('well-to-wheel is added, tank-to-wheel of it is unknown', () => {
  expect(addGrams([], [car])).toEqual([
    {
      mode: 'car',
      trips: 2,
      wtwGrams: 7_913,
      wtwTripsWithout: 0,
      ttwGrams: null,
      ttwTripsWithout: 2,
      factorIds: [],
    },
  ]);
});
