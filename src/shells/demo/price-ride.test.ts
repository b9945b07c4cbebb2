// Fares of the demonstration.
import { expect, test } from 'vitest';
import { priceLocalRide, priceTrainRide, tariffUnits } from './price-ride.ts';

test.each([
  [0, 300],
  [8, 300],
  [9, 330],
  [20, 580],
  [39, 1000],
  [50, 1240],
  [100, 2270],
  [200, 3330],
  [260, 3330],
])('%i tariff units cost %i cents', (units, priceCents) => {
  expect(priceTrainRide(units)).toBe(priceCents);
});

test('a longer train ride never costs less', () => {
  const prices = Array.from({ length: 260 }, (_, units) => priceTrainRide(units));
  for (const [units, price] of prices.entries()) expect(price).toBeGreaterThanOrEqual(prices[units - 1] ?? 0);
});

test('Utrecht to Amsterdam is 39 units in both directions', () => {
  expect([tariffUnits('ut', 'asd'), tariffUnits('asd', 'ut'), tariffUnits('ut', 'ut')]).toEqual([39, 39, 0]);
  expect(() => tariffUnits('ut', 'xyz')).toThrow('no tariff units');
});

test('a ride by metro is the base fare and 21.7 cents a kilometre, a transfer only the kilometres', () => {
  expect(priceLocalRide(5_000, 'Amsterdam', true)).toBe(116 + 109);
  expect(priceLocalRide(5_000, 'Amsterdam', false)).toBe(109);
});
