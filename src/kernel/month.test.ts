// A month: its first, last and neighbouring days.
import { expect, test } from 'vitest';
import {
  dayAfter,
  daysOf,
  firstDay,
  isInMonth,
  lastDay,
  monthOf,
  nextMonth,
  parseMonth,
  previousMonth,
} from './month.ts';

test('a month knows its days and its neighbours', () => {
  const month = Temporal.PlainYearMonth.from('2028-02');
  expect(firstDay(month).toString()).toBe('2028-02-01');
  expect(lastDay(month).toString()).toBe('2028-02-29');
  expect(dayAfter(month).toString()).toBe('2028-03-01');
  expect(daysOf(month)).toHaveLength(29);
  expect(nextMonth(Temporal.PlainYearMonth.from('2026-12')).toString()).toBe('2027-01');
  expect(previousMonth(Temporal.PlainYearMonth.from('2026-01')).toString()).toBe('2025-12');
  expect(monthOf(lastDay(month)).equals(month)).toBe(true);
  expect(isInMonth(dayAfter(month), month)).toBe(false);
});

test('only YYYY-MM is a month', () => {
  const month = parseMonth('2026-03');
  expect(month.ok && month.value.toString()).toBe('2026-03');
  for (const text of ['2026-13', '2026-00', '03-2026', '2026-3', 'maart 2026', '2026-03-01', '']) {
    const refused = parseMonth(text);
    expect(!refused.ok && refused.refusal.code).toBe('month-format');
  }
});
