// Shows a month without closing it: an open month with its corrections of closed ones, or a closed month
// computed afresh.
import { dayOf } from '#kernel/day';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { listFigures } from '../read-figures.ts';
import { listPolicies } from '../read-policies.ts';
import { countFewTravelDays } from './count-travel-days.ts';
import { type LineRow, lineColumns, type Settlement, type SettlementLine, toLine, totalsOf } from './line.ts';
import { listRuns } from './open-run.ts';
import { type PlannedMonth, planMonths, type Question } from './plan-months.ts';
import { resolveRules } from './resolve-rules.ts';
import type { People, Scope } from './scope.ts';
import { countFactsSql, type FactCount, PLANNER, type RunMonth, rowsOf } from './settle-part.ts';
import {
  monthNotOver,
  type StoredWarning,
  toWarning,
  warnOfFacts,
  warnOfFigures,
  warnOfRestricted,
} from './warn.ts';

export interface PreviewRequest {
  readonly organisation: string;
  /** 'YYYY-MM'. */
  readonly month: string;
  /** 'YYYY-MM-DD', inclusive; today by default. */
  readonly knownAt?: string | undefined;
  /** Only this person: what explain asks again. */
  readonly person?: string | undefined;
}

/** Facts that are in now; a preview has no number of its own. */
export const ALL_FACTS = Number.MAX_SAFE_INTEGER;

/**
 * The run of a month as it would be closed now. A closed month is computed in full, with the figures of
 * `knownAt`.
 */
export async function preview(tx: Transaction, request: PreviewRequest): Promise<Settlement> {
  const today = dayOf(tx.context.now).toString();
  const { organisation, knownAt = today } = request;
  const question: Question = { organisation, month: `${request.month}-01`, knownAt, factsUpto: ALL_FACTS };
  const { closed, months } = await planPreview(tx, question);
  await tx.batch([PLANNER]);
  const people: People = { one: request.person };
  const lines: SettlementLine[] = [];
  const warnings: StoredWarning[] = closed
    ? [{ code: 'month-closed', subject: knownAt, occurrences: 1 }]
    : monthNotOver(question.month, today);
  for (const month of months) {
    const found = await previewMonth(tx, question, month, people);
    lines.push(...found.lines);
    warnings.push(...found.warnings);
  }
  const counted = await countFacts(tx, question, months[0], people, lines);
  const left = await warnOfRestricted(tx);
  const all = [
    ...new Map([...warnings, ...counted, ...left].map((w) => [`${w.code} ${w.subject}`, w])).values(),
  ];
  return {
    organisation,
    month: request.month,
    knownAt,
    run: undefined,
    lines,
    totals: totalsOf(lines),
    warnings: all.map(toWarning),
  };
}

/** What a preview computes: an open month with its corrections, or a closed month alone. */
export async function planPreview(tx: Transaction, question: Question) {
  const closed = (await listRuns(tx, question.organisation)).some((run) => run.month === question.month);
  return { closed, months: closed ? [await planAfresh(tx, question)] : await planMonths(tx, question) };
}

async function planAfresh(tx: Transaction, question: Question): Promise<PlannedMonth> {
  const known = { figures: await listFigures(tx), policies: await listPolicies(tx, question.organisation) };
  const { month, knownAt } = question;
  const resolution = resolveRules(month, knownAt, known);
  return {
    month,
    reason: 'own',
    knownAt,
    factsAfter: 0,
    resolution,
    employmentsDigest: '',
    booked: undefined,
  };
}

/** The rows of one month of a preview, in the order in which a close would book them. */
export async function previewRows(
  tx: Transaction,
  { organisation, factsUpto }: Question,
  planned: PlannedMonth,
  people: People,
): Promise<LineRow[]> {
  const month: RunMonth = { ...planned, rules: planned.resolution.rules };
  const { rows } = rowsOf(organisation, { factsUpto }, month, people);
  const found = await tx.list<Omit<LineRow, 'month'>>(
    sql.raw(
      `select ${lineColumns} from (${rows}) r order by person_id, r.day, kind, purpose, mode limit 20000000`,
    ),
  );
  return found.map((row) => ({ ...row, month: planned.month }));
}

async function previewMonth(tx: Transaction, question: Question, planned: PlannedMonth, people: People) {
  const { organisation, month: asked, knownAt } = question;
  const found = await previewRows(tx, question, planned, people);
  const { rules: all } = planned.resolution;
  const rules = new Map(all.map((rule) => [rule.number, rule]));
  const lines = found.map((row) => {
    const key = { kind: row.kind, purpose: row.purpose, mode: row.mode };
    const where = { organisation, asked, knownAt, month: row.month };
    const id = { kind: 'preview', ...where, person: row.person_id, day: row.day, key } as const;
    return toLine(organisation, row, id, rules.get(row.rule_number));
  });
  const used = new Set(found.map((row) => row.rule_number));
  return { lines, warnings: warnOfFigures(all.filter((rule) => used.has(rule.number))) };
}

async function countFacts(
  tx: Transaction,
  question: Question,
  own: PlannedMonth | undefined,
  people: People,
  lines: readonly SettlementLine[],
): Promise<StoredWarning[]> {
  const rules = own?.resolution.rules ?? [];
  const scope: Scope = { ...question, rules, people };
  const { withoutCost, withoutDistance, withoutKilometres } = await tx.get<FactCount>(
    sql.raw(countFactsSql(scope)),
  );
  return warnOfFacts({
    withoutCost,
    withoutDistance,
    withoutKilometres,
    withoutEmployment: lines.filter((line) => line.personnelNumber === null).length,
    fewTravelDays: await countFewTravelDays(tx, question.organisation, question, rules),
  });
}
