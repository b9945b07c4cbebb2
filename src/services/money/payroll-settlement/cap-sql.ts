// Caps per day and per month: lines of their own with a negative amount, so that explain shows them. They
// bound travel only.
import type { Stages } from './scope.ts';

const travel = `select person_id, day, group_name, amount_cents, least(amount_cents, untaxed_most_cents) as
  untaxed_cents,
    personnel_number, cost_centre from chosen where kind = 'travel'`;

/** The taxed part goes first: what stays after a cap is as untaxed as it can be. */
const untaxedCut = 'least(r.ceiling - s.amount_cents, 0) + (s.amount_cents - s.untaxed_cents)';

const capLine = (kind: string, sums: string) => `
  select s.person_id, s.day, '${kind}'::text collate "C" as kind, ''::text collate "C" as purpose,
    ''::text collate "C" as mode, r.number as rule_number, 0 as claims, 0::bigint as distance_m,
    r.ceiling - s.amount_cents as amount_cents, least(${untaxedCut}, 0) as untaxed_cents,
    null::integer as vat_basis_points, null::bigint as vat_cents, s.personnel_number, s.cost_centre,
      s.group_name
  from (${sums}) s
  join rule r on r.kind = '${kind}' and r.group_name = s.group_name and s.day >= r.from_day and s.day <
    r.to_day
  where s.amount_cents > r.ceiling`;

const columns = 'person_id, day, group_name, amount_cents, untaxed_cents, personnel_number, cost_centre';

const sumOf = `sum(amount_cents)::bigint as amount_cents, sum(untaxed_cents)::bigint as untaxed_cents,
    max(personnel_number) as personnel_number, max(cost_centre) as cost_centre`;

/**
 * Both caps; the month's counts what is left after the day's, and the fixed allowance. It stands on the last
 * travel day.
 */
export function capStages({ fixed }: Stages): string[] {
  const all = [
    `select * from (${travel}) t`,
    `select ${columns} from day_cap`,
    ...(fixed ? [`select ${columns} from fixed_line`] : []),
  ].join(' union all ');
  return [
    `day_cap as materialized (${capLine(
      'day-cap',
      `select person_id, day, group_name, ${sumOf} from (${travel}) t group by person_id, day, group_name`,
    )})`,
    `month_cap as (${capLine(
      'month-cap',
      `select person_id, max(day) as day, (array_agg(group_name order by day desc))[1] as group_name,
    sum(amount_cents)::bigint as amount_cents, sum(untaxed_cents)::bigint as untaxed_cents,
    (array_agg(personnel_number order by day desc))[1] as personnel_number,
    (array_agg(cost_centre order by day desc))[1] as cost_centre
    from (${all}) t group by person_id`,
    )})`,
  ];
}
