// A closed month as files for payroll: a generic CSV, or the messages for AFAS.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mode, Purpose } from '#kernel/mode';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { open, share } from '#privacy/share';
import { formatCompMut } from '#providers/protocols/afas/format-comp-mut';
import type { CompMutSettings, PayrollLine } from '#providers/protocols/afas/payroll-line';
import { DEFAULT_WAGE_CODES, findWageCode } from '#providers/protocols/payroll-csv/find-wage-code';
import { formatPayrollCsv, type PayrollCsvLine } from '#providers/protocols/payroll-csv/format';
import { findRun, groupForPayroll, type PayrollRow, readRun } from '#services/money/payroll-settlement';

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

export interface PayrollRun {
  readonly number: number;
  readonly openedOn: string;
  readonly rows: readonly PayrollRow[];
}

/** The rows of a closed month, the same each time. */
export async function readPayroll(db: Database, request: ExportRequest): Promise<Result<PayrollRun>> {
  const context = { role: 'settlement', organisation: request.organisation, now: request.now };
  return db.transaction(context, async (tx) => {
    const run = await findRun(tx, request.organisation, request.month);
    if (run === undefined) return refuse(exportRefusals, 'month-not-closed', { month: request.month });
    const { lines } = await readRun(tx, request.organisation, run);
    return accept({ number: run.number, openedOn: run.openedOn, rows: groupForPayroll(lines) });
  });
}

export interface Exported {
  readonly files: readonly string[];
  readonly rows: number;
}

/** Writes beside and renames, so that nobody finds half a file. */
export async function exportPayroll(
  db: Database,
  request: ExportRequest,
  format: 'csv' | 'afas',
  folder: string,
): Promise<Result<Exported>> {
  const payroll = await readPayroll(db, request);
  if (!payroll.ok) return payroll;
  const name = format === 'csv' ? `payroll-${request.month}.csv` : `afas-HrCompMut-${request.month}.jsonl`;
  const text =
    format === 'csv' ? formatPayrollCsv(payroll.value.rows.flatMap(csvLine)) : afasText(payroll.value);
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
  return accept({ files: [path], rows: payroll.value.rows.length });
}

const AMOUNTS = [
  { taxed: false, centsOf: (row: PayrollRow) => row.untaxedCents },
  { taxed: true, centsOf: (row: PayrollRow) => row.taxedCents },
] as const;

/**
 * Untaxed and taxed have wage codes of their own, so they are rows of their own; units stand on the first
 * only.
 */
function csvLine(row: PayrollRow): PayrollCsvLine[] {
  return AMOUNTS.filter(({ centsOf }) => centsOf(row) !== 0).map(({ taxed, centsOf }, index) => {
    const code = findWageCode(DEFAULT_WAGE_CODES, row.kind, taxed);
    const units =
      row.kind === 'home-working'
        ? ({ kind: 'days', days: row.days } as const)
        : ({ kind: 'km', distanceM: row.distanceM } as const);
    return {
      personnelNumber: row.personnelNumber,
      period: row.month,
      wageCode: code?.code ?? '',
      description: row.isCorrection ? `${code?.nl} (correctie)` : (code?.nl ?? ''),
      untaxedCents: taxed ? 0 : centsOf(row),
      taxedCents: taxed ? centsOf(row) : 0,
      ...(index === 0 ? { units } : {}),
      ...(row.mode === undefined ? {} : { mode: row.mode }),
      ...(row.purpose === undefined ? {} : { tripType: row.purpose }),
      ...(row.costCentre === undefined ? {} : { costCentre: row.costCentre }),
    };
  });
}

/** Used when an organisation has not said how its administration is set up. */
const PLAIN_SETTINGS: CompMutSettings = {
  connector: 'HrCompMut',
  placement: 'fields',
  periodTable: 5,
  employerId: '1',
};

function afasText(run: PayrollRun): string {
  const bodies = afasLines(run).map((line) => {
    const message = formatCompMut(line, PLAIN_SETTINGS);
    if (!message.ok) throw new Error(`line ${line.reference}: ${message.refusal.en}`);
    return message.value.bodyText.replaceAll(/\s*\n\s*/g, ' ');
  });
  return bodies.length === 0 ? '' : `${bodies.join('\n')}\n`;
}

/** AFAS numbers lines itself from 1; ours start far above, and no number is used twice in an organisation. */
const NUMBERS_PER_RUN = 2_000_000;

/**
 * One message for each amount: reference and number follow from run and row, so that a repeat is
 * recognised.
 */
export function afasLines({ number, openedOn, rows }: PayrollRun): PayrollLine[] {
  return rows.flatMap((row) =>
    AMOUNTS.filter(({ centsOf }) => centsOf(row) !== 0).map(({ taxed, centsOf }, index) => {
      const fields = sealRow(row, centsOf(row), index === 0);
      const month = Temporal.PlainYearMonth.from(String(fields.allowance_period));
      return {
        reference: `R${number}-${row.number}-${taxed ? 'T' : 'U'}`,
        lineNumber: number * NUMBERS_PER_RUN + row.number * 2 + (taxed ? 1 : 0),
        personnelNumber: String(fields.employee_no),
        year: month.year,
        period: month.month,
        wageCode: findWageCode(DEFAULT_WAGE_CODES, row.kind, taxed)?.code ?? '',
        date: Temporal.PlainDate.from(openedOn),
        amountCents: Number(fields.allowance_amount),
        ...(fields.distance_km === null ? {} : { distanceM: Number(fields.distance_km) }),
        ...(fields.transport_means === null ? {} : { mode: fields.transport_means as Mode }),
        ...(fields.trip_purpose === null ? {} : { purpose: fields.trip_purpose as Purpose }),
        ...(fields.cost_centre === null ? {} : { costCentre: String(fields.cost_centre) }),
      };
    }),
  );
}

/**
 * Through the one door out: only what the register says the payroll system gets. Kilometres count on one
 * line only.
 */
function sealRow(row: PayrollRow, amountCents: number, isFirst: boolean) {
  const travels = isFirst && row.kind !== 'home-working';
  return open(
    'hr-payroll',
    share('money/payroll-settlement/settlement', 'hr-payroll', {
      employee_no: row.personnelNumber,
      allowance_amount: amountCents,
      allowance_period: row.month,
      trip_purpose: row.purpose ?? null,
      transport_means: travels ? (row.mode ?? null) : null,
      distance_km: travels ? row.distanceM : null,
      cost_centre: row.costCentre ?? null,
    }),
  );
}
