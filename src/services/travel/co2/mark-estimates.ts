// Says on an estimate what its trip was confirmed as: the employer's policy then looks no further.
import type { Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface EstimateMark {
  readonly tripId: number;
  /** Undefined: the trip was taken back. */
  readonly purpose: Purpose | undefined;
}

/** In the transaction that confirms the trips or takes them back. */
export async function markEstimates(tx: Transaction, marks: readonly EstimateMark[]): Promise<void> {
  await tx.run(sql`
    update travel.trip_co2 e set confirmed_purpose = m.purpose
    from unnest(${marks.map((m) => m.tripId)}::bigint[], ${marks.map((m) => m.purpose ?? null)}::text[])
      m (trip_id, purpose)
    where e.organisation_id = ${tx.context.organisation}::uuid and e.trip_id = m.trip_id`);
}
