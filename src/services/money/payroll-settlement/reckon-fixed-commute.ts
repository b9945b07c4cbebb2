// The commute of a year by the 214-day method: agreed distance and days instead of registered trips.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { FIXED_DAYS_PER_YEAR } from './fixed-sql.ts';

/** An agreed commute on days of one year on which the person was employed; `toDay` is the first day after. */
export interface AgreedStretch {
  readonly personId: string;
  readonly mode: string;
  readonly oneWayM: number;
  readonly daysAWeek: number;
  readonly fromDay: string;
  readonly toDay: string;
}

export interface AgreedCommute {
  readonly mode: string;
  readonly distanceM: number;
  readonly people: number;
}

/** Metres by means of transport, each person in the row of each means. Pure. */
export function reckonFixedCommute(stretches: readonly AgreedStretch[]): AgreedCommute[] {
  return [...Map.groupBy(stretches, ({ mode }) => mode).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([mode, same]) => ({
      mode,
      distanceM: same.reduce((sum, one) => sum + metresOf(one), 0),
      people: new Set(same.map(({ personId }) => personId)).size,
    }));
}

/** What lies between two days, each cumulative: the stretches of a year add up to the year to the metre. */
function metresOf(stretch: AgreedStretch): number {
  return metresBefore(stretch, stretch.toDay) - metresBefore(stretch, stretch.fromDay);
}

/**
 * Metres of the year before a day: there and back on 214 days for five days a week, whole months by twelfths
 * and a part of a month by its days. Rounded half up, as the fixed allowance is.
 */
function metresBefore({ oneWayM, daysAWeek, fromDay }: AgreedStretch, text: string): number {
  const day = Temporal.PlainDate.from(text);
  const isNextYear = day.year > Number(fromDay.slice(0, 4));
  const month = isNextYear ? 13 : day.month;
  const upTo = (months: number) =>
    Math.floor((2 * oneWayM * FIXED_DAYS_PER_YEAR * daysAWeek * months + 30) / 60);
  const whole = upTo(month - 1);
  if (isNextYear || day.day === 1) return whole;
  const days = day.daysInMonth;
  return whole + Math.floor(((upTo(month) - whole) * (day.day - 1) * 2 + days) / (days * 2));
}

/** On each day the newest agreement that covers it, on days of employment. */
export function listAgreedStretches(
  tx: Transaction,
  { organisation, year }: { readonly organisation: string; readonly year: number },
): Promise<AgreedStretch[]> {
  return tx.list<AgreedStretch>(sql`
    with the_year as (
      select daterange(make_date(${year}::integer, 1, 1), make_date(${year}::integer + 1, 1, 1)) as days),
    agreed as (
      select a.person_id, a.one_way_m, a.days_a_week, a.mode,
        datemultirange(a.valid * y.days) - coalesce(range_agg(a.valid) over (
          partition by a.person_id order by a.id desc rows between unbounded preceding and 1 preceding),
          '{}') as days
      from money.commute_agreement a cross join the_year y
      where a.organisation_id = ${organisation} and a.valid && y.days),
    employed as (
      select person_id, range_agg(valid) as days from people.employment
      where organisation_id = ${organisation} group by person_id)
    select a.person_id as "personId", a.mode, a.one_way_m as "oneWayM", a.days_a_week as "daysAWeek",
      lower(s.span)::text as "fromDay", upper(s.span)::text as "toDay"
    from agreed a
    join employed e on e.person_id = a.person_id
    cross join lateral unnest(a.days * e.days) s (span)
    where a.days_a_week > 0
    order by a.person_id, s.span limit 5000000`);
}
