// The target of a month as one statement: facts summed per line, priced, the same-day choice, the fixed
// allowance, caps. Bounds are literals, so that the planner sees them; everything literal is checked or comes
// from our own database.
import { assert } from '#kernel/assert';
import { isUuid } from '#kernel/ids';
import { capStages } from './cap-sql.ts';
import { caseStages } from './case-sql.ts';
import { fixedStages } from './fixed-sql.ts';
import { day, monthEnd, number, text } from './literals.ts';
import type { ResolvedRule } from './resolve-rules.ts';
import { peopleAre, type Scope, type Stages, stagesOf } from './scope.ts';
import { claimsAndSupposed } from './suppose-sql.ts';

/** The columns of a target row: the key, what it amounts to, and what explain shows. */
export const targetColumns = [
  ...['person_id', 'day', 'kind', 'purpose', 'mode', 'rule_number', 'claims', 'distance_m'],
  ...['amount_cents', 'untaxed_cents', 'vat_basis_points', 'vat_cents', 'personnel_number', 'cost_centre'],
] as const;

/** Common table expressions that end in `target`; put behind `with`. */
export function targetStages(scope: Scope): string {
  assert(isUuid(scope.organisation), 'an organisation is a UUID');
  const stages = stagesOf(scope);
  return [
    ...(scope.people.touchedAfter === undefined ? [] : [touched(scope, scope.people.touchedAfter)]),
    rulesAsValues(scope.rules),
    ...(scope.cases ? caseStages(scope, scope.cases) : [employed(scope), active(scope)]),
    ...(stages.fixed ? fixedStages.spans(scope, peopleAre(scope, 'a.person_id')) : []),
    ruled(stages),
    priced(stages),
    chosen(scope, stages),
    ...(stages.fixed ? fixedStages.lines(scope) : []),
    ...(stages.caps ? capStages(stages) : []),
    target(stages),
  ].join(',\n');
}

/** People with a fact about this month that came later; only they are computed again. */
function touched(scope: Scope, after: number): string {
  const { organisation, month, factsUpto } = scope;
  const bounds = { people: { ...scope.people, touchedAfter: undefined } };
  const of = (table: string, days: string) => `
    select person_id from money.${table}
    where organisation_id = '${organisation}' and id > ${number(after)} and id <= ${number(factsUpto)}
      and ${days}${peopleAre(bounds, 'person_id')}`;
  const inMonth = `day >= ${day(month)} and day < ${day(monthEnd(month))}`;
  return `touched as materialized (${[
    of('claim', inMonth),
    of('claim_withdrawal', inMonth),
    of('claim_review', inMonth),
    of('day_choice', inMonth),
    of('commute_agreement', `valid && daterange(${day(month)}, ${day(monthEnd(month))})`),
  ].join(' union')})`;
}

const ruleColumns = [
  ...['number', 'from_day', 'to_day', 'group_name', 'kind', 'purpose', 'mode', 'method', 'rate', 'day_cents'],
  ...['percent', 'ceiling', 'threshold_m', 'same_day', 'untaxed_by', 'untaxed_value', 'vat'],
];

function rulesAsValues(rules: readonly ResolvedRule[]): string {
  assert(rules.length > 0, 'a month has rules');
  const bigint = (value: number | null) => `${value === null ? 'null' : number(value)}::bigint`;
  const rows = rules.map((rule) =>
    [
      ...[String(rule.number), day(rule.fromDay), day(rule.toDay), text(rule.group), text(rule.kind)],
      ...[
        text(rule.purpose),
        text(rule.mode),
        text(rule.method),
        bigint(rule.rateMilliCents),
        bigint(rule.dayCents),
      ],
      ...[
        bigint(rule.percentBasisPoints),
        bigint(rule.ceilingCents),
        bigint(rule.thresholdM),
        text(rule.sameDay),
      ],
      ...[text(rule.untaxedBy), bigint(rule.untaxedValue), `${rule.vatBasisPoints ?? 'null'}::integer`],
    ].join(', '),
  );
  return `rule (${ruleColumns.join(', ')}) as (values\n(${rows.join('),\n(')}))`;
}

