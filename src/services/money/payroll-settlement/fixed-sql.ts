// The fixed commute allowance: 214 days a year for five days a week, reckoned cumulatively, so that twelve
// months are the year. It pays the commute of the agreed days; home-working days are paid beside it as far as
// the agreement leaves days free.
import { day, monthEnd, number } from './literals.ts';
import type { Scope } from './scope.ts';

/**
 * Travel days in a year for five fixed days a week. Source: KG:204:2022:22; the figure
 * travel.fixed-days-per-year.
 */
export const FIXED_DAYS_PER_YEAR = 214;

/**
 * Metres of the year up to and with its month `k`, as SQL: half up, so that month 12 gives the year to the
 * metre.
 */
const metresUpTo = (k: number) =>
  `((2 * one_way_m::bigint * ${FIXED_DAYS_PER_YEAR} * days_a_week * ${k} + 30) / 60)`;

/** Monday to Friday in the month that begins on `month`. */
export function weekdaysIn(month: string): number {
  const first = Temporal.PlainDate.from(month);
  const days = Array.from({ length: first.daysInMonth }, (_, index) => first.add({ days: index }));
  return days.filter((date) => date.dayOfWeek <= 5).length;
}

/** Agreement, employment and rule on the same days: one row per stretch in which nothing changes. */
function spans({ organisation, month, factsUpto }: Scope, people: string): string[] {
  const range = `daterange(${day(month)}, ${day(monthEnd(month))})`;
  return [
    `agreed as (
  select person_id, agreement_id, one_way_m, days_a_week, mode, lower(span) as from_day, upper(span) as to_day
  from (
    select a.person_id, a.id as agreement_id, a.one_way_m, a.days_a_week, a.mode,
      unnest(datemultirange(a.valid * ${range}) - coalesce(
        range_agg(a.valid) over (partition by a.person_id order by a.id desc
          rows between unbounded preceding and 1 preceding), '{}')) as span
    from money.commute_agreement a
    where a.organisation_id = '${organisation}' and a.id <= ${number(factsUpto)} and a.valid &&
      ${range}${people}
  ) known
  where days_a_week > 0)`,
    `fixed_span as materialized (
  select a.person_id, a.agreement_id, a.one_way_m, a.days_a_week, a.mode, e.personnel_number, e.cost_centre,
    e.group_name, r.number as rule_number, r.method, r.rate, r.untaxed_by, r.untaxed_value,
    greatest(a.from_day, e.from_day, r.from_day) as from_day, least(a.to_day, e.to_day, r.to_day) as to_day
  from agreed a
  join employed e on e.person_id = a.person_id and e.from_day < a.to_day and a.from_day < e.to_day
  join rule r on r.group_name = e.group_name and r.kind = 'fixed-commute' and r.mode = a.mode
    and r.from_day < least(a.to_day, e.to_day) and greatest(a.from_day, e.from_day) < r.to_day)`,
  ];
}

const joinDay = `
  left join fixed_span f on f.person_id = l.person_id and l.day >= f.from_day and l.day < f.to_day`;

const homeRank = 'row_number() over (partition by l.person_id, l.kind order by l.day) as day_of_kind';

/** A commute on a day with a fixed allowance is in that allowance. */
const paidPerTrip = "(case when days_a_week is not null and purpose = 'commute' then 0 else 1 end)";

/**
 * Why a home-working day beside a fixed allowance is not paid: a commute that day, or no free day left this
 * month.
 */
const losesIn = (month: string) =>
  `days_a_week is not null and kind = 'home-working' and (commute_cents is not null
      or day_of_kind > (${weekdaysIn(month)} * (5 - days_a_week) + 4) / 5)`;

/**
 * One line per stretch, on its last day. Amounts are cumulative over the year, as the metres are: the price
 * of the metres so far with this stretch, minus the price of those before it. So rounding never adds up.
 */
function lines({ month }: Scope): string[] {
  const k = Number(month.slice(5, 7));
  const days = Temporal.PlainDate.from(month).daysInMonth;
  const share = (until: string) => `((month_m * (${until} - ${day(month)}) * 2 + ${days}) / ${days * 2})`;
  const price = (metres: string, rate: string) => `((${metres}) * ${rate} + 500000) / 1000000`;
  const step = (rate: string) => `${price('before_m + upto_m', rate)} - ${price('before_m + from_m', rate)}`;
  return [
    `fixed_month as (
  select *, ${metresUpTo(k - 1)} as before_m, ${metresUpTo(k)} - ${metresUpTo(k - 1)} as month_m from
    fixed_span)`,
    `fixed_metres as (
  select *, ${share('from_day')} as from_m, ${share('to_day')} as upto_m from fixed_month)`,
    `fixed_priced as (
  select *, upto_m - from_m as distance_m,
    case method when 'fixed-214' then ${step('rate')} else 0 end as amount_cents,
    case untaxed_by when 'km' then ${step('untaxed_value')} else 0 end as untaxed_most_cents
  from fixed_metres)`,
    `fixed_line as (
  select person_id, to_day - 1 as day, 'fixed-commute'::text collate "C" as kind,
    'commute'::text collate "C" as purpose, mode, rule_number, 0 as claims, distance_m, amount_cents,
    least(amount_cents, untaxed_most_cents) as untaxed_cents,
    null::integer as vat_basis_points, null::bigint as vat_cents, personnel_number, cost_centre, group_name
  from fixed_priced)`,
  ];
}

export const fixedStages = { spans, joinDay, homeRank, paidPerTrip, losesIn, lines };
