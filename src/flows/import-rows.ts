// The way of every CSV import: file checked, header checked, rows parsed and received in batches, all in
// one transaction.
import type { Result } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { checkFile } from '#platform/files/check-file';
import type { CsvShape } from '#platform/files/csv-header';
import { type CsvRow, csvRowLimits, readCsv } from '#platform/files/read-csv';
import { requireService } from '#services/people/entitlements';
import {
  addNotes,
  addRefused,
  addTold,
  type ImportReport,
  type Intake,
  intakeContext,
  newReport,
  type RefusedRow,
  type ToldRow,
} from './import-report.ts';
import { refuseErased } from './refuse-erased.ts';

export interface Received {
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused?: readonly RefusedRow[];
  /** Rows that went in but for something that the user should know. */
  readonly notes?: readonly RefusedRow[];
  readonly told?: readonly ToldRow[];
}

/** Takes everything back that was done to see what would come of it. */
class OnlyLooked extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('nothing of this was to be kept');
    this.report = report;
  }
}

export interface RowImport<T> {
  readonly shape: CsvShape;
  /** The service that must be on for the organisation. */
  readonly service: string;
  readonly parse: (row: CsvRow) => Result<T>;
  /** Called once per batch, inside the one transaction of the file. */
  readonly receive: (tx: Transaction, rows: readonly T[]) => Promise<Received>;
  /** Before the first row, for what the whole file needs. */
  readonly begin?: (tx: Transaction) => Promise<void>;
}

/** What is refused is listed, the rest goes in, and a crash leaves nothing half-written. */
export async function importRows<T>(
  intake: Intake,
  path: string,
  { shape, service, parse, receive, begin }: RowImport<T>,
): Promise<Result<ImportReport>> {
  const file = await checkFile(path);
  if (!file.ok) return file;
  const limits = { ...csvRowLimits, maxRows: intake.maxRows ?? csvRowLimits.maxRows };
  const batches = await readCsv(file.value, shape, limits);
  if (!batches.ok) return batches;
  const work = async (tx: Transaction): Promise<Result<ImportReport>> => {
    const on = await requireService(tx, service);
    if (!on.ok) return on;
    await begin?.(tx);
    const report = newReport();
    let read = 0;
    for await (const batch of batches.value) {
      const parsed: T[] = [];
      const refused: RefusedRow[] = [...batch.refused];
      for (const row of batch.rows) {
        const result = parse(row);
        if (result.ok) parsed.push(result.value);
        else refused.push({ line: row.line, refusal: result.refusal });
      }
      const living = await refuseErased(tx, intake.secrets, parsed);
      refused.push(...living.refused);
      const received: Received =
        living.rows.length === 0 ? { accepted: 0, unchanged: 0 } : await receive(tx, living.rows);
      refused.push(...(received.refused ?? []));
      addRefused(
        report,
        refused.sort((a, b) => a.line - b.line),
      );
      addNotes(report, received.notes ?? []);
      addTold(report, received.told ?? []);
      report.accepted += received.accepted;
      report.unchanged += received.unchanged;
      read += batch.rows.length + batch.refused.length;
      intake.onProgress?.(read);
    }
    if (intake.onlyLook) throw new OnlyLooked(report);
    return { ok: true, value: report };
  };
  try {
    return await intake.db.transaction(intakeContext(intake), work);
  } catch (error) {
    if (error instanceof OnlyLooked) return { ok: true, value: error.report };
    throw error;
  }
}