/** Who was employed when: on each day the employment that became known last, cut to the month. */
export function employed(scope: Scope): string {
  const groups = [...new Set(scope.rules.map((rule) => rule.group))].map(text).join(', ');
  const month = `daterange(${day(scope.month)}, ${day(monthEnd(scope.month))})`;
  return `employed as (
  select person_id, personnel_number, cost_centre, group_name, lower(span) as from_day, upper(span) as to_day
  from (
    select e.person_id, e.personnel_number collate "C" as personnel_number,
      e.cost_centre collate "C" as cost_centre,
      case when e.group_name in (${groups}) then e.group_name else 'all' end collate "C" as group_name,
      unnest(datemultirange(e.valid * ${month}) - coalesce(
        range_agg(e.valid) over (partition by e.person_id order by e.known_from desc
          rows between unbounded preceding and 1 preceding), '{}')) as span
    from people.employment e
    where e.organisation_id = '${scope.organisation}' and e.valid &&
      ${month}${peopleAre(scope, 'e.person_id')}
  ) known)`;
}

/** The claims of the month that were not withdrawn, as a condition on the alias \`c\`. */
export function claimsInScope(scope: Scope): string {
  const purge = `${Number(scope.month.slice(0, 4)) + 8}-01-01`;
  return `c.organisation_id = '${scope.organisation}' and c.purge_on = ${day(purge)}
      and c.day >= ${day(scope.month)} and c.day < ${day(monthEnd(scope.month))} and c.id <=
        ${number(scope.factsUpto)}
      ${peopleAre(scope, 'c.person_id')} and not exists (
        select from money.claim_withdrawal w
        where w.organisation_id = '${scope.organisation}' and w.claim_id = c.id and w.id <=
          ${number(scope.factsUpto)})
      and c.id not in (${waiting(scope)})`;
}

/** Claims of the month that somebody must look at and did not approve, up to the facts of the scope. */
function waiting(scope: Scope): string {
  return `select r.claim_id from money.claim_review r
        where r.organisation_id = '${scope.organisation}' and r.id <= ${number(scope.factsUpto)}
          and r.day >= ${day(scope.month)} and r.day < ${day(monthEnd(scope.month))}
        group by r.claim_id having not bool_or(r.state = 'approved')`;
}

function active(scope: Scope): string {
  return `active as (
  select c.person_id, c.day, c.kind, c.purpose, c.mode, count(*)::integer as claims,
    coalesce(sum(c.distance_m), 0)::bigint as distance_m, coalesce(sum(c.cost_cents), 0)::bigint as cost_cents
  ${claimsAndSupposed(scope, claimsInScope(scope))}
  group by c.person_id, c.day, c.kind, c.purpose, c.mode)`;
}

/** The rule of each line, through the group of the employment on the day. Without one: everyone's rules. */
function ruled({ segmented, grouped, thresholds, fixed }: Stages): string {
  const inGroup = grouped ? "r.group_name = coalesce(e.group_name, 'all') and " : '';
  const onDay = segmented ? ' and l.day >= r.from_day and l.day < r.to_day' : '';
  const extra = [
    ...(thresholds ? [thresholdWindow] : []),
    ...(fixed ? ['f.days_a_week', fixedStages.homeRank] : []),
  ];
  return `ruled as (
  select l.*, e.personnel_number, e.cost_centre, coalesce(e.group_name, 'all') as group_name,
    r.number as rule_number, r.method, r.rate, r.day_cents, r.percent, r.ceiling, r.threshold_m, r.same_day,
    r.untaxed_by, r.untaxed_value, r.vat${extra.map((column) => `,\n    ${column}`).join('')}
  from active l
  left join employed e on e.person_id = l.person_id and l.day >= e.from_day and l.day < e.to_day
  join rule r on ${inGroup}r.kind = l.kind and r.purpose = l.purpose
    and r.mode = l.mode${onDay}${fixed ? fixedStages.joinDay : ''})`;
}

