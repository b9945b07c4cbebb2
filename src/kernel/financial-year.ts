// The financial year: named after the calendar year in which it begins; its first month is a setting (1 =
// January).
import { assert } from './assert.ts';

export function financialYearOf(day: Temporal.PlainDate, startMonth = 1): number {
  checkStartMonth(startMonth);
  return day.month >= startMonth ? day.year : day.year - 1;
}

export function firstDayOfFinancialYear(year: number, startMonth = 1): Temporal.PlainDate {
  checkStartMonth(startMonth);
  return Temporal.PlainDate.from({ year, month: startMonth, day: 1 });
}

export function lastDayOfFinancialYear(year: number, startMonth = 1): Temporal.PlainDate {
  return firstDayOfFinancialYear(year + 1, startMonth).subtract({ days: 1 });
}

function checkStartMonth(startMonth: number): void {
  assert(
    Number.isInteger(startMonth) && startMonth >= 1 && startMonth <= 12,
    `month ${startMonth} does not exist`,
  );
}
