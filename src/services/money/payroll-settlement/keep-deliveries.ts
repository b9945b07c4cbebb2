// Remembers what became of each payroll line on its way: rows that are added, the newest counts.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export type DeliveryState = 'sent' | 'unsent' | 'acknowledged' | 'refused';

export interface DeliveryMark {
  readonly reference: string;
  readonly bookedOn: Temporal.PlainDate;
  readonly state: DeliveryState;
  readonly because?: DeliveryBecause | undefined;
}

/**
 * How it was acknowledged, or why it was refused; never a word of the other side, which may name somebody.
 */
export type DeliveryBecause =
  | 'answer'
  | 'read-back'
  | 'duplicate-answer'
  | 'not-accepted'
  | 'failed-again'
  | 'duplicate';

/** Runs as `delivery`. Committed with its transaction: the caller gives each mark one of its own. */
export async function markDelivery(tx: Transaction, mark: DeliveryMark): Promise<void> {
  await tx.run(sql`
    insert into money.payroll_delivery (organisation_id, purge_on, booked_on, reference, state, at, because)
    values (${tx.context.organisation}, platform.seven_years(${mark.bookedOn}::date), ${mark.bookedOn},
      ${mark.reference},
      ${mark.state}, platform.now(), ${mark.because ?? null})`);
}

/** Reference → its newest state, for lines of which anything is known. */
export async function listDeliveryStates(
  tx: Transaction,
  references: readonly string[],
): Promise<Map<string, DeliveryState>> {
  const rows = await tx.list(sql<{ reference: string; state: DeliveryState }>`
    select distinct on (reference) reference, state from money.payroll_delivery
    where organisation_id = ${tx.context.organisation}::uuid and reference = any(${[...references]}::text[])
    order by reference, id desc`);
  return new Map(rows.map((row) => [row.reference, row.state]));
}

/**
 * One delivery of an organisation at a time: two would send the same line twice. Held until the transaction
 * ends.
 */
export async function lockForDelivery(tx: Transaction): Promise<boolean> {
  const { taken } = await tx.get(sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('money.delivery', 0)
      # hashtextextended(${tx.context.organisation}::text, 1)) as taken`);
  return taken;
}
