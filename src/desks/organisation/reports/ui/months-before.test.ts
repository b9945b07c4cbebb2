// Months are counted over the turn of a year.
import { expect, test } from 'vitest';
import { monthBefore, monthsBefore } from './months-before.ts';

test('back over the turn of the year', () => {
  expect(monthBefore('2026-02', 2)).toBe('2025-12');
  expect(monthBefore('2026-12', 12)).toBe('2025-12');
  expect(monthBefore('2026-12', -1)).toBe('2027-01');
  expect(monthsBefore('2026-01', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
});
