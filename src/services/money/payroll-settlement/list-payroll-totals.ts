// What payroll gets of a run: one amount per person and wage code, as it was booked with the lines.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { OpenedRun } from './open-run.ts';

export const wageCodes = [
  'travel-untaxed',
  'travel-taxed',
  'home-working-untaxed',
  'home-working-taxed',
] as const;
export type WageCode = (typeof wageCodes)[number];

export interface PayrollTotal {
  readonly personId: string;
  /** Empty for lines without an employment on their day. */
  readonly personnelNumber: string;
  readonly wageCode: WageCode;
  readonly amountCents: number;
  readonly lines: number;
  readonly distanceM: number;
}

/** Ordered by personnel number and wage code. The sum over all of them is the amount of the run. */
export function listPayrollTotals(
  tx: Transaction,
  { run }: { readonly run: OpenedRun },
): Promise<PayrollTotal[]> {
  return tx.list<PayrollTotal>(sql`
    select person_id as "personId", personnel_number as "personnelNumber", wage_code as "wageCode",
      amount_cents as "amountCents", lines, distance_m as "distanceM"
    from money.payroll_total
    where organisation_id = platform.organisation() and run_number = ${run.number}
      and purge_on = platform.seven_years(${run.openedOn}::date)
    order by personnel_number, person_id, wage_code limit 2000000`);
}
