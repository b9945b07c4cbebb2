// The rows of a closed month, sealed for the payroll system: what the register declares and nothing else.
import type { Mode, Purpose } from '#kernel/mode';
import { open, type Sealed, share } from '#privacy/share';
import type { PayrollLine } from '#providers/protocols/afas/payroll-line';
import { findWageCode } from '#providers/protocols/payroll-csv/find-wage-code';
import type { PayrollCsvLine } from '#providers/protocols/payroll-csv/format';
import type { PayrollRow, PayrollSetup } from '#services/money/payroll-settlement';

export interface PayrollRun {
  readonly number: number;
  readonly openedOn: string;
  readonly rows: readonly PayrollRow[];
  readonly setup: PayrollSetup;
  /** People who are in no row: they had the use of their data restricted. */
  readonly leftOut: number;
}

type Seal = Sealed<'hr-payroll', string>;
/** One amount of one row, with its seal and whose it is. */
export interface SealedLine<Line> {
  readonly line: Line;
  readonly seal: Seal;
  readonly personId: string;
}

const AMOUNTS = [
  { taxed: false, centsOf: (row: PayrollRow) => row.untaxedCents },
  { taxed: true, centsOf: (row: PayrollRow) => row.taxedCents },
] as const;

/** AFAS numbers lines itself from 1; ours start far above, and no number is used twice in an organisation. */
const NUMBERS_PER_RUN = 8_000_000;

/**
 * One message for each amount: reference and number follow from run and row, so that a repeat is
 * recognised.
 */
export function afasLines({ number, openedOn, rows, setup }: PayrollRun): SealedLine<PayrollLine>[] {
  return sealRows(rows, ({ row, fields, taxed }) => {
    const month = Temporal.PlainYearMonth.from(String(fields.allowance_period));
    return {
      reference: `R${number}-${row.number}-${taxed ? 'T' : 'U'}`,
      lineNumber: number * NUMBERS_PER_RUN + row.number * 2 + (taxed ? 1 : 0),
      personnelNumber: String(fields.employee_no),
      year: month.year,
      period: month.month,
      wageCode: findWageCode(setup.wageCodes, row.kind, taxed)?.code ?? '',
      date: Temporal.PlainDate.from(openedOn),
      amountCents: Number(fields.allowance_amount),
      ...(fields.distance_km === null ? {} : { distanceM: Number(fields.distance_km) }),
      ...(fields.transport_means === null ? {} : { mode: fields.transport_means as Mode }),
      ...(fields.trip_purpose === null ? {} : { purpose: fields.trip_purpose as Purpose }),
      ...(fields.cost_centre === null ? {} : { costCentre: String(fields.cost_centre) }),
    };
  });
}

/** Untaxed and taxed have wage codes of their own, so they are rows of their own. */
export function csvLines({ rows, setup }: PayrollRun): SealedLine<PayrollCsvLine>[] {
  return sealRows(rows, ({ row, fields, taxed, isFirst }) => {
    const code = findWageCode(setup.wageCodes, row.kind, taxed);
    const amountCents = Number(fields.allowance_amount);
    const units =
      row.kind === 'home-working'
        ? ({ kind: 'days', days: Number(fields.homework_time) } as const)
        : ({ kind: 'km', distanceM: Number(fields.distance_km) } as const);
    return {
      personnelNumber: String(fields.employee_no),
      period: String(fields.allowance_period),
      wageCode: code?.code ?? '',
      description: row.isCorrection ? `${code?.nl} (correctie)` : (code?.nl ?? ''),
      untaxedCents: taxed ? 0 : amountCents,
      taxedCents: taxed ? amountCents : 0,
      ...(isFirst ? { units } : {}),
      ...(row.mode === undefined ? {} : { mode: row.mode }),
      ...(fields.trip_purpose === null ? {} : { tripType: fields.trip_purpose as Purpose }),
      ...(fields.cost_centre === null ? {} : { costCentre: String(fields.cost_centre) }),
    };
  });
}

interface Opened {
  readonly row: PayrollRow;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  readonly taxed: boolean;
  readonly isFirst: boolean;
}

function sealRows<Line>(rows: readonly PayrollRow[], write: (opened: Opened) => Line): SealedLine<Line>[] {
  return rows.flatMap((row) =>
    AMOUNTS.filter(({ centsOf }) => centsOf(row) !== 0).map(({ taxed, centsOf }, index) => {
      const isFirst = index === 0;
      const seal = sealRow(row, centsOf(row), isFirst);
      const line = write({ row, fields: open('hr-payroll', seal), taxed, isFirst });
      return { line, seal, personId: row.personId };
    }),
  );
}

/**
 * Through the one door out. Kilometres and days count on one line only; the means of transport stands
 * beside its kilometres.
 */
function sealRow(row: PayrollRow, amountCents: number, isFirst: boolean): Seal {
  const travels = isFirst && row.kind !== 'home-working';
  const isHome = isFirst && row.kind === 'home-working';
  return share('money/payroll-settlement/settlement', 'hr-payroll', {
    employee_no: row.personnelNumber,
    allowance_amount: amountCents,
    allowance_period: row.month,
    trip_purpose: row.purpose ?? null,
    transport_means: travels ? (row.mode ?? null) : null,
    distance_km: travels ? row.distanceM : null,
    homework_time: isHome ? row.days : null,
    cost_centre: row.costCentre ?? null,
  });
}
