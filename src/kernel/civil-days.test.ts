// Days as numbers agree with the calendar of Temporal, on every day of some centuries.
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysOfPattern,
  fromEpochDay,
  toEpochDay,
  weekdayOf,
  weeksOf,
} from './civil-days.ts';

test('there and back, with the weekday, as Temporal says', () => {
  for (let count = -30_000; count < 60_000; count += 13) {
    const day = Temporal.PlainDate.from('1970-01-01').add({ days: count });
    expect(fromEpochDay(count)).toBe(day.toString());
    expect(toEpochDay(day.toString())).toBe(count);
    expect(weekdayOf(day.toString())).toBe(day.dayOfWeek);
  }
});

test('days and months roll over', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect([addMonths('2026-01', -1), addMonths('2026-12', 1), addMonths('2026-05', 20)]).toEqual([
    '2025-12',
    '2027-01',
    '2028-01',
  ]);
});

test('a month is whole weeks from Monday', () => {
  const november = weeksOf('2026-11');
  expect([november.length, november[0]?.[0], november.at(-1)?.at(-1)]).toEqual([
    6,
    '2026-10-26',
    '2026-12-06',
  ]);
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test('a pattern is the weekdays between two days, both of them included', () => {
  const weekdays = [1, 3];
  const pattern = { weekdays, from: '2026-11-02', until: '2026-11-11' };
  expect(daysOfPattern(pattern, 62)).toEqual(['2026-11-02', '2026-11-04', '2026-11-09', '2026-11-11']);
  expect(daysOfPattern({ ...pattern, until: '2026-11-01' }, 62)).toEqual([]);
  expect(daysOfPattern({ ...pattern, until: '2099-01-01' }, 5)).toHaveLength(5);
});
