// Sorting keeps every row, and puts them in the order that a reader expects.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortRows } from './sort-rows.ts';

test('personnel numbers are ordered by value, names as Dutch orders them', () => {
  expect(sortRows(['1004', '998', '1011'], (row) => row, false, 'nl')).toEqual(['998', '1004', '1011']);
  expect(sortRows(['Öz', 'Peters', 'Oost'], (row) => row, false, 'nl')).toEqual(['Oost', 'Öz', 'Peters']);
});

test('equal rows keep their order, upwards and downwards', () => {
  const rows = [
    { at: 1, cents: 5 },
    { at: 2, cents: 5 },
    { at: 3, cents: 9 },
  ];
  expect(sortRows(rows, (row) => row.cents, false, 'nl').map((row) => row.at)).toEqual([1, 2, 3]);
  expect(sortRows(rows, (row) => row.cents, true, 'nl').map((row) => row.at)).toEqual([3, 1, 2]);
});

test('no amount is lost or made by sorting', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.boolean(), (cents, down) => {
      const sorted = sortRows(cents, (row) => row, down, 'nl');
      expect([...sorted].sort((a, b) => a - b)).toEqual([...cents].sort((a, b) => a - b));
      expect(
        sorted.every(
          (row, at) => at === 0 || (down ? (sorted[at - 1] ?? 0) >= row : (sorted[at - 1] ?? 0) <= row),
        ),
      ).toBe(true);
    }),
  );
});
