// A closed month as files for payroll: a generic CSV, or the messages for AFAS.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { openLetter } from '#platform/outbound/letter';
import { discloseLetter, writeLetter } from '#privacy/disclose/write-letter';
import { countFlagged } from '#privacy/flags/is-restricted';
import { fileExchanges } from '#providers/payroll-file/profile';
import { compMutWire, formatCompMut } from '#providers/protocols/afas/format-comp-mut';
import type { CompMutSettings } from '#providers/protocols/afas/payroll-line';
import { formatPayrollCsv } from '#providers/protocols/payroll-csv/format';
import { findRun, groupForPayroll, readRun } from '#services/money/payroll-settlement';
import { mayDisclose } from './may-disclose.ts';
import { afasLines, csvLines, type PayrollRun } from './seal-payroll.ts';

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
    return accept({ number: run.number, openedOn: run.openedOn, rows: groupForPayroll(lines), leftOut });
  });
}

export interface Exported {
  readonly files: readonly string[];
  readonly rows: number;
  /** People who are in no row: they had the use of their data restricted. */
  readonly leftOut: number;
}

/**
 * Notes the disclosure for everybody who is in it, then writes beside and renames: nobody finds half a file,
 * and no file without its rows. Each file that is handed over is a disclosure of its own.
 */
export async function exportPayroll(
  db: Database,
  request: ExportRequest,
  format: 'csv' | 'afas',
  folder: string,
): Promise<Result<Exported>> {
  const payroll = await readPayroll(db, request);
  if (!payroll.ok) return payroll;
  const name = format === 'csv' ? `payroll-${request.month}.csv` : `afas-HrCompMut-${request.month}.jsonl`;
  const lines = format === 'csv' ? csvLines(payroll.value) : afasLines(payroll.value);
  const text = format === 'csv' ? csvText(payroll.value) : afasText(payroll.value);
  const seals = lines.map(({ seal }) => seal);
  const people = lines.map(({ personId }) => personId);
  const correlation = `${format} R${payroll.value.number} ${request.now}`;
  const exchange =
    format === 'csv' ? fileExchanges.csv : { ...fileExchanges.afas, wire: compMutWire(PLAIN_SETTINGS) };
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
  await writeFile(`${path}.part`, people.length === 0 ? text : (openLetter(letter).bodyText ?? ''));
  await rename(`${path}.part`, path);
  const { rows, leftOut } = payroll.value;
  return accept({ files: [path], rows: rows.length, leftOut });
}

/** Used when an organisation has not said how its administration is set up. */
const PLAIN_SETTINGS: CompMutSettings = {
  connector: 'HrCompMut',
  placement: 'fields',
  periodTable: 5,
  employerId: '1',
};

const csvText = (run: PayrollRun): string => formatPayrollCsv(csvLines(run).map(({ line }) => line));

function afasText(run: PayrollRun): string {
  const bodies = afasLines(run).map(({ line }) => {
    const message = formatCompMut(line, PLAIN_SETTINGS);
    if (!message.ok) throw new Error(`line ${line.reference}: ${message.refusal.en}`);
    return message.value.bodyText.replaceAll(/\s*\n\s*/g, ' ');
  });
  return bodies.length === 0 ? '' : `${bodies.join('\n')}\n`;
}
