// The basis of a line as a screen shows it.
import { expect, test } from 'vitest';
import { basisOfLine } from './basis-of-line.ts';

const none = { rateMilliCents: null, dayCents: null };

test('a rate per kilometre in whole cents is shown, one with a tail is not rounded', () => {
  const at = (rateMilliCents: number) => ({ ...none, method: 'per-km' as const, rateMilliCents });
  expect(basisOfLine('travel', at(25_000))).toEqual({ unit: 'km', rateCents: 25, isPaid: true });
  expect(basisOfLine('travel', at(23_500))).toEqual({ unit: 'km', rateCents: null, isPaid: true });
});

test('a home-working day has its amount per day, a fixed allowance its rate per kilometre', () => {
  const home = { ...none, method: 'per-day' as const, dayCents: 245 };
  expect(basisOfLine('home-working', home)).toEqual({ unit: 'day', rateCents: 245, isPaid: true });
  const fixed = { ...none, method: 'fixed-214' as const, rateMilliCents: 25_000 };
  expect(basisOfLine('fixed-commute', fixed)).toEqual({ unit: 'km', rateCents: 25, isPaid: true });
});

test('public transport has its cost; what a policy does not pay says so', () => {
  const train = { ...none, method: 'actual-cost' as const };
  expect(basisOfLine('travel', train)).toEqual({ unit: 'cost', rateCents: null, isPaid: true });
  const nothing = { ...none, method: 'none' as const };
  expect(basisOfLine('travel', nothing)).toEqual({ unit: 'cost', rateCents: null, isPaid: false });
});

test('a line that is no longer claimed has no rate', () => {
  expect(basisOfLine('travel', undefined)).toEqual({ unit: 'cost', rateCents: null, isPaid: true });
  expect(basisOfLine('home-working', undefined)).toEqual({ unit: 'day', rateCents: null, isPaid: true });
});
