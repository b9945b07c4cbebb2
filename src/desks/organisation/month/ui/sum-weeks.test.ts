// Weeks are ISO weeks, and a month's weeks add up to its days.
import { expect, test } from 'vitest';
import { sumWeeks, weekOf } from './sum-weeks.ts';

test('1 January 2027 is in week 53, 29 December 2025 in week 1, 19 November 2026 in week 47', () => {
  expect(weekOf('2027-01-01')).toBe(53);
  expect(weekOf('2025-12-29')).toBe(1);
  expect(weekOf('2026-11-19')).toBe(47);
});

test('every day of three years has the week that Temporal says', () => {
  for (let day = Temporal.PlainDate.from('2025-01-01'); day.year < 2028; day = day.add({ days: 1 })) {
    expect(weekOf(day.toString())).toBe(day.weekOfYear);
  }
});

test('the days of a week are added up, and its date is the first of them', () => {
  const day = (date: string) => ({ date, commuteCents: 100, businessCents: 20, homeCents: 3 });
  expect(sumWeeks([day('2026-10-31'), day('2026-11-01'), day('2026-11-02')])).toEqual([
    { week: 44, date: '2026-10-31', commuteCents: 200, businessCents: 40, homeCents: 6 },
    { week: 45, date: '2026-11-02', commuteCents: 100, businessCents: 20, homeCents: 3 },
  ]);
});
