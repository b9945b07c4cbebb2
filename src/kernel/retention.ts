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
  '90-days',
  '70-days',
  '67-days',
  '35-days',
  '30-days',
  '24-hours',
] as const;
export type DatedTerm = (typeof datedTerms)[number];

/**
 * The first day on which the record may not be there any more.
 * - 2-financial-years: the first day of financial year N + 2 (this year and the previous one are kept).
 * - 7-years: the first day after seven years have passed since the end of the financial year.
 * - 18-months, 1-year: the same day of the month, or the last one when that month is shorter: earlier, never
 *   later.
 * - 90-days, 70-days, 67-days, 35-days, 30-days: that many days on.
 * - 24-hours: the next day, because a day is the smallest step: earlier, never later.
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
    case '24-hours':
      return from.add({ days: 1 });
    default:
      return from.add({ days: daysOf[term] });
  }
}

const daysOf = { '90-days': 90, '70-days': 70, '67-days': 67, '35-days': 35, '30-days': 30 } as const;

/** Whether a term of the register ends on a day that can be reckoned; the others end by an event. */
export const isDated = (term: string): term is DatedTerm => (datedTerms as readonly string[]).includes(term);

/**
 * The other way round: the first and the last day from which a term counts, of rows whose purge days run from
 * `first` to `last`. Tells what a purge day means without reading a row.
 */
export function eventSpanOf(
  term: DatedTerm,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate } {
  return { first: daysThatEndOn(term, first).first, last: daysThatEndOn(term, last).last };
}

function daysThatEndOn(term: DatedTerm, end: Temporal.PlainDate) {
  if (term === '2-financial-years' || term === '7-years') {
    const first = end.subtract({ years: term === '7-years' ? 8 : 2 });
    return { first, last: first.add({ years: 1 }).subtract({ days: 1 }) };
  }
  // A month that is shorter takes several days together, so the days around are tried.
  const about =
    term === '18-months' || term === '1-year'
      ? end.subtract({ months: term === '1-year' ? 12 : 18 })
      : end.subtract({ days: term === '24-hours' ? 1 : daysOf[term] });
  const near = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((days) => about.add({ days }));
  const fitting = near.filter((day) => purgeOn(term, day).equals(end));
  return { first: fitting[0] ?? about, last: fitting.at(-1) ?? about };
}

/** A term that ends by an event (a confirmation, a report) ends at the latest 30 days after `from`. */
export function capAt30Days(
  from: Temporal.PlainDate,
  endedOn: Temporal.PlainDate | undefined,
): Temporal.PlainDate {
  const cap = from.add({ days: 30 });
  return endedOn === undefined ? cap : earliest(endedOn, cap);
}
