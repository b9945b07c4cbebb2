// The legal report on work-related mobility of a year: what people travelled and confirmed, and what they
// drove at providers for the work.
import type { Transaction } from '#platform/database/types';
import { type WpmAsked, type WpmTotals, wpmTotals } from '#services/money/payroll-settlement';
import { listDrivenOfYear } from '#services/money/split-billing';

/** Role `settlement`, the organisation in the context. */
export async function reportWpm(tx: Transaction, asked: Omit<WpmAsked, 'driven'>): Promise<WpmTotals> {
  const driven = await listDrivenOfYear(tx, asked.year);
  return wpmTotals(tx, { ...asked, driven });
}
