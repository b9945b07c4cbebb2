// Writes what a month amounts to: lines (or what differs from earlier runs), whole double entries, totals for
// payroll.
import { day, monthEnd, number } from './literals.ts';
import { peopleAre, type Scope } from './scope.ts';
import { targetColumns, targetStages } from './target-sql.ts';

/** What earlier runs booked for a closed month. */
export interface Booked {
  /** The run that closed the month. */
  readonly closedBy: number;
  /** Every run that booked for the month. */
  readonly runs: readonly number[];
  /** The years in which they did, as the days on which their lines go. */
  readonly purgeDays: readonly string[];
}

export interface Booking {
  readonly runNumber: number;
  readonly bookedOn: string;
}

const key = ['person_id', 'day', 'kind', 'purpose', 'mode'] as const;
const order = key.join(', ');

/** `with … select`: the rows of a month that was not closed before, in the order of their lines. */
export function ownRows(scope: Scope): string {
  return `with ${targetStages(scope)}
select ${targetColumns.join(', ')}, null::integer as corrects_run, null::integer as corrects_line from
  target`;
}

/**
 * `with … select`: target minus what was booked, per key. Rows in which nothing differs are left out; a key
 * that vanished gets its negative. The distance and the claims of a row are deltas too.
 */
export function correctionRows(scope: Scope, booked: Booked): string {
  const delta = (column: string) => `coalesce(t.${column}, 0) - coalesce(b.${column}, 0)`;
  const differs = ['claims', 'distance_m', 'amount_cents', 'untaxed_cents', 'vat_cents'].map(
    (c) => `${delta(c)} <> 0`,
  );
  return `with ${targetStages(scope)},
${bookedBefore(scope, booked)}
select ${key.map((c) => `coalesce(t.${c}, b.${c}) as ${c}`).join(', ')}, coalesce(t.rule_number, 0) as
  rule_number,
  ${delta('claims')} as claims, ${delta('distance_m')} as distance_m, ${delta('amount_cents')} as
    amount_cents,
  ${delta('untaxed_cents')} as untaxed_cents, coalesce(t.vat_basis_points, b.vat_basis_points) as
    vat_basis_points,
  case when coalesce(t.vat_cents, b.vat_cents) is not null then ${delta('vat_cents')} end as vat_cents,
  coalesce(t.personnel_number, b.personnel_number) as personnel_number,
  coalesce(t.cost_centre, b.cost_centre) as cost_centre,
  case when b.first_line is null then ${number(booked.closedBy)} else (b.first_line >> 32)::integer end as
    corrects_run,
  (b.first_line & 4294967295)::integer as corrects_line
from target t
full join booked b on ${key.map((c) => `b.${c} = t.${c}`).join(' and ')}
where ${differs.join(' or ')}`;
}

function bookedBefore(scope: Scope, { runs, purgeDays }: Booked): string {
  return `booked as (
  select ${order}, sum(claims)::integer as claims, sum(distance_m)::bigint as distance_m,
    sum(amount_cents)::bigint as amount_cents, sum(untaxed_cents)::bigint as untaxed_cents,
    sum(vat_cents)::bigint as vat_cents, max(vat_basis_points) as vat_basis_points,
    max(personnel_number) as personnel_number, max(cost_centre) as cost_centre,
    min(run_number::bigint << 32 | line_number) as first_line
  from money.settlement_line
  where organisation_id = '${scope.organisation}' and month = ${day(scope.month)}
    and run_number in (${runs.map(number).join(', ')}) and purge_on in (${purgeDays.map(day).join(', ')})
    ${peopleAre(scope, 'person_id')}
  group by ${order})`;
}

/** Numbers the rows after `after` and stores them as lines. */
export function insertLines(scope: Scope, rows: string, booking: Booking, after: number): string {
  const purge = `${Number(booking.bookedOn.slice(0, 4)) + 8}-01-01`;
  return `insert into money.settlement_line (organisation_id, run_number, line_number, month, booked_on,
    purge_on,
  person_id, day, kind, purpose, mode, rule_number, claims, distance_m, amount_cents, untaxed_cents,
  vat_basis_points, vat_cents, net_cents, personnel_number, cost_centre, corrects_run, corrects_line)
select '${scope.organisation}'::uuid, ${number(booking.runNumber)}, ${number(after)} + row_number() over
  (order by ${order}),
  ${day(scope.month)}, ${day(booking.bookedOn)}, ${day(purge)},
  person_id, day, kind, purpose, mode, rule_number, claims, distance_m, amount_cents, untaxed_cents,
  vat_basis_points, vat_cents, amount_cents - vat_cents, personnel_number, cost_centre, corrects_run,
    corrects_line
from (${rows}) r`;
}

