// Public holidays.
import { expect, test } from 'vitest';
import { easterSunday, isHoliday } from './is-holiday.ts';

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %i is on %s', (year, day) => {
  expect(easterSunday(year).toString()).toBe(day);
});

test.each([
  '2026-01-01',
  '2026-04-06',
  '2026-04-27',
  '2026-05-14',
  '2026-05-25',
  '2026-12-25',
  '2026-12-26',
])('%s is a holiday', (day) => {
  expect(isHoliday(Temporal.PlainDate.from(day))).toBe(true);
});

test.each(['2026-04-03', '2026-05-05', '2026-09-14', '2026-10-26', '2026-12-24'])('%s is none', (day) => {
  expect(isHoliday(Temporal.PlainDate.from(day))).toBe(false);
});

test("King's Day moves to the Saturday when it falls on a Sunday", () => {
  expect(isHoliday(Temporal.PlainDate.from('2025-04-26'))).toBe(true);
  expect(isHoliday(Temporal.PlainDate.from('2025-04-27'))).toBe(false);
});
