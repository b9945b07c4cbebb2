// A calendar month, written 'YYYY-MM': the unit in which travel is closed.
import { accept, type Result, refuse } from './refusal.ts';

export type Month = Temporal.PlainYearMonth;

export const monthRefusals = {
  'month-format': {
    nl: '“{text}” is geen maand. Schrijf JJJJ-MM, bijvoorbeeld 2026-03.',
    en: '“{text}” is not a month. Write YYYY-MM, for example 2026-03.',
  },
} as const;

export function parseMonth(text: string): Result<Month> {
  const match = /^(\d{4})-(\d\d)$/.exec(text.trim());
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || year < 1900 || year > 2999 || month < 1 || month > 12) {
    return refuse(monthRefusals, 'month-format', { text });
  }
  return accept(Temporal.PlainYearMonth.from({ year, month }));
}

export function monthOf(day: Temporal.PlainDate): Month {
  return day.toPlainYearMonth();
}

export function firstDay(month: Month): Temporal.PlainDate {
  return month.toPlainDate({ day: 1 });
}

export function lastDay(month: Month): Temporal.PlainDate {
  return month.toPlainDate({ day: month.daysInMonth });
}

/** The day after the last one: the open end of a half-open range in SQL. */
export function dayAfter(month: Month): Temporal.PlainDate {
  return firstDay(nextMonth(month));
}

export function daysOf(month: Month): readonly Temporal.PlainDate[] {
  return Array.from({ length: month.daysInMonth }, (_, index) => month.toPlainDate({ day: index + 1 }));
}

export function nextMonth(month: Month): Month {
  return month.add({ months: 1 });
}

export function previousMonth(month: Month): Month {
  return month.subtract({ months: 1 });
}

export function isInMonth(day: Temporal.PlainDate, month: Month): boolean {
  return day.year === month.year && day.month === month.month;
}
