// Civil days as plain numbers, for browsers too: which weekday, which days of a month, which days of a
// pattern.

/** Days since 1 January 1970 of a day such as `2026-11-22`. */
export function toEpochDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Math.floor(Date.UTC(year, month - 1, date) / 86_400_000);
}

/** The day of a count of days since 1 January 1970, after the algorithm “civil_from_days” of H. Hinnant. */
export function fromEpochDay(epochDay: number): string {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(date)}`;
}

export const addDays = (day: string, days: number): string => fromEpochDay(toEpochDay(day) + days);

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return ((((toEpochDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** Whole weeks from Monday to Sunday that hold the month `2026-11`; days of its neighbours complete them. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const monday = toEpochDay(first) - (weekdayOf(first) - 1);
  const weeks: string[][] = [];
  for (let at = monday; at === monday || fromEpochDay(at).startsWith(month); at += 7) {
    weeks.push(Array.from({ length: 7 }, (_, day) => fromEpochDay(at + day)));
  }
  return weeks;
}

/** The month before or after: `addMonths('2026-01', -1)` is `2025-12`. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + (number - 1) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Every one of these weekdays (1 is Monday) from a day up to and with another, at most `limit`. */
export function daysOfPattern(
  pattern: { readonly weekdays: readonly number[]; readonly from: string; readonly until: string },
  limit: number,
): string[] {
  const days: string[] = [];
  const last = toEpochDay(pattern.until);
  for (let at = toEpochDay(pattern.from); at <= last && days.length < limit; at += 1) {
    const day = fromEpochDay(at);
    if (pattern.weekdays.includes(weekdayOf(day))) days.push(day);
  }
  return days;
}
