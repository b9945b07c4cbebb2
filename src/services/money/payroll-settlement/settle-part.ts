// Computes and books one part of a run, in one transaction: lines, entries, totals, and the digest that
// proves them.
import { createHash } from 'node:crypto';
import { assert } from '#kernel/assert';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import * as booking from './booking-sql.ts';
import type { OpenedRun } from './open-run.ts';
import type { ResolvedRule } from './resolve-rules.ts';
import type { People, Scope } from './scope.ts';
import { claimsInScope } from './target-sql.ts';

export interface RunMonth {
  readonly month: string;
  readonly reason: 'own' | 'rules' | 'employments' | 'facts';
  readonly factsAfter: number;
  readonly rules: readonly ResolvedRule[];
  readonly booked: booking.Booked | undefined;
}

export interface Part {
  readonly part: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** Literal bounds deserve hash joins: estimates inside a statement of this size would choose loops. */
export const PLANNER = sql.raw(`select set_config('enable_nestloop', 'off', true),
  set_config('enable_mergejoin', 'off', true), set_config('work_mem', '128MB', true), set_config('jit',
    'off', true)`);

/** True when it was done now; false when another closer had done it. */
export async function settlePart(
  tx: Transaction,
  organisation: string,
  run: OpenedRun,
  months: readonly RunMonth[],
  part: Part,
): Promise<boolean> {
  const lock = `money.part:${organisation}:${run.number}`;
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${lock}, ${part.part}))`]);
  const before = await linesBefore(tx, organisation, run.number, part.part);
  if (before === undefined) return false;
  await tx.batch([PLANNER]);
  const people: People = { from: part.from ?? undefined, to: part.to ?? undefined };
  const stored = { runNumber: run.number, bookedOn: run.openedOn };
  let after = before;
  for (const month of months) {
    const { scope, rows } = rowsOf(organisation, run, month, people);
    after += await tx.run(sql.raw(booking.insertLines(scope, rows, stored, after)));
  }
  const lines: booking.Lines = { ...stored, organisation, after: before, upto: after };
  await tx.run(sql.raw(booking.insertEntries(lines)));
  await tx.run(sql.raw(booking.insertTotals(lines)));
  await finishPart(tx, organisation, run, months, part, lines);
  return true;
}

export function rowsOf(
  organisation: string,
  run: Pick<OpenedRun, 'factsUpto'>,
  month: RunMonth,
  people: People,
) {
  const touchedAfter = month.reason === 'facts' ? month.factsAfter : undefined;
  const scope: Scope = {
    organisation,
    month: month.month,
    factsUpto: run.factsUpto,
    rules: month.rules,
    people: { ...people, touchedAfter },
  };
  return { scope, rows: month.booked ? booking.correctionRows(scope, month.booked) : booking.ownRows(scope) };
}

/** Lines of the parts before this one; undefined when this part is finished. Parts are made in order. */
async function linesBefore(tx: Transaction, organisation: string, run: number, part: number) {
  const finished = await tx.list<{ part: number; lines: number }>(sql`
    select part, lines from money.run_part_finish
    where organisation_id = ${organisation} and run_number = ${run} order by part limit 1000000`);
  if (finished.some((other) => other.part === part)) return undefined;
  assert(finished.length === part - 1, 'the parts of a run are made in order');
  return finished.reduce((sum, other) => sum + other.lines, 0);
}

interface Summary {
  readonly rule: number;
  readonly month: string;
  readonly lines: number;
  readonly claims: number;
  readonly amount: number;
  readonly untaxed: number;
  readonly unemployed: number;
  readonly hash: string;
}

async function finishPart(
  tx: Transaction,
  organisation: string,
  run: OpenedRun,
  months: readonly RunMonth[],
  part: Part,
  lines: booking.Lines,
): Promise<void> {
  const summary = await tx.list<Summary>(sql.raw(booking.summarise(lines)));
  const facts = await countFacts(tx, organisation, run, months, part);
  const lined = summary.filter((row) => row.month === run.month).reduce((sum, row) => sum + row.claims, 0);
  assert(lined === facts.claims, `${facts.claims} claims went in, ${lined} are on lines: nothing may vanish`);
  const sum = (pick: (row: Summary) => number) => summary.reduce((total, row) => total + pick(row), 0);
  const digest = createHash('sha256').update(JSON.stringify(summary)).digest('hex');
  await tx.run(sql`
    insert into money.run_part_finish (organisation_id, run_number, part, lines, claims, amount_cents,
      untaxed_cents,
      rules_used, without_employment, without_cost, without_distance, without_kilometres,
      digest, finished_at)
    values (${organisation}, ${run.number}, ${part.part}, ${sum((row) => row.lines)}, ${facts.claims},
      ${sum((row) => row.amount)}, ${sum((row) => row.untaxed)}, ${summary.map((row) => row.rule)},
      ${sum((row) => row.unemployed)}, ${facts.withoutCost}, ${facts.withoutDistance},
      ${facts.withoutKilometres}, ${digest},
        platform.now())`);
}

/** Claims of the own month that go in, and those that lack what their rule needs. */
function countFacts(
  tx: Transaction,
  organisation: string,
  run: OpenedRun,
  months: readonly RunMonth[],
  part: Part,
): Promise<FactCount> {
  const rules = months.find((month) => month.reason === 'own')?.rules ?? [];
  const people: People = { from: part.from ?? undefined, to: part.to ?? undefined };
  return tx.get(
    sql.raw(countFactsSql({ organisation, month: run.month, factsUpto: run.factsUpto, rules, people })),
  );
}

export interface FactCount {
  readonly claims: number;
  readonly withoutCost: number;
  readonly withoutDistance: number;
  /** Paid at cost, so that nothing is missed but the kilometres. */
  readonly withoutKilometres: number;
}

export function countFactsSql(scope: Scope): string {
  const modes = (method: string) => {
    const found = scope.rules.filter((rule) => rule.kind === 'travel' && rule.method === method);
    return ["''", ...new Set(found.map((rule) => `'${rule.mode}'`))].join(', ');
  };
  return `select count(*) as claims,
    count(*) filter (where c.kind = 'travel' and c.cost_cents is null and c.mode in
      (${modes('actual-cost')})) as "withoutCost",
    count(*) filter (where c.kind = 'travel' and c.distance_m is null and c.mode in (${modes('per-km')})) as
      "withoutDistance",
    count(*) filter (where c.kind = 'travel' and c.distance_m is null and c.mode not in (${modes('per-km')}))
      as "withoutKilometres"
  from money.claim c where ${claimsInScope(scope)}`;
}
