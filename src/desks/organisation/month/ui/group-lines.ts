// Brings the lines of a month together as payroll books them: one row per person, wage code and corrected
// month.
import type { MonthLine } from '../contract.ts';

export interface PayrollRow {
  readonly key: string;
  readonly first: MonthLine;
  readonly lines: readonly MonthLine[];
  readonly distanceM: number;
  readonly dayCount: number;
  readonly amountCents: number;
  readonly untaxedCents: number;
  readonly taxedCents: number;
  /** The one rate of all lines, or undefined when they differ or have none. */
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
  const rates = new Set(lines.map((line) => line.basis.rateCents));
  const [rate] = rates;
  return {
    key,
    first: lines[0],
    lines,
    distanceM: sum((line) => line.distanceM ?? 0),
    dayCount: new Set(lines.map((line) => line.date)).size,
    amountCents: sum((line) => line.amountCents),
    untaxedCents: sum((line) => line.untaxedCents),
    taxedCents: sum((line) => line.taxedCents),
    rateCents: rates.size === 1 ? (rate ?? undefined) : undefined,
  };
}
