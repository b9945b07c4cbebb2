// Charges as they are read: one's own by the traveller, work only by the client (its row policy), sums per
// account by the desk.
import type { Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Payer } from './plan-charges.ts';

export interface Charge {
  readonly id: number;
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly service: string;
  readonly provider: string;
  /** Its use at a provider in the tables of its service, where that is still kept. */
  readonly usageId: number | null;
  readonly kind: 'charge' | 'reversal';
  readonly purpose: Purpose;
  readonly payer: Payer;
  readonly totalCents: number;
  readonly vatCents: number;
  readonly distanceM: number | null;
  readonly co2G: number | null;
}

/** Of the days from `from` until before `until`, the newest first; the role says whose. */
export function listCharges(
  tx: Transaction,
  {
    from,
    until,
    limit = 5000,
  }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate; readonly limit?: number },
): Promise<Charge[]> {
  const own = tx.context.role === 'traveller' ? sql`and person_id = ${tx.context.person}::uuid` : sql``;
  return tx.list(sql<Charge>`
    select id, person_id as "personId", day, service, provider, usage_id as "usageId", kind, purpose, payer,
      total_cents as "totalCents", vat_cents as "vatCents", distance_m as "distanceM", co2_g as "co2G"
    from money.usage_charge
    where organisation_id = ${tx.context.organisation}::uuid and day >= ${from}::date
      and day < ${until}::date ${own}
    order by day desc, id desc limit ${limit}`);
}
