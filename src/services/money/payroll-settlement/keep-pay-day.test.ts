// The day on which a month is paid.
import { expect, test } from 'vitest';
import { payDateOf } from './keep-pay-day.ts';

const paid = (month: string, day: number) => payDateOf(Temporal.PlainYearMonth.from(month), day).toString();

test('a month is paid in the one after, on the Friday before a weekend, and on the last day of a short one', () => {
  expect(paid('2026-11', 25)).toBe('2026-12-25');
  expect(paid('2026-09', 25)).toBe('2026-10-23');
  expect(paid('2027-01', 31)).toBe('2027-02-26');
});
