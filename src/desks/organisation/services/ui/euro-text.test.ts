// What somebody types as an amount is read to the cent, or told to be none.
import { expect, test } from 'vitest';
import { readEuro, writeEuro } from './euro-text.ts';

test('an amount with a comma or a point is read to the cent; empty is no limit; anything else is a fault', () => {
  expect(['25', '12,50', '12.5', ' 7 ', '', 'x', '1,234', '-1'].map(readEuro)).toEqual([
    2500,
    1250,
    1250,
    700,
    null,
    undefined,
    undefined,
    undefined,
  ]);
});

test('what was written is read as the same', () => {
  for (const cents of [0, 5, 100, 1250, 999_999]) expect(readEuro(writeEuro(cents))).toBe(cents);
});
