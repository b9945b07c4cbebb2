// The financial year of a day, also when it does not begin in January.
import { expect, test } from 'vitest';
import { financialYearOf, firstDayOfFinancialYear, lastDayOfFinancialYear } from './financial-year.ts';

test('a financial year is named after the year in which it begins', () => {
  const day = Temporal.PlainDate.from('2026-03-31');
  expect(financialYearOf(day)).toBe(2026);
  expect(financialYearOf(day, 4)).toBe(2025);
  expect(financialYearOf(Temporal.PlainDate.from('2026-04-01'), 4)).toBe(2026);
  expect(firstDayOfFinancialYear(2026, 4).toString()).toBe('2026-04-01');
  expect(lastDayOfFinancialYear(2026).toString()).toBe('2026-12-31');
  expect(lastDayOfFinancialYear(2027, 3).toString()).toBe('2028-02-29');
  expect(() => financialYearOf(day, 13)).toThrow();
});
