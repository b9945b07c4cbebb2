// How the payroll of an organisation is set up: its wage codes and the settings of AFAS, said once. An
// export, a delivery and the screen read the same.
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { CompMutSettings } from '#providers/protocols/afas/payroll-line';
import {
  DEFAULT_WAGE_CODES,
  type WageCodes,
  type WageKind,
} from '#providers/protocols/payroll-csv/find-wage-code';

/** A component takes the amount as its one value, and modes have the codes of the document. */
export type AfasSetup = CompMutSettings;
type AfasChoice = Pick<AfasSetup, 'connector' | 'placement' | 'periodTable' | 'employerId'>;

export interface PayrollSetup {
  readonly afas: AfasSetup;
  /** Every kind, taxed and untaxed: the code of the organisation, or the one it starts from. */
  readonly wageCodes: WageCodes;
  /** What the organisation said itself; the rest is where everybody starts. */
  readonly said: { readonly afas: boolean; readonly wageCodes: number };
}

export interface PayrollSetupInput extends Partial<AfasChoice> {
  readonly wageCodes?: readonly {
    readonly kind: WageKind;
    readonly taxed: boolean;
    readonly code: string;
  }[];
}

/** Where everybody starts: the values of the examples in the document of AFAS. */
const START: AfasSetup = { connector: 'HrCompMut', placement: 'fields', periodTable: 5, employerId: '1' };

export const payrollSetupRefusals = {
  'wage-code-number': {
    nl: 'Een looncode is een heel getal van 1 tot en met 9 cijfers. Pas {code} aan.',
    en: 'A wage code is a whole number of 1 to 9 digits. Change {code}.',
  },
  'employer-length': {
    nl: 'Een werkgeversnummer heeft 1 tot en met 15 tekens. Pas {employer} aan.',
    en: 'The number of an employer has 1 to 15 characters. Change {employer}.',
  },
  'period-table': {
    nl: 'Een periodetabel is een getal van 1 tot en met 99. Pas {table} aan.',
    en: 'A period table is a number from 1 to 99. Change {table}.',
  },
} as const;

/** Runs as `operator`. What is not named stays as it was. */
export async function keepPayrollSetup(tx: Transaction, input: PayrollSetupInput): Promise<Result<true>> {
  const { wageCodes = [], connector, placement, periodTable, employerId } = input;
  const wrong = wageCodes.find(({ code }) => !/^[0-9]{1,9}$/.test(code) || Number(code) === 0);
  if (wrong) return refuse(payrollSetupRefusals, 'wage-code-number', { code: wrong.code });
  if (employerId !== undefined && (employerId.trim() === '' || employerId.length > 15))
    return refuse(payrollSetupRefusals, 'employer-length', { employer: employerId });
  const isTable = (table: number) => Number.isInteger(table) && table >= 1 && table <= 99;
  if (periodTable !== undefined && !isTable(periodTable))
    return refuse(payrollSetupRefusals, 'period-table', { table: String(periodTable) });
  if ([connector, placement, periodTable, employerId].some((value) => value !== undefined))
    await keepAfas(tx, input);
  await tx.batch(
    wageCodes.map(
      ({ kind, taxed, code }) => sql`
      insert into money.payroll_wage_code (organisation_id, kind, taxed, code, set_at)
      values (${tx.context.organisation}, ${kind}, ${taxed}, ${code}, platform.now())
      on conflict (organisation_id, kind, taxed)
        do update set code = excluded.code, set_at = excluded.set_at`,
    ),
  );
  return accept(true as const);
}

async function keepAfas(tx: Transaction, input: Partial<AfasChoice>): Promise<void> {
  const { connector = null, placement = null, periodTable = null, employerId = null } = input;
  await tx.run(sql`
    insert into money.payroll_setup as s (organisation_id, connector, placement, period_table, employer_id,
      set_at)
    values (${tx.context.organisation}, coalesce(${connector}, ${START.connector}),
      coalesce(${placement}, ${START.placement}), coalesce(${periodTable}::integer, ${START.periodTable}),
      coalesce(${employerId}, ${START.employerId}), platform.now())
    on conflict (organisation_id) do update set connector = coalesce(${connector}, s.connector),
      placement = coalesce(${placement}, s.placement),
      period_table = coalesce(${periodTable}::integer, s.period_table),
      employer_id = coalesce(${employerId}, s.employer_id), set_at = excluded.set_at`);
}

/** Of the organisation of the transaction. */
export async function findPayrollSetup(tx: Transaction): Promise<PayrollSetup> {
  const { organisation } = tx.context;
  const afas = await tx.find(sql<AfasSetup>`
    select connector, placement, period_table as "periodTable", employer_id as "employerId"
    from money.payroll_setup where organisation_id = ${organisation}::uuid`);
  const codes = await tx.list(sql<{ kind: string; taxed: boolean; code: string }>`
    select kind, taxed, code from money.payroll_wage_code
    where organisation_id = ${organisation}::uuid order by kind, taxed limit 100`);
  const wageCodes = DEFAULT_WAGE_CODES.map((start) => {
    const own = codes.find(({ kind, taxed }) => kind === start.kind && taxed === start.taxed);
    return own ? { ...start, code: own.code } : start;
  });
  return { afas: afas ?? START, wageCodes, said: { afas: afas !== undefined, wageCodes: codes.length } };
}
