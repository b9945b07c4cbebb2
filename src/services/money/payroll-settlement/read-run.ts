// Reads a stored run: its rules, its lines and its warnings. The same bytes every time.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { FigureId } from '../figures.ts';
import { type FigureRow, listFigures } from '../read-figures.ts';
import { type LineRow, lineColumns, type Settlement, toLine, totalsOf } from './line.ts';
import { listRuns, type OpenedRun } from './open-run.ts';
import type { ResolvedRule } from './resolve-rules.ts';
import type { RunMonth } from './settle-part.ts';
import { type StoredWarning, toWarning, warnOfRestricted } from './warn.ts';

/** The run that closed a month ('YYYY-MM'), or undefined while it is open or being closed. */
export async function findRun(
  tx: Transaction,
  organisation: string,
  month: string,
): Promise<OpenedRun | undefined> {
  const runs = await listRuns(tx, organisation);
  return runs.find((run) => run.month === `${month}-01` && run.finished);
}

/** A stored run as this role may see it. Lines are in the order in which they were booked. */
export async function readRun(tx: Transaction, organisation: string, run: OpenedRun): Promise<Settlement> {
  const rules = new Map((await readRules(tx, organisation, run.number)).map((rule) => [rule.number, rule]));
  const rows = await tx.list<LineRow & { line_number: number }>(sql`
    select line_number, month::text as month, ${sql.raw(lineColumns)}
    from money.settlement_line
    where organisation_id = platform.organisation() and run_number = ${run.number}
      and purge_on = platform.seven_years(${run.openedOn}::date)
    order by line_number limit 20000000`);
  const lines = rows.map((row) =>
    toLine(
      organisation,
      row,
      { kind: 'stored', organisation, run: run.number, line: row.line_number },
      rules.get(row.rule_number),
    ),
  );
  const stored = await readWarnings(tx, organisation, run.number);
  // Who is restricted since is not in these lines either; the run's own count is of its day.
  const isCounted = stored.some(({ code }) => code === 'people-restricted');
  const warnings = [...stored, ...(isCounted ? [] : await warnOfRestricted(tx))].map(toWarning);
  const month = run.month.slice(0, 7);
  return {
    organisation,
    month,
    knownAt: run.knownAt,
    run: run.number,
    lines,
    totals: totalsOf(lines),
    warnings,
  };
}

export function readWarnings(tx: Transaction, organisation: string, run: number): Promise<StoredWarning[]> {
  return tx.list<StoredWarning>(sql`
    select code, subject, occurrences from money.run_warning
    where organisation_id = ${organisation} and run_number = ${run} order by number limit 1000`);
}

type RuleRow = Omit<ResolvedRule, 'policy' | 'figure'> & {
  policyId: number | null;
  policyKnownFrom: string;
  policyValidFrom: string;
  policyValidTo: string | null;
  figureId: FigureId | null;
  figureKnownFrom: string | null;
  figureValidFrom: string | null;
};

/** The rules as the run applied them, with the figures they rest on. */
export async function readRules(tx: Transaction, organisation: string, run: number): Promise<ResolvedRule[]> {
  const rows = await tx.list<RuleRow>(sql`
    select number, month::text as month, from_day::text as "fromDay", to_day::text as "toDay", group_name as
      "group",
      kind, purpose, mode, method, rate_milli_cents as "rateMilliCents", day_cents as "dayCents",
      percent_basis_points as "percentBasisPoints", ceiling_cents as "ceilingCents", threshold_m as
        "thresholdM",
      same_day as "sameDay", untaxed_by as "untaxedBy", untaxed_value as "untaxedValue",
      vat_basis_points as "vatBasisPoints", policy_id as "policyId", policy_known_from::text as
        "policyKnownFrom",
      lower(policy_valid)::text as "policyValidFrom", upper(policy_valid)::text as "policyValidTo",
      figure_id as "figureId", figure_known_from::text as "figureKnownFrom",
      lower(figure_valid)::text as "figureValidFrom"
    from money.run_rule where organisation_id = ${organisation} and run_number = ${run} order by number
      limit 1000000`);
  const figures = await listFigures(tx);
  return rows.map((row) => toRule(row, figures));
}

function toRule(row: RuleRow, figures: readonly FigureRow[]): ResolvedRule {
  const {
    policyId,
    policyKnownFrom,
    policyValidFrom,
    policyValidTo,
    figureId,
    figureKnownFrom,
    figureValidFrom,
    ...rule
  } = row;
  const figure = figures.find(
    (known) =>
      known.id === figureId && known.knownFrom === figureKnownFrom && known.validFrom === figureValidFrom,
  );
  return {
    ...rule,
    policy: { id: policyId, knownFrom: policyKnownFrom, validFrom: policyValidFrom, validTo: policyValidTo },
    figure: figureId === null ? null : { id: figureId, row: figure },
  };
}

/**
 * The months of a run with their rules and with what earlier runs booked: what its parts are computed from.
 */
export async function readMonths(tx: Transaction, organisation: string, run: OpenedRun): Promise<RunMonth[]> {
  const rules = await readRules(tx, organisation, run.number);
  const rows = await tx.list<{
    month: string;
    reason: RunMonth['reason'];
    factsAfter: number;
    closedBy: number | null;
    runs: number[] | null;
    purgeDays: string[] | null;
  }>(sql`
    select m.month::text as month, m.reason, m.facts_after as "factsAfter", e."closedBy", e.runs,
      e."purgeDays"
    from money.run_month m
    left join lateral (
      select min(r.number) filter (where r.month = b.month) as "closedBy", array_agg(r.number order by
        r.number) as runs,
        array_agg(distinct platform.seven_years(r.opened_on)::text) as "purgeDays"
      from money.run_month b
      join money.run r on r.organisation_id = b.organisation_id and r.number = b.run_number
      where b.organisation_id = m.organisation_id and b.month = m.month and b.run_number < m.run_number
    ) e on true
    where m.organisation_id = ${organisation} and m.run_number = ${run.number}
    order by m.reason = 'own' desc, m.month limit 1200`);
  return rows.map(({ month, reason, factsAfter, closedBy, runs, purgeDays }) => ({
    month,
    reason,
    factsAfter,
    rules: rules.filter((rule) => rule.month === month),
    booked: closedBy === null || !runs || !purgeDays ? undefined : { closedBy, runs, purgeDays },
  }));
}
