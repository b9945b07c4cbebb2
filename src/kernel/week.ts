// A calendar week, written 'YYYY-Www' as ISO 8601 does: it begins on Monday, and week 1 has the first
// Thursday of the year.
import { accept, type Result, refuse } from './refusal.ts';

export interface Week {
  readonly text: string;
  /** Monday. */
  readonly first: Temporal.PlainDate;
  /** Sunday. */
  readonly last: Temporal.PlainDate;
}

export const weekRefusals = {
  'week-format': {
    nl: '“{text}” is geen week. Schrijf JJJJ-Www, bijvoorbeeld 2026-W47.',
    en: '“{text}” is not a week. Write YYYY-Www, for example 2026-W47.',
  },
} as const;

export function parseWeek(text: string): Result<Week> {
  const match = /^(\d{4})-W(\d\d)$/.exec(text.trim());
  const [year, number] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || year < 1900 || year > 2999 || number < 1)
    return refuse(weekRefusals, 'week-format', { text });
  // 4 January is in week 1 of every year.
  const week = weekOf(Temporal.PlainDate.from({ year, month: 1, day: 4 }).add({ weeks: number - 1 }));
  return week.text === text.trim() ? accept(week) : refuse(weekRefusals, 'week-format', { text });
}

export function weekOf(day: Temporal.PlainDate): Week {
  const first = day.subtract({ days: day.dayOfWeek - 1 });
  // Always there in the ISO calendar, which every day of ours has.
  const text = `${day.yearOfWeek ?? 0}-W${String(day.weekOfYear ?? 0).padStart(2, '0')}`;
  return { text, first, last: first.add({ days: 6 }) };
}
