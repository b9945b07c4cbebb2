// Opens one line to the cent: rule and version, figure and source, inputs, sums, rounding, taxed or untaxed,
// what it corrects.
import { accept, type Result, refuse, type Sentence } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { FigureRow } from '../read-figures.ts';
import { type Detail, findDetail, type InputClaim, listInputClaims } from './find-detail.ts';
import { type LineRow, lineColumns, ruleText } from './line.ts';
import {
  type LineId,
  type PreviewLineId,
  parseLineId,
  type StoredLineId,
  writeLineId,
  writeRunId,
} from './line-id.ts';
import { listRuns } from './open-run.ts';
import { ALL_FACTS, planPreview, previewRows } from './preview.ts';
import { readRules } from './read-run.ts';
import type { ResolvedRule } from './resolve-rules.ts';
import type { Scope } from './scope.ts';
import { PLANNER } from './settle-part.ts';
import { tellLine } from './tell-line.ts';
import type { Rounding } from './tell-price.ts';

export const explainRefusals = {
  'line-unknown': {
    nl: 'Er is geen regel “{line}”. Neem de id over uit een voorbeeld of een afgesloten maand.',
    en: 'There is no line “{line}”. Copy the id from a preview or a closed month.',
  },
} as const;

export interface Explanation {
  readonly id: string;
  readonly date: string;
  /** 'YYYY-MM' of the day. */
  readonly month: string;
  readonly personId: string;
  readonly personnelNumber: string | null;
  readonly kind: string;
  readonly purpose: string | null;
  readonly mode: string | null;
  readonly distanceM: number;
  readonly amountCents: number;
  readonly untaxedCents: number;
  readonly taxedCents: number;
  readonly vatCents: number | null;
  readonly title: Sentence;
  readonly rule: {
    readonly text: string;
    readonly sentence: Sentence;
    readonly method: string;
    readonly group: string;
    /** Null id: the default of an organisation without a policy of its own. */
    readonly policy: ResolvedRule['policy'];
  } | null;
  readonly figures: readonly FigureRow[];
  readonly inputs: {
    readonly claims: readonly InputClaim[];
    readonly costCents: number;
    readonly thresholdM: number;
    readonly capCents: number | null;
    readonly sameDay: {
      readonly homeCents: number;
      readonly commuteCents: number;
      readonly chosen: string | null;
      readonly winner: string;
    } | null;
  };
  readonly steps: readonly Sentence[];
  readonly rounding: Rounding;
  readonly taxation: Sentence;
  readonly correction: {
    readonly run: string;
    readonly line: string | null;
    readonly month: string;
    readonly wasCents: number;
    readonly isCents: number;
    readonly sentence: Sentence;
  } | null;
  /** All of it in the order in which one reads it. */
  readonly sentences: readonly Sentence[];
}

/** What an explanation is made from: the line, its rule, and the facts and rules it was computed with. */
interface Found {
  readonly row: LineRow;
  readonly rule: ResolvedRule | undefined;
  readonly scope: Scope;
}

/**
 * `line` is the id of a line of a closed month or of a preview; a preview is asked again for that person
 * only.
 */
export async function explain(tx: Transaction, line: string): Promise<Result<Explanation>> {
  const id = parseLineId(line);
  const found = id && (id.kind === 'stored' ? await findStored(tx, id) : await findPreviewed(tx, id));
  if (!id || !found) return refuse(explainRefusals, 'line-unknown', { line });
  await tx.batch([PLANNER]);
  const detail = await findDetail(tx, found.scope, found.row);
  const claims = await listInputClaims(tx, found.scope, found.row);
  return accept(toExplanation(id, found, detail, claims));
}

