// On which day a record must be gone: the sums behind the terms of the register. Never later than the term
// says.
import { earliest } from './day.ts';
import { financialYearOf, firstDayOfFinancialYear } from './financial-year.ts';

/** The terms that end on a day that can be reckoned from the day they start to count. */
export const datedTerms = [
  '2-financial-years',
  '7-years',
  '18-months',
  '1-year',
  '67-days',
  '30-days',
] as const;
export type DatedTerm = (typeof datedTerms)[number];

/**
 * The first day on which the record may not be there any more.
 * - 2-financial-years: the first day of financial year N + 2 (this year and the previous one are kept).
 * - 7-years: the first day after seven years have passed since the end of the financial year.
 * - 18-months, 1-year: the same day of the month, or the last one when that month is shorter: earlier, never
 *   later.
 * - 67-days, 30-days: that many days on.
 */
export function purgeOn(term: DatedTerm, from: Temporal.PlainDate, startMonth = 1): Temporal.PlainDate {
  switch (term) {
    case '2-financial-years':
      return firstDayOfFinancialYear(financialYearOf(from, startMonth) + 2, startMonth);
    case '7-years':
      return firstDayOfFinancialYear(financialYearOf(from, startMonth) + 8, startMonth);
    case '18-months':
      return from.add({ months: 18 }, { overflow: 'constrain' });
    case '1-year':
      return from.add({ years: 1 }, { overflow: 'constrain' });
    case '67-days':
      return from.add({ days: 67 });
    case '30-days':
      return from.add({ days: 30 });
  }
}

/** A term that ends by an event (a confirmation, a report) ends at the latest 30 days after `from`. */
export function capAt30Days(
  from: Temporal.PlainDate,
  endedOn: Temporal.PlainDate | undefined,
): Temporal.PlainDate {
  const cap = from.add({ days: 30 });
  return endedOn === undefined ? cap : earliest(endedOn, cap);
}
