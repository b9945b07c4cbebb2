// Fares of the wire as tariffs, and what is refused because it cannot be recomputed.
import { expect, test } from 'vitest';
import { DEFAULT_HABITS, parseFare } from './parse-fare.ts';
import type { WireFare, WireFarePart } from './shapes.ts';

const fare = (...parts: WireFarePart[]): WireFare => ({ estimated: false, parts });
const origin = { provider: 'sharedcar-provider', key: 'PLAN-1' };
const eur = { currencyCode: 'EUR', vatRate: 21 };
const parsed = (...parts: WireFarePart[]) => parseFare(fare(...parts), origin);
const code = (...parts: WireFarePart[]) => {
  const result = parsed(...parts);
  return result.ok ? 'taken' : result.refusal.code;
};

test('a start, started quarters and kilometres', () => {
  expect(
    parsed(
      { ...eur, amount: 1, type: 'FIXED' },
      { ...eur, amount: 0.95, type: 'FLEX', unitType: 'MINUTE', units: 15 },
      { ...eur, amount: 0.295, type: 'FLEX', unitType: 'KM', units: 1 },
      { ...eur, amount: 60, type: 'MAX' },
    ),
  ).toEqual({
    ok: true,
    value: {
      ...origin,
      rates: 'inclusive',
      combine: 'all',
      elements: [
        {
          components: [{ dimension: 'flat', per: 1, step: 1, rateMilliCents: 100_000, vatBasisPoints: 2100 }],
        },
        {
          components: [
            { dimension: 'duration', per: 900, step: 900, rateMilliCents: 95_000, vatBasisPoints: 2100 },
          ],
        },
        {
          components: [
            { dimension: 'distance', per: 1000, step: 1, rateMilliCents: 29_500, vatBasisPoints: 2100 },
          ],
        },
      ],
      maxPrice: { inclusiveCents: 6000 },
    },
  });
});

test('where a pause has a price of its own, use and pause are counted apart', () => {
  const result = parsed(
    { ...eur, amount: 1.5, type: 'FLEX', unitType: 'MINUTE', units: 15 },
    { ...eur, amount: 0.6, type: 'FLEX', unitType: 'MINUTE', units: 15, assetState: 'PAUSED' },
  );
  const dimensions = result.ok && result.value.elements.map(({ components }) => components[0]?.dimension);
  expect(dimensions).toEqual(['time', 'idle']);
});

test('a scale becomes a bound: the first hour, the kilometres from 100', () => {
  const result = parsed(
    { ...eur, amount: 3, type: 'FLEX', unitType: 'HOUR', units: 1, scaleTo: 1, scaleType: 'HOUR' },
    { ...eur, amount: 0.2, type: 'FLEX', unitType: 'KM', units: 1, scaleFrom: 100, scaleType: 'KM' },
  );
  expect(result.ok && result.value.elements.map(({ restrictions }) => restrictions)).toEqual([
    { minSeconds: 0, maxSeconds: 3600 },
    { minDistanceM: 100_000 },
  ]);
});

test('an agreed exact count leaves the blocks out', () => {
  const exact = { ...DEFAULT_HABITS, time: 'exact' as const };
  const part: WireFarePart = { ...eur, amount: 1, type: 'FLEX', unitType: 'HOUR', units: 1 };
  const result = parseFare(fare(part), origin, exact);
  expect(result.ok && result.value.elements[0]?.components[0]?.step).toBe(1);
});

test('a single part without a type is a fixed price, as the document says', () => {
  expect(code({ ...eur, amount: 5 })).toBe('taken');
  expect(code({ ...eur, amount: 5 }, { ...eur, amount: 1, type: 'FIXED' })).toBe('tomp-price-unknown');
});

test.each<[string, WireFarePart, string]>([
  ['dollars', { amount: 1, currencyCode: 'USD', type: 'FIXED' }, 'tomp-currency'],
  ['miles', { ...eur, amount: 1, type: 'FLEX', unitType: 'MILE', units: 1 }, 'tomp-price-unknown'],
  [
    'a percentage',
    { ...eur, amount: 10, type: 'FLEX', unitType: 'PERCENTAGE', units: 1 },
    'tomp-price-unknown',
  ],
  [
    'a maximum per day',
    { ...eur, amount: 15, type: 'MAX', unitType: 'HOUR', units: 24 },
    'tomp-price-unknown',
  ],
  ['per unit without a unit', { ...eur, amount: 1, type: 'FLEX' }, 'tomp-price-unknown'],
  [
    'a third of a second',
    { ...eur, amount: 1, type: 'FLEX', unitType: 'SECOND', units: 0.33 },
    'tomp-price-unknown',
  ],
  ['a scale without a type', { ...eur, amount: 1, type: 'FIXED', scaleTo: 4 }, 'tomp-price-unknown'],
  ['a millionth of a cent', { ...eur, amount: 0.0000001, type: 'FIXED' }, 'tomp-amount'],
])('%s cannot be recomputed and is refused', (_what, part, expected) => {
  expect(code(part)).toBe(expected);
});
