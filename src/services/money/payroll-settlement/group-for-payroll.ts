// The lines of a run as payroll wants them: one row per person, month, wage kind, purpose and mode, untaxed
// and taxed apart.
import type { Mode } from '#kernel/mode';
import { modeGroup } from '#kernel/mode';
import type { SettlementLine } from './line.ts';
import { parseLineId } from './line-id.ts';

export type PayrollKind = 'commute' | 'business' | 'home-working' | 'public-transport';

export interface PayrollRow {
  /**
   * Within a run: the number of its first line. It does not depend on other people's lines, so that a row
   * keeps its number, and is never sent twice, when somebody else's data are restricted after the close.
   */
  readonly number: number;
  readonly personnelNumber: string;
  /** Whose row it is: the log of disclosures needs it, payroll does not get it. */
  readonly personId: string;
  readonly costCentre: string | undefined;
  /** 'YYYY-MM': the month travelled in; a correction keeps the month that it corrects. */
  readonly month: string;
  readonly kind: PayrollKind;
  readonly purpose: 'commute' | 'business' | undefined;
  readonly mode: Mode | undefined;
  readonly isCorrection: boolean;
  readonly untaxedCents: number;
  readonly taxedCents: number;
  readonly distanceM: number;
  /** Days of home working; 0 for travel. */
  readonly days: number;
}

/**
 * Rows that pay nothing are left out. Lines of somebody without an employment cannot be delivered; the run
 * warns of them.
 */
export function groupForPayroll(lines: readonly SettlementLine[]): PayrollRow[] {
  const groups = Map.groupBy(
    lines.filter((line) => line.personnelNumber !== null),
    keyOf,
  );
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => rowOf(group));
}

function keyOf(line: SettlementLine): string {
  const parts = [line.personnelNumber, line.month, kindOf(line), line.purpose, line.mode, line.costCentre];
  return JSON.stringify([...parts, line.correctionOf !== null, line.personId]);
}

/** Caps and the fixed allowance are amounts of the commute when they name no purpose of their own. */
function kindOf(line: SettlementLine): PayrollKind {
  if (line.kind === 'home-working') return 'home-working';
  if (line.mode !== null && modeGroup(line.mode as Mode) !== 'ownTransport') return 'public-transport';
  return line.purpose ?? 'commute';
}

/** Lines of a preview have no number and are not delivered. */
function numberOf({ id }: SettlementLine): number {
  const parsed = parseLineId(id);
  return parsed?.kind === 'stored' ? parsed.line : 0;
}

function rowOf(group: readonly SettlementLine[]): PayrollRow[] {
  const [first] = group;
  if (first === undefined) return [];
  const sum = (pick: (line: SettlementLine) => number) =>
    group.reduce((total, line) => total + pick(line), 0);
  const row = {
    number: Math.min(...group.map(numberOf)),
    personnelNumber: first.personnelNumber ?? '',
    personId: first.personId,
    costCentre: first.costCentre ?? undefined,
    month: first.month,
    kind: kindOf(first),
    purpose: first.purpose ?? undefined,
    mode: (first.mode ?? undefined) as Mode | undefined,
    isCorrection: first.correctionOf !== null,
    untaxedCents: sum((line) => line.untaxedCents),
    taxedCents: sum((line) => line.taxedCents),
    distanceM: sum((line) => line.distanceM),
    days: sum((line) => (line.kind === 'home-working' ? Math.sign(line.amountCents) : 0)),
  };
  return row.untaxedCents === 0 && row.taxedCents === 0 ? [] : [row];
}

/** How many messages a payroll system gets: one for each amount that is not 0, untaxed and taxed apart. */
export const countMessages = (lines: readonly SettlementLine[]): number =>
  groupForPayroll(lines).reduce(
    (total, row) => total + (row.untaxedCents === 0 ? 0 : 1) + (row.taxedCents === 0 ? 0 : 1),
    0,
  );
