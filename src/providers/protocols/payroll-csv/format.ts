// Writes payroll lines as a CSV that Dutch payroll packages and spreadsheets read: semicolons, decimal
// commas, UTF-8 with BOM.
import type { Mode, Purpose } from '#kernel/mode';
import { csvCell } from '#kernel/text';

/** One person, period, wage code and cost centre; amounts in whole cents. */
export interface PayrollCsvLine {
  readonly personnelNumber: string;
  readonly employmentNumber?: string;
  /** `2026-10`. */
  readonly period: string;
  readonly wageCode: string;
  readonly description: string;
  readonly untaxedCents: number;
  readonly taxedCents: number;
  /** Kilometres in metres, or days in whole days. */
  readonly units?:
    | { readonly kind: 'km'; readonly distanceM: number }
    | { readonly kind: 'days'; readonly days: number };
  readonly mode?: Mode;
  readonly tripType?: Purpose;
  readonly costCentre?: string;
}

/**
 * The columns, in order; a payroll package is set up on these names, so that they may only grow at the end.
 */
export const PAYROLL_CSV_COLUMNS = [
  'personeelsnummer',
  'dienstverband',
  'periode',
  'looncode',
  'omschrijving',
  'bedrag_onbelast',
  'bedrag_belast',
  'eenheden',
  'eenheid',
  'vervoermiddel',
  'reistype',
  'kostenplaats',
] as const;

/** Which column carries which field of the register. */
export const PAYROLL_CSV_WIRE: Readonly<Record<(typeof PAYROLL_CSV_COLUMNS)[number], readonly string[]>> = {
  personeelsnummer: ['employee_no'],
  dienstverband: ['employee_no'],
  periode: ['allowance_period'],
  looncode: ['trip_purpose'],
  omschrijving: ['trip_purpose'],
  bedrag_onbelast: ['allowance_amount'],
  bedrag_belast: ['allowance_amount'],
  eenheden: ['distance_km', 'homework_time'],
  eenheid: [],
  vervoermiddel: ['transport_means'],
  reistype: ['trip_purpose'],
  kostenplaats: ['cost_centre'],
};

const BYTE_ORDER_MARK = '\ufeff';

/** The whole file as text (CRLF after each row). The same lines in any order give the same bytes. */
export function formatPayrollCsv(lines: readonly PayrollCsvLine[]): string {
  const rows = lines.map((line) => `${cellsOf(line).join(';')}\r\n`).sort(compareRows);
  return `${BYTE_ORDER_MARK}${PAYROLL_CSV_COLUMNS.join(';')}\r\n${rows.join('')}`;
}

function cellsOf(line: PayrollCsvLine): string[] {
  return [
    csvCell(line.personnelNumber),
    csvCell(line.employmentNumber ?? ''),
    csvCell(line.period),
    csvCell(line.wageCode),
    csvCell(line.description),
    decimal(line.untaxedCents, 2),
    decimal(line.taxedCents, 2),
    unitsOf(line.units),
    line.units?.kind ?? '',
    csvCell(line.mode ?? ''),
    csvCell(line.tripType ?? ''),
    csvCell(line.costCentre ?? ''),
  ];
}

function unitsOf(units: PayrollCsvLine['units']): string {
  if (!units) return '';
  return units.kind === 'km' ? decimal(units.distanceM, 3) : decimal(units.days, 0);
}

/**
 * Exact: 1234 with 2 digits is `12,34`. A number we wrote ourselves needs no guard, also when it begins with
 * a minus.
 */
function decimal(value: number, digits: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`not a safe integer: ${value}`);
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const sign = value < 0 ? '-' : '';
  if (digits === 0) return `${sign}${text}`;
  return `${sign}${text.slice(0, -digits)},${text.slice(-digits)}`;
}

/** By code unit and not by a language's alphabet, so that every machine sorts alike. */
function compareRows(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