/**
 * Metres of the day up to and with this means, of rules with a threshold: the first metres go off once a day.
 */
const thresholdWindow = `sum(case when r.threshold_m > 0 then l.distance_m end)
      over (partition by l.person_id, l.day, l.purpose order by l.mode)::bigint as metres_so_far`;

/**
 * Rounded once per line, half up, in integers. Untaxed is bounded by the figure of the day, or by the cost
 * itself. `offset 0` keeps the planner from writing the sums out again wherever they are used.
 */
function priced({ thresholds, fixed }: Stages): string {
  const paid = thresholds
    ? `case when threshold_m = 0 then distance_m
        else least(distance_m, greatest(metres_so_far - threshold_m, 0)) end`
    : 'distance_m';
  return `priced as (
  select *, case method
      when 'per-km' then (${paid} * rate + 500000) / 1000000
      when 'actual-cost' then least((cost_cents * percent + 5000) / 10000, ceiling)
      when 'per-day' then day_cents
      else 0 end * ${fixed ? fixedStages.paidPerTrip : '1'} as priced_cents,
    case untaxed_by
      when 'km' then (distance_m * untaxed_value + 500000) / 1000000
      when 'cost' then cost_cents
      when 'day' then untaxed_value
      else 0 end as untaxed_most_cents
  from ruled
  offset 0)`;
}

/** Commute and home-working never both on one day: the loser keeps its line, with amount 0. */
function chosen(scope: Scope, { fixed, sameDay }: Stages): string {
  const inFixed = fixed ? `${fixedStages.losesIn(scope.month)} or ` : '';
  return `choice as (
  select distinct on (person_id, day) person_id, day, choice from money.day_choice
  where organisation_id = '${scope.organisation}' and id <= ${number(scope.factsUpto)}
    and day >= ${day(scope.month)} and day < ${day(monthEnd(scope.month))}${peopleAre(scope, 'person_id')}
  order by person_id, day, id desc),
contest as (
  select p.*, h.choice,
    sum(case when p.kind = 'home-working' then p.priced_cents end) over on_day as home_cents,
    sum(case when p.purpose = 'commute' then p.priced_cents end) over on_day as commute_cents
  from priced p left join choice h on h.person_id = p.person_id and h.day = p.day
  window on_day as (partition by p.person_id, p.day)),
judged as (
  select *, case when home_cents is not null and commute_cents is not null
      then ${winnerBy(sameDay)} end as winner
  from contest),
chosen as (
  select *, case when ${inFixed}winner = 'commute' and kind = 'home-working'
      or winner = 'home-working' and purpose = 'commute' then 0 else priced_cents end as amount_cents
  from judged
  offset 0)`;
}

/** The rule of the day with both; a choice counts only where the rule leaves one. */
function winnerBy(sameDay: Stages['sameDay']): string {
  const better = "case when commute_cents >= home_cents then 'commute' else 'home-working' end";
  if (sameDay === 'better-unless-chosen') return `coalesce(choice, ${better})`;
  if (sameDay === 'better') return better;
  if (sameDay !== undefined) return `'${sameDay}'`;
  return `case when same_day in ('commute', 'home-working') then same_day
        when same_day = 'better-unless-chosen' and choice is not null then choice else ${better} end`;
}

function target({ fixed, caps }: Stages): string {
  const vat = '(amount_cents * vat + (10000 + vat) / 2) / (10000 + vat)';
  const parts = [
    `select person_id, day, kind, purpose, mode, rule_number, claims, distance_m, amount_cents,
    least(amount_cents, untaxed_most_cents) as untaxed_cents, vat as vat_basis_points, ${vat} as vat_cents,
    personnel_number, cost_centre from chosen`,
    ...(fixed ? [`select ${targetColumns.join(', ')} from fixed_line`] : []),
    ...(caps ? ['day_cap', 'month_cap'].map((cap) => `select ${targetColumns.join(', ')} from ${cap}`) : []),
  ];
  return `target as (\n  ${parts.join('\n  union all\n  ')})`;
}
