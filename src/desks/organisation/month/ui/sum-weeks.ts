// Adds up the days of a month by ISO week; a week that the month cuts through holds only its days of the
// month.
import type { MonthSeries } from '../contract.ts';

type Day = MonthSeries['costByDay'][number];
export type Week = Day & { readonly week: number };

/** `date` of a week is its first day in the month. */
export function sumWeeks(days: readonly Day[]): Week[] {
  const weeks = new Map<number, Week>();
  for (const day of days) {
    const week = weekOf(day.date);
    const sum = weeks.get(week);
    weeks.set(week, {
      week,
      date: sum?.date ?? day.date,
      commuteCents: (sum?.commuteCents ?? 0) + day.commuteCents,
      businessCents: (sum?.businessCents ?? 0) + day.businessCents,
      homeCents: (sum?.homeCents ?? 0) + day.homeCents,
    });
  }
  return [...weeks.values()];
}

/**
 * ISO 8601: a week belongs to the year that has its Thursday, and week 1 is the one with the first
 * Thursday.
 */
export function weekOf(day: string): number {
  const dayMs = 86_400_000;
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
  // 1 January 1970 was a Thursday: three days after a Monday.
  const thursday = days - ((((days + 3) % 7) + 7) % 7) + 3;
  const year = yearOf(thursday * dayMs);
  return Math.floor((thursday - Date.UTC(year, 0, 1) / dayMs) / 7) + 1;
}

function yearOf(epochMs: number): number {
  return Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'UTC' }).format(epochMs));
}
