// The payroll system that takes a file: which column or name carries which field of the register.
import type { Exchange, ProviderProfile } from '#privacy/disclose/exchange';
import { COMP_MUT_WIRE } from '#providers/protocols/afas/format-comp-mut';
import { PAYROLL_CSV_WIRE } from '#providers/protocols/payroll-csv/format';

const toPayroll = { party: 'hr-payroll', activity: 'money/payroll-settlement/settlement' } as const;

export const fileExchanges = {
  csv: { ...toPayroll, form: 'csv', wire: PAYROLL_CSV_WIRE },
  afas: { ...toPayroll, form: 'json', wire: COMP_MUT_WIRE },
} as const satisfies Record<string, Exchange>;

export const profile = {
  party: 'hr-payroll',
  exchanges: [fileExchanges.csv, fileExchanges.afas],
} as const satisfies ProviderProfile;
