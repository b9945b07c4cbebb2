// The shapes that a preview, a closed run and their explanation share, and how a row of the database becomes
// one.
import type { Sentence } from '#kernel/refusal';
import { basisOfLine, type LineBasis } from './basis-of-line.ts';
import type { LineId } from './line-id.ts';
import { writeLineId, writeRunId } from './line-id.ts';
import type { ResolvedRule, RuleKind } from './resolve-rules.ts';

/** A line of a month. The first thirteen fields are the contract of the shell. */
export interface SettlementLine {
  readonly id: string;
  /** That of the employment on the day; null when there was none (then a warning says so). */
  readonly personnelNumber: string | null;
  readonly date: string;
  readonly kind: RuleKind;
  readonly purpose: 'commute' | 'business' | null;
  readonly mode: string | null;
  /** Of a correction: the difference. */
  readonly distanceM: number;
  readonly amountCents: number;
  readonly untaxedCents: number;
  readonly taxedCents: number;
  readonly rule: string;
  readonly source: string;
  /** The closed run, and its line if it had one for this key. */
  readonly correctionOf: { readonly run: string; readonly line: string | null } | null;
  readonly personId: string;
  readonly costCentre: string | null;
  readonly month: string;
  readonly claims: number;
  readonly basis: LineBasis;
  readonly vat: { readonly basisPoints: number; readonly netCents: number; readonly vatCents: number } | null;
}

export interface Totals {
  readonly amountCents: number;
  readonly untaxedCents: number;
  readonly taxedCents: number;
}

export interface Warning extends Sentence {
  readonly code: string;
  /** What it is about: a figure, a count. */
  readonly subject: string;
}

export interface Settlement {
  readonly organisation: string;
  /** 'YYYY-MM'. */
  readonly month: string;
  readonly knownAt: string;
  /** Undefined in a preview. */
  readonly run: number | undefined;
  readonly lines: readonly SettlementLine[];
  readonly totals: Totals;
  readonly warnings: readonly Warning[];
}

/** Exactly what `month preview|close --json` prints. */
export function toJson({ organisation, month, knownAt, lines, totals, warnings }: Settlement) {
  const shown = lines.map((line) => {
    const { personId: _p, costCentre: _c, month: _m, claims: _n, basis: _b, vat: _v, ...contract } = line;
    return contract;
  });
  return { organisation, month, knownAt, lines: shown, totals, warnings };
}

/** A row of lines, stored or computed, as SQL answers it. */
export interface LineRow {
  readonly person_id: string;
  readonly day: string;
  readonly kind: RuleKind;
  readonly purpose: string;
  readonly mode: string;
  readonly rule_number: number;
  readonly claims: number;
  readonly distance_m: number;
  readonly amount_cents: number;
  readonly untaxed_cents: number;
  readonly vat_basis_points: number | null;
  readonly vat_cents: number | null;
  readonly personnel_number: string | null;
  readonly cost_centre: string | null;
  readonly corrects_run: number | null;
  readonly corrects_line: number | null;
  readonly month: string;
}

/** Columns of a `LineRow`, for a `select` around lines or target rows; days as text. */
export const lineColumns = `person_id, day::text as day, kind, purpose, mode, rule_number, claims,
  distance_m, amount_cents,
  untaxed_cents, vat_basis_points, vat_cents, personnel_number, cost_centre, corrects_run, corrects_line`;

export function toLine(
  organisation: string,
  row: LineRow,
  id: LineId,
  rule: ResolvedRule | undefined,
): SettlementLine {
  const { corrects_run: run, corrects_line: line } = row;
  return {
    id: writeLineId(id),
    personnelNumber: row.personnel_number,
    date: row.day,
    kind: row.kind,
    purpose: row.purpose === '' ? null : (row.purpose as 'commute' | 'business'),
    mode: row.mode === '' ? null : row.mode,
    distanceM: row.distance_m,
    amountCents: row.amount_cents,
    untaxedCents: row.untaxed_cents,
    taxedCents: row.amount_cents - row.untaxed_cents,
    rule: ruleText(rule),
    source: sourceText(rule),
    correctionOf:
      run === null
        ? null
        : {
            run: writeRunId(organisation, run),
            line: line === null ? null : writeLineId({ kind: 'stored', organisation, run, line }),
          },
    personId: row.person_id,
    costCentre: row.cost_centre,
    month: row.month.slice(0, 7),
    claims: row.claims,
    basis: basisOfLine(row.kind, rule),
    vat:
      row.vat_basis_points === null
        ? null
        : {
            basisPoints: row.vat_basis_points,
            netCents: row.amount_cents - (row.vat_cents ?? 0),
            vatCents: row.vat_cents ?? 0,
          },
  };
}

/**
 * The rule in one line, in words of the code: what it is for, how it pays, and which version of the policy
 * said so.
 */
export function ruleText(rule: ResolvedRule | undefined): string {
  if (!rule) return 'no longer claimed';
  const what = [rule.kind, rule.purpose, rule.mode].filter((word) => word !== '').join(' ');
  const version =
    rule.policy.id === null ? 'default policy' : `policy ${rule.policy.id} of ${rule.policy.knownFrom}`;
  return `${what}: ${rule.method}${rateText(rule)} (${version}, group ${rule.group})`;
}

function rateText(rule: ResolvedRule): string {
  const { rateMilliCents, dayCents, ceilingCents, percentBasisPoints } = rule;
  if (rateMilliCents !== null) return ` ${(rateMilliCents / 100_000).toFixed(5).replace(/0{1,3}$/, '')} EUR`;
  if (dayCents !== null) return ` ${(dayCents / 100).toFixed(2)} EUR`;
  if (rule.method === 'cap') return ` ${((ceilingCents ?? 0) / 100).toFixed(2)} EUR`;
  return percentBasisPoints !== null && percentBasisPoints !== 10_000 ? ` ${percentBasisPoints / 100} %` : '';
}

export function sourceText(rule: ResolvedRule | undefined): string {
  if (!rule) return 'a claim was withdrawn or changed after the close';
  const row = rule.figure?.row;
  if (row) return `${row.id} ${row.value} ${row.unit}, known since ${row.knownFrom}: ${row.source.en}`;
  if (rule.figure) return `${rule.figure.id}: no adopted figure is known for these days`;
  return rule.method === 'actual-cost' ? 'the cost of the trip' : 'the policy of the organisation';
}

export function totalsOf(lines: readonly SettlementLine[]): Totals {
  const sum = (pick: (line: SettlementLine) => number) =>
    lines.reduce((total, line) => total + pick(line), 0);
  return {
    amountCents: sum((line) => line.amountCents),
    untaxedCents: sum((line) => line.untaxedCents),
    taxedCents: sum((line) => line.taxedCents),
  };
}
