// Numbers of a form keep every decimal, and what is none is not guessed.
import { expect, test } from 'vitest';
import { readDecimal, writeDecimal } from './decimal-text.ts';

test.each([
  ['0,25', 5, 25_000],
  ['0.23456', 5, 23_456],
  ['12', 2, 1_200],
  [' 7,5 ', 2, 750],
  ['18', 3, 18_000],
])('%s with %i decimals is %i', (text, decimals, value) => {
  expect(readDecimal(text, decimals, 10_000_000)).toBe(value);
  expect(readDecimal(writeDecimal(value, decimals, 2), decimals, 10_000_000)).toBe(value);
});

test('empty is no number, and a slip is not read as one', () => {
  expect(readDecimal('', 2, 100)).toBeNull();
  for (const text of ['a', '-1', '1,234', '1.000,00', '9999999999']) {
    expect(readDecimal(text, 2, 100_000_000)).toBeUndefined();
  }
  expect(readDecimal('2', 2, 199)).toBeUndefined();
});

test('a rate is written with two decimals or more, a whole number without', () => {
  expect([writeDecimal(25_000, 5, 2), writeDecimal(30_000, 5, 2), writeDecimal(23_456, 5, 2)]).toEqual([
    '0,25',
    '0,30',
    '0,23456',
  ]);
  expect([writeDecimal(1_200, 2, 2), writeDecimal(0, 2, 2), writeDecimal(null, 2)]).toEqual(['12', '0', '']);
});
