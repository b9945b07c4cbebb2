// A month as weeks of seven days from Monday on; days of other months are empty places.
const DAY_MS = 86_400_000;

/** `2026-10` as rows of days such as `2026-10-05`, undefined outside the month. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = Date.parse(`${month}-01T12:00:00Z`);
  const before = (Number(weekdayOf(`${month}-01`)) + 6) % 7;
  const days: (string | undefined)[] = Array.from({ length: before }, () => undefined);
  for (let at = first; isoOf(at).startsWith(month); at += DAY_MS) days.push(isoOf(at));
  while (days.length % 7 !== 0) days.push(undefined);
  return Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  // 1 January 1970 was a Thursday.
  return (Math.floor(Date.parse(`${day}T12:00:00Z`) / DAY_MS) + 4) % 7;
}

/** The day so many days later. */
export const shiftDay = (day: string, days: number): string =>
  isoOf(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS);

function isoOf(epochMs: number): string {
  const days = Math.floor(epochMs / DAY_MS);
  // Civil from days, after Howard Hinnant's algorithm (public domain).
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