/** The lines of a run with numbers above `after` up to `upto`. */
export interface Lines extends Booking {
  readonly organisation: string;
  readonly after: number;
  readonly upto: number;
}

/** The condition that the alias `l` is one of these lines. */
function areLines({ organisation, runNumber, bookedOn, after, upto }: Lines): string {
  const purge = `${Number(bookedOn.slice(0, 4)) + 8}-01-01`;
  return `l.organisation_id = '${organisation}' and l.run_number = ${number(runNumber)}
    and l.purge_on = ${day(purge)} and l.line_number > ${number(after)} and l.line_number <= ${number(upto)}`;
}

/** One row is a whole double entry; what is negative changes sides. */
export function insertEntries(lines: Lines): string {
  return `insert into money.ledger_entry (organisation_id, run_number, line_number, part, debit, credit,
    cents, booked_on, purge_on)
select l.organisation_id, l.run_number, l.line_number, p.part,
  case when p.cents > 0 then p.account else 'payable-by-payroll' end,
  case when p.cents > 0 then 'payable-by-payroll' else p.account end,
  abs(p.cents), l.booked_on, l.purge_on
from money.settlement_line l
cross join lateral (values ('untaxed', l.untaxed_cents, 'untaxed-allowances'),
  ('taxed', l.amount_cents - l.untaxed_cents, 'taxed-allowances')) p (part, cents, account)
where p.cents <> 0 and ${areLines(lines)}`;
}

/** What payroll gets per person and wage code. A part holds whole people, so no total is cut in two. */
export function insertTotals(lines: Lines): string {
  return `insert into money.payroll_total
  (organisation_id, run_number, person_id, personnel_number, wage_code, amount_cents, lines, distance_m,
    booked_on, purge_on)
select s.organisation_id, s.run_number, s.person_id, s.personnel_number, w.wage_code, w.cents, s.lines,
  s.distance_m,
  s.booked_on, s.purge_on
from (
  select l.organisation_id, l.run_number, l.person_id, coalesce(l.personnel_number, '') as personnel_number,
    l.kind = 'home-working' as at_home, l.booked_on, l.purge_on, count(*)::integer as lines,
    sum(l.distance_m)::bigint as distance_m, sum(l.untaxed_cents)::bigint as untaxed_cents,
    sum(l.amount_cents - l.untaxed_cents)::bigint as taxed_cents
  from money.settlement_line l where ${areLines(lines)}
  group by 1, 2, 3, 4, 5, 6, 7
) s
cross join lateral (values
  (case when at_home then 'home-working-untaxed' else 'travel-untaxed' end, s.untaxed_cents),
  (case when at_home then 'home-working-taxed' else 'travel-taxed' end, s.taxed_cents)) w (wage_code, cents)
where w.cents <> 0`;
}

/** Per rule: how many lines, what they amount to, and two hashes over every column that counts. */
export function summarise(lines: Lines): string {
  const row = `row(l.line_number, l.person_id, l.month, l.day, l.kind, l.purpose, l.mode, l.rule_number,
    l.claims,
    l.distance_m, l.amount_cents, l.untaxed_cents, l.vat_cents, l.corrects_run, l.corrects_line)`;
  return `select l.rule_number as rule, l.month::text as month, count(*)::integer as lines,
    sum(l.claims)::bigint as claims,
  sum(l.amount_cents)::bigint as amount, sum(l.untaxed_cents)::bigint as untaxed,
  count(*) filter (where l.personnel_number is null)::integer as unemployed,
  sum(hash_record_extended(${row}, 1))::text as hash
from money.settlement_line l where ${areLines(lines)}
group by l.rule_number, l.month order by l.month, l.rule_number`;
}

export { monthEnd };
