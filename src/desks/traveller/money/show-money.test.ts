// Which column of the year a line stands in.
import { expect, test } from 'vitest';
import { kindOf } from './show-money.ts';

const basis = { unit: 'km', rateCents: 23, isPaid: true } as const;

test('a correction stands apart whatever it corrects; travel at cost is public transport', () => {
  const correctionOf = { run: 'r', line: null };
  expect(kindOf({ kind: 'home-working', correctionOf, basis })).toBe('correction');
  expect(kindOf({ kind: 'travel', correctionOf: null, basis })).toBe('allowance');
  expect(kindOf({ kind: 'travel', correctionOf: null, basis: { ...basis, unit: 'cost' } })).toBe(
    'public-transport',
  );
  expect(kindOf({ kind: 'home-working', correctionOf: null, basis })).toBe('home-working');
  expect(kindOf({ kind: 'day-cap', correctionOf: null, basis })).toBe('other');
});
