// The grid of a month: where it begins, where it ends, and steps across a year.
import { expect, test } from 'vitest';
import { shiftDay, weekdayOf, weeksOf } from './weeks-of.ts';

test('a month begins under its weekday and has all its days, also in a leap year', () => {
  const october = weeksOf('2026-10');
  expect(october[0]).toEqual([
    undefined,
    undefined,
    undefined,
    '2026-10-01',
    ...['02', '03', '04'].map((d) => `2026-10-${d}`),
  ]);
  expect(october.flat().filter(Boolean)).toHaveLength(31);
  expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test('a day later is the next civil day, whatever the year or the clock does', () => {
  expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
  expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28');
  expect(shiftDay('2026-10-25', 7)).toBe('2026-11-01');
  expect(weekdayOf('2026-11-22')).toBe(0);
});
