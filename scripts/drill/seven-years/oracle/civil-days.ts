// Days as 'YYYY-MM-DD' texts with sums of its own: the oracle borrows no calendar from the program it judges.

export type Day = string;

const two = (value: number) => String(value).padStart(2, '0');
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** `days` days on, one by one through the calendar; never backwards. */
export function daysOn(day: Day, days: number): Day {
  let [year, month, date] = day.split('-').map(Number) as [number, number, number];
  for (let left = days; left > 0; left -= 1) {
    date += 1;
    if (date <= lengthOf(year, month)) continue;
    date = 1;
    month += 1;
    if (month <= 12) continue;
    month = 1;
    year += 1;
  }
  return `${year}-${two(month)}-${two(date)}`;
}

/** The same day `months` months on, or the last day of a month that is shorter: never later. */
export function monthsOn(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return `${newYear}-${two(newMonth)}-${two(Math.min(date, lengthOf(newYear, newMonth)))}`;
}

/** Undefined when one of them has no day yet. */
export const latestOf = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.reduce((last, day) => (last === undefined || day === undefined ? undefined : day > last ? day : last));

export const earliestOf = (...days: readonly (Day | undefined)[]): Day | undefined =>
  days.reduce(
    (first, day) => (first === undefined || (day !== undefined && day < first) ? day : first),
    undefined,
  );
