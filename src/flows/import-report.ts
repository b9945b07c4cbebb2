// What an import answers: what was taken, what was there already, and what was refused with its line and
// reason.
import type { Refusal } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';

export interface RefusedRow {
  readonly line: number;
  readonly refusal: Refusal;
}

/** A row that was taken: what it changes, and of whom. */
export interface ToldRow {
  readonly line: number;
  readonly outcome: 'added' | 'changed' | 'unchanged';
  readonly name: string;
}

export interface ImportReport {
  /** Rows that changed something. */
  accepted: number;
  /** Rows that were there already. */
  unchanged: number;
  /** At most LISTED of them; `refusedCount` counts all. */
  readonly refused: RefusedRow[];
  refusedCount: number;
  /** Rows that went in but for something, with what: at most LISTED. Absent: there are none. */
  notes?: readonly RefusedRow[];
  /** What becomes of each row that is good, when the flow tells it. */
  rows?: readonly ToldRow[];
  /** Items that are good and that nothing here takes in. */
  readonly leftOut?: number;
}

/** A list out has a limit: a file in which every row is wrong is not repeated whole. */
const LISTED = 10_000;

export function newReport(): ImportReport {
  return { accepted: 0, unchanged: 0, refused: [], refusedCount: 0 };
}

export function addRefused(report: ImportReport, rows: readonly RefusedRow[]): void {
  report.refusedCount += rows.length;
  const room = LISTED - report.refused.length;
  if (room > 0) report.refused.push(...rows.slice(0, room).map(({ line, refusal }) => ({ line, refusal })));
}

export function addNotes(report: ImportReport, rows: readonly RefusedRow[]): void {
  if (rows.length > 0) report.notes = [...(report.notes ?? []), ...rows].slice(0, LISTED);
}

/** Only so many are told one by one; the counts are of all. */
const TOLD = 2_000;

export function addTold(report: ImportReport, rows: readonly ToldRow[]): void {
  if (rows.length > 0) report.rows = [...(report.rows ?? []), ...rows].slice(0, TOLD);
}

/** What every import needs to know. */
export interface Intake {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly organisation: string;
  readonly now: Temporal.Instant;
  readonly onProgress?: ((rows: number) => void) | undefined;
  /** Everything is done and said as if it were kept, and nothing of it is. */
  readonly onlyLook?: boolean | undefined;
  /** Fewer rows than any file may have: for who waits in front of a screen. */
  readonly maxRows?: number | undefined;
}

export const intakeContext = (intake: Intake) => ({
  role: 'intake',
  organisation: intake.organisation,
  now: intake.now,
});
