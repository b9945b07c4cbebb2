// The civil day: which day it is in the Netherlands at an instant, and days written as text.
import { accept, type Language, type Result, refuse } from './refusal.ts';

export const TIME_ZONE = 'Europe/Amsterdam';

export type Day = Temporal.PlainDate;

/** How a caller says its source writes a day; nothing else is accepted. */
export type DayFormat = 'YYYY-MM-DD' | 'DD-MM-YYYY' | 'YYYYMMDD';

export const dayRefusals = {
  'day-format': {
    nl: '“{text}” is geen datum zoals hier verwacht. Schrijf {expected}, bijvoorbeeld {example}.',
    en: '“{text}” is not a date as expected here. Write {expected}, for example {example}.',
  },
  'day-does-not-exist': {
    nl: '“{text}” bestaat niet in de kalender. Controleer de datum.',
    en: '“{text}” does not exist in the calendar. Check the date.',
  },
} as const;

const formats: Readonly<Record<DayFormat, { pattern: RegExp; nl: string; example: string }>> = {
  'YYYY-MM-DD': {
    pattern: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
    nl: 'JJJJ-MM-DD',
    example: '2026-03-31',
  },
  'DD-MM-YYYY': {
    pattern: /^(?<day>\d\d)-(?<month>\d\d)-(?<year>\d{4})$/,
    nl: 'DD-MM-JJJJ',
    example: '31-03-2026',
  },
  YYYYMMDD: { pattern: /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/, nl: 'JJJJMMDD', example: '20260331' },
};

/** Reads a day in exactly the format the caller names (spaces around it are ignored). */
export function parseDay(text: string, format: DayFormat): Result<Day> {
  const { pattern, nl, example } = formats[format];
  const parts = pattern.exec(text.trim())?.groups;
  if (!parts) return refuse(dayRefusals, 'day-format', { text, expected: { nl, en: format }, example });
  const fields = { year: Number(parts.year), month: Number(parts.month), day: Number(parts.day) };
  if (!exists(fields)) return refuse(dayRefusals, 'day-does-not-exist', { text });
  return accept(new Temporal.PlainDate(fields.year, fields.month, fields.day));
}

function exists({ year, month, day }: { year: number; month: number; day: number }): boolean {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  if (month !== 2) return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
  return day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28);
}

/** The Dutch day at an instant: 23:30 UTC in July is already tomorrow in Amsterdam. */
export function dayOf(instant: Temporal.Instant): Day {
  if (instant.epochMilliseconds < 0) return instant.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const quarter = Math.floor(instant.epochMilliseconds / QUARTER_MS);
  const known = daysByQuarter.get(quarter);
  if (known) return known;
  const day = instant.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  if (daysByQuarter.size >= 20_000) daysByQuarter.clear();
  daysByQuarter.set(quarter, day);
  return day;
}

/**
 * Remembered, because a file of a million rows asks a million times. A Dutch day begins and the clock jumps
 * on a whole quarter of an hour in UTC (in every year since 1970), so one quarter lies in one day.
 */
const QUARTER_MS = 900_000;
const daysByQuarter = new Map<number, Day>();

const written = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} as const;

/** As a sentence writes it: `1 januari 2026`, `1 January 2026`. */
export function writeDay(day: Day, language: Language): string {
  return written[language].format(Date.UTC(day.year, day.month - 1, day.day));
}

/** Midnight at the start of a Dutch day, as an instant. */
export function startOfDay(day: Day): Temporal.Instant {
  return day.toZonedDateTime(TIME_ZONE).toInstant();
}

export function isBefore(a: Day, b: Day): boolean {
  return a.year !== b.year ? a.year < b.year : a.month !== b.month ? a.month < b.month : a.day < b.day;
}

export function earliest(a: Day, b: Day): Day {
  return isBefore(b, a) ? b : a;
}
