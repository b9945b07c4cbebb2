// The Dutch public holidays on which the demonstration organisation is closed.

/**
 * New Year, Easter Sunday and Monday, King's Day, Ascension, Whit Sunday and Monday, both days of Christmas.
 */
export function isHoliday(day: Temporal.PlainDate): boolean {
  const date = day.toString().slice(5);
  if (date === '01-01' || date === '12-25' || date === '12-26') return true;
  const kingsDay = Temporal.PlainDate.from({ year: day.year, month: 4, day: 27 });
  if (day.equals(kingsDay.dayOfWeek === 7 ? kingsDay.subtract({ days: 1 }) : kingsDay)) return true;
  return [0, 1, 39, 49, 50].includes(easterSunday(day.year).until(day).days);
}

/** Gregorian Easter after Gauss, in the form of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leaps = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const index = epact + sunday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(index / 31), day: (index % 31) + 1 });
}
