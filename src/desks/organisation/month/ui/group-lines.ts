// Brings the lines of a month together as payroll books them: one row per person, wage code and corrected
// month.
import type { MonthLine } from '../contract.ts';

export interface PayrollRow {
  readonly key: string;
  readonly first: MonthLine;
  readonly lines: readonly MonthLine[];
  /** Of the lines that have an amount: what has none is in `unpaid`. */
  readonly distanceM: number;
  readonly dayCount: number;
  readonly tripCount: number;
  /** Lines without an amount, such as a day at home on which the commute counted. */
  readonly unpaid: readonly MonthLine[];
  readonly amountCents: number;
  readonly untaxedCents: number;
  readonly taxedCents: number;
  /** The one rate of all lines with an amount, or undefined when they differ or have none. */
  readonly rateCents: number | undefined;
}

/**
 * Keeps the order in which the server sent the first line of each row. No cent is lost: rows add up to
 * their lines.
 */
export function groupLines(lines: readonly MonthLine[]): PayrollRow[] {
  const groups = new Map<string, MonthLine[]>();
  for (const line of lines) {
    const key = [line.personId, line.wageCode.code, line.costCentre, line.correctionOf?.month ?? ''].join(
      '|',
    );
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups].map(([key, group]) => sumRow(key, group as [MonthLine, ...MonthLine[]]));
}

function sumRow(key: string, lines: [MonthLine, ...MonthLine[]]): PayrollRow {
  const sum = (of: (line: MonthLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const paid = lines.filter((line) => line.amountCents !== 0);
  const rates = new Set(paid.map((line) => `${line.basis.unit} ${line.basis.rateCents}`));
  return {
    key,
    first: lines[0],
    lines,
    distanceM: paid.reduce((total, line) => total + (line.distanceM ?? 0), 0),
    dayCount: new Set(paid.map((line) => line.date)).size,
    tripCount: paid.reduce((total, line) => total + line.count, 0),
    unpaid: lines.filter((line) => line.amountCents === 0),
    amountCents: sum((line) => line.amountCents),
    untaxedCents: sum((line) => line.untaxedCents),
    taxedCents: sum((line) => line.taxedCents),
    rateCents: rates.size === 1 ? (paid[0]?.basis.rateCents ?? undefined) : undefined,
  };
}
