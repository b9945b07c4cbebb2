// Writes days, months and moments; all reading is done in UTC on civil dates, moments are shown in Dutch
// time.
import type { Language } from './catalogue.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** "vr 20 nov", "Fri 20 Nov". */
export function formatDay(language: Language, day: string): string {
  return join(parts(language, { weekday: 'short', day: 'numeric', month: 'short' }, atNoon(day)));
}

/** "vr", "Fri": the head of a column of a calendar. */
export function formatWeekday(language: Language, day: string): string {
  return join(parts(language, { weekday: 'short' }, atNoon(day)));
}

/** "vrijdag 20 november", "Friday 20 November". */
export function formatLongDay(language: Language, day: string): string {
  return join(parts(language, { weekday: 'long', day: 'numeric', month: 'long' }, atNoon(day)));
}

/** "20 nov 2026": a day of which the year matters. */
export function formatDate(language: Language, day: string): string {
  return join(parts(language, { day: 'numeric', month: 'short', year: 'numeric' }, atNoon(day)));
}

/** "oktober 2026", from "2026-10". */
export function formatMonth(language: Language, month: string): string {
  return join(parts(language, { month: 'long', year: 'numeric' }, atNoon(`${month}-01`)));
}

/** "oktober", from "2026-10": for a head that has the year elsewhere. */
export function formatMonthName(language: Language, month: string): string {
  return join(parts(language, { month: 'long' }, atNoon(`${month}-01`)));
}

/** "22 november 2026, 09:14", in Dutch time whatever the clock of the reader says. */
export function formatMoment(language: Language, instant: string): string {
  const at = epochOf(instant);
  const date = join(
    parts(language, { day: 'numeric', month: 'long', year: 'numeric' }, at, 'Europe/Amsterdam'),
  );
  return `${date}, ${formatTime(instant)}`;
}

/** "22 nov 2026": the Dutch day of a moment. */
export function formatDateOf(language: Language, instant: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return join(parts(language, options, epochOf(instant), 'Europe/Amsterdam'));
}

/** "09:14", in Dutch time. */
export function formatTime(instant: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return parts('nl', options, epochOf(instant), 'Europe/Amsterdam')
    .map((part) => part.value)
    .join('');
}

/** The hour of a moment in Dutch time, 0 to 23. */
export function hourOf(instant: string): number {
  return Number(formatTime(instant).slice(0, 2));
}

/** The first capital of a sentence: a Dutch month or weekday starts small. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('nl-NL') + text.slice(1);
}

const kept = new Map<string, Intl.DateTimeFormat>();

function parts(
  language: Language,
  options: Intl.DateTimeFormatOptions,
  epochMs: number,
  timeZone = 'UTC',
): Intl.DateTimeFormatPart[] {
  const key = `${language} ${timeZone} ${Object.entries(options).join()}`;
  const format = kept.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
  kept.set(key, format);
  return format.formatToParts(epochMs);
}

/** English puts commas between the parts; ours are joined by no-break spaces, so that a date never breaks. */
function join(found: Intl.DateTimeFormatPart[]): string {
  return found
    .filter((part) => part.type !== 'literal')
    .map((part) => part.value.replace(/\.$/, ''))
    .join('\u00a0');
}

function atNoon(day: string): number {
  return epochOf(`${day}T12:00:00Z`);
}

function epochOf(instant: string): number {
  const epochMs = Date.parse(instant);
  if (Number.isNaN(epochMs)) throw new Error(`not a day or an instant: ${instant}`);
  return epochMs;
}
