// The lines of a closed month as messages for AFAS: those that fit, those that would not be taken with the
// reason, and what AFAS is not told.
import type { Refusal, Sentence } from '#kernel/refusal';
import { type CompMutMessage, formatCompMut } from '#providers/protocols/afas/format-comp-mut';
import type { PayrollLine } from '#providers/protocols/afas/payroll-line';
import { afasLines, type PayrollRun, type SealedLine } from './seal-payroll.ts';

export interface WrittenLine extends SealedLine<PayrollLine> {
  readonly message: CompMutMessage;
}

export interface RefusedLine {
  readonly reference: string;
  readonly reason: Refusal;
}

/** A choice of the mapping, and how many lines it is about. */
export interface Remark extends Sentence {
  readonly lines: number;
}

export interface WrittenLines {
  readonly written: readonly WrittenLine[];
  readonly refused: readonly RefusedLine[];
  readonly remarks: readonly Remark[];
}

/** A line that AFAS would refuse keeps no other line back. */
export function writeCompMuts(run: PayrollRun): WrittenLines {
  const written: WrittenLine[] = [];
  const refused: RefusedLine[] = [];
  for (const sealed of afasLines(run)) {
    const message = formatCompMut(sealed.line, run.setup.afas);
    if (message.ok) written.push({ ...sealed, message: message.value });
    else refused.push({ reference: sealed.line.reference, reason: message.refusal });
  }
  return { written, refused, remarks: countRemarks(written) };
}

function countRemarks(written: readonly WrittenLine[]): Remark[] {
  const all = written.flatMap(({ message }) => message.warnings);
  return [...Map.groupBy(all, ({ en }) => en).values()].flatMap((same) =>
    same[0] === undefined ? [] : [{ nl: same[0].nl, en: same[0].en, lines: same.length }],
  );
}
