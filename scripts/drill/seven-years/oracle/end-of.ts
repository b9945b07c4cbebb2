// When something must be gone: the terms of the statement, reckoned by the oracle itself.
import { type Day, daysOn, monthsOn, yearOf } from './civil-days.ts';

/**
 * The first day on which a copy may not exist any more, when its term counts from `day`. A financial year is
 * a calendar year here: none of the clients of this run has another one.
 */
export function endOf(term: string, day: Day): Day {
  const days = /^(\d+)-days$/.exec(term);
  if (days !== null) return daysOn(day, Number(days[1]));
  switch (term) {
    // The year itself and the next one, not a day more.
    case '2-financial-years':
      return `${yearOf(day) + 2}-01-01`;
    // Seven years, counted from the end of the year.
    case '7-years':
      return `${yearOf(day) + 8}-01-01`;
    case '18-months':
      return monthsOn(day, 18);
    case '1-year':
      return monthsOn(day, 12);
    default:
      throw new Error(`the oracle knows no term ${term}`);
  }
}

/** Rows of one year end on one day: they can be counted together. */
export const endsWithYear = (term: string): boolean => term === '2-financial-years' || term === '7-years';