async function findStored(tx: Transaction, id: StoredLineId): Promise<Found | undefined> {
  const { organisation } = id;
  const run = (await listRuns(tx, organisation)).find((one) => one.number === id.run);
  if (!run) return undefined;
  const row = await tx.find<LineRow>(sql`
    select month::text as month, ${sql.raw(lineColumns)} from money.settlement_line
    where organisation_id = platform.organisation() and run_number = ${id.run}
      and line_number = ${id.line} and purge_on = platform.seven_years(${run.openedOn}::date)`);
  if (!row) return undefined;
  const rules = (await readRules(tx, organisation, id.run)).filter((rule) => rule.month === row.month);
  const people = { one: row.person_id };
  const scope = { organisation, month: row.month, factsUpto: run.factsUpto, rules, people };
  return { row, rule: rules.find((rule) => rule.number === row.rule_number), scope };
}

async function findPreviewed(tx: Transaction, id: PreviewLineId): Promise<Found | undefined> {
  const { organisation, asked, knownAt, person, key } = id;
  const question = { organisation, month: asked, knownAt, factsUpto: ALL_FACTS };
  const { months } = await planPreview(tx, question);
  const month = months.find((one) => one.month === id.month);
  if (!month) return undefined;
  const people = { one: person };
  const rows = await previewRows(tx, question, month, people);
  const row = rows.find(
    (one) =>
      one.day === id.day && one.kind === key.kind && one.purpose === key.purpose && one.mode === key.mode,
  );
  if (!row) return undefined;
  const { rules } = month.resolution;
  const scope = { organisation, month: month.month, factsUpto: ALL_FACTS, rules, people };
  return { row, rule: rules.find((rule) => rule.number === row.rule_number), scope };
}

function toExplanation(
  id: LineId,
  { row, rule, scope }: Found,
  detail: Detail | undefined,
  claims: readonly InputClaim[],
): Explanation {
  const told = tellLine(row, rule, detail, claims);
  const correction = correctionOf(id.organisation, row, detail, told.corrects);
  return {
    id: writeLineId(id),
    date: row.day,
    month: scope.month.slice(0, 7),
    personId: row.person_id,
    personnelNumber: row.personnel_number,
    kind: row.kind,
    purpose: row.purpose || null,
    mode: row.mode || null,
    distanceM: row.distance_m,
    amountCents: row.amount_cents,
    untaxedCents: row.untaxed_cents,
    taxedCents: row.amount_cents - row.untaxed_cents,
    vatCents: row.vat_cents,
    title: told.title,
    rule: rule
      ? {
          text: ruleText(rule),
          sentence: told.rule,
          method: rule.method,
          group: rule.group,
          policy: rule.policy,
        }
      : null,
    figures: rule?.figure?.row ? [rule.figure.row] : [],
    inputs: {
      claims,
      costCents: detail?.cost_cents ?? 0,
      thresholdM: rule?.thresholdM ?? 0,
      capCents: rule?.ceilingCents ?? null,
      sameDay: sameDayOf(detail),
    },
    steps: told.steps,
    rounding: told.rounding,
    taxation: told.taxation,
    correction,
    sentences: [
      ...[told.title, told.rule, ...told.figures, ...told.inputs, ...told.steps],
      ...[told.rounding.sentence, told.taxation, ...(correction ? [correction.sentence] : [])],
    ],
  };
}

function sameDayOf(detail: Detail | undefined): Explanation['inputs']['sameDay'] {
  if (!detail?.winner || detail.home_cents === null || detail.commute_cents === null) return null;
  const { home_cents: homeCents, commute_cents: commuteCents, choice: chosen, winner } = detail;
  return { homeCents, commuteCents, chosen, winner };
}

function correctionOf(
  organisation: string,
  row: LineRow,
  detail: Detail | undefined,
  tell: (wasCents: number, isCents: number) => Sentence,
): Explanation['correction'] {
  if (row.corrects_run === null) return null;
  const isCents = detail?.amount_cents ?? 0;
  const wasCents = isCents - row.amount_cents;
  const { corrects_line: line, corrects_run: run } = row;
  return {
    run: writeRunId(organisation, run),
    line: line === null ? null : writeLineId({ kind: 'stored', organisation, run, line }),
    month: row.month.slice(0, 7),
    wasCents,
    isCents,
    sentence: tell(wasCents, isCents),
  };
}
