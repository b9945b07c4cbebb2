// A closed month as files for payroll: a generic CSV, or the messages for AFAS.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { openLetter } from '#platform/outbound/letter';
import { discloseLetter, writeLetter } from '#privacy/disclose/write-letter';
import { countFlagged } from '#privacy/flags/is-restricted';
import { fileExchanges } from '#providers/payroll-file/profile';
import { compMutWire } from '#providers/protocols/afas/format-comp-mut';
import { formatPayrollCsv } from '#providers/protocols/payroll-csv/format';
import { findPayrollSetup, findRun, groupForPayroll, readRun } from '#services/money/payroll-settlement';
import { mayDisclose } from './may-disclose.ts';
import { csvLines, type PayrollRun, type SealedLine } from './seal-payroll.ts';
import { type RefusedLine, type Remark, writeCompMuts } from './write-comp-muts.ts';

export const exportRefusals = {
  'month-not-closed': {
    nl: 'De maand {month} is nog niet afgesloten. Sluit hem eerst af met: reisrecht month close.',
    en: 'The month {month} is not closed yet. Close it first with: reisrecht month close.',
  },
} as const;

export interface ExportRequest {
  readonly organisation: string;
  readonly month: string;
  readonly now: Temporal.Instant;
}

const PAID_FROM = ['people/organisations/employment', 'money/payroll-settlement/evidence'] as const;

/** What goes to payroll when a month is closed, and what it was made from. */
export const toPayroll = {
  activity: 'money/payroll-settlement/settlement',
  party: 'hr-payroll',
  occasion: 'on-settlement',
  madeFrom: PAID_FROM,
} as const;

/**
 * The rows of a closed month: the same each time, but for people who restricted the use of their data since.
 */
export async function readPayroll(db: Database, request: ExportRequest): Promise<Result<PayrollRun>> {
  const context = { role: 'settlement', organisation: request.organisation, now: request.now };
  return db.transaction(context, async (tx) => {
    const run = await findRun(tx, request.organisation, request.month);
    if (run === undefined) return refuse(exportRefusals, 'month-not-closed', { month: request.month });
    const { lines } = await readRun(tx, request.organisation, run);
    const leftOut = await countFlagged(tx, PAID_FROM);
    const { number, openedOn } = run;
    const setup = await findPayrollSetup(tx);
    return accept({ number, openedOn, rows: groupForPayroll(lines), leftOut, setup });
  });
}

export interface Exported {
  readonly files: readonly string[];
  readonly rows: number;
  /** People who are in no row: they had the use of their data restricted. */
  readonly leftOut: number;
  /** Lines that the payroll system would not take; they are not in the file. */
  readonly refused: readonly RefusedLine[];
  readonly remarks: readonly Remark[];
}

/**
 * Notes the disclosure for everybody who is in it, then writes beside and renames: nobody finds half a file,
 * and no file without its rows. Each file that is handed over is a disclosure of its own.
 * `noteSeen` is told who is in it before the file is there; when it throws, no file is made.
 */
export async function exportPayroll(
  db: Database,
  request: ExportRequest,
  format: 'csv' | 'afas',
  folder: string,
  noteSeen?: (people: readonly string[]) => Promise<void>,
): Promise<Result<Exported>> {
  const payroll = await readPayroll(db, request);
  if (!payroll.ok) return payroll;
  const { name, text, lines, refused, remarks } =
    format === 'csv' ? csvOf(payroll.value, request.month) : afasOf(payroll.value, request.month);
  const seals = lines.map(({ seal }) => seal);
  const people = lines.map(({ personId }) => personId);
  const correlation = `${format} R${payroll.value.number} ${request.now}`;
  const exchange =
    format === 'csv'
      ? fileExchanges.csv
      : { ...fileExchanges.afas, wire: compMutWire(payroll.value.setup.afas) };
  const letter = writeLetter(exchange, seals, correlation, text);
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  const context = { role: 'delivery', organisation: request.organisation, now: request.now };
  const permitted = await db.transaction(context, async (tx) => {
    const may = await mayDisclose(tx, { ...toPayroll, people });
    if (may.ok && people.length > 0) await discloseLetter(tx, letter, people);
    return may;
  });
  if (!permitted.ok) return permitted;
  if (people.length > 0) await noteSeen?.([...new Set(people)]);
  await writeFile(`${path}.part`, people.length === 0 ? text : (openLetter(letter).bodyText ?? ''));
  await rename(`${path}.part`, path);
  const { rows, leftOut } = payroll.value;
  return accept({ files: [path], rows: rows.length, leftOut, refused, remarks });
}

interface FileOfMonth {
  readonly name: string;
  readonly text: string;
  readonly lines: readonly Pick<SealedLine<unknown>, 'seal' | 'personId'>[];
  readonly refused: readonly RefusedLine[];
  readonly remarks: readonly Remark[];
}

function csvOf(run: PayrollRun, month: string): FileOfMonth {
  const lines = csvLines(run);
  const text = formatPayrollCsv(lines.map(({ line }) => line));
  return { name: `payroll-${month}.csv`, text, lines, refused: [], remarks: [] };
}

/** One message a line. */
function afasOf(run: PayrollRun, month: string): FileOfMonth {
  const { written, refused, remarks } = writeCompMuts(run);
  const bodies = written.map(({ message }) => message.bodyText.replaceAll(/\s*\n\s*/g, ' '));
  const text = bodies.length === 0 ? '' : `${bodies.join('\n')}\n`;
  return { name: `afas-HrCompMut-${month}.jsonl`, text, lines: written, refused, remarks };
}
