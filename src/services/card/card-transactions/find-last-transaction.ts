// When the newest transaction of a person's card took place: a balance is never newer than this.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** The check-out of the newest ride; undefined when there is none. */
export async function findLastTransaction(
  tx: Transaction,
  personId: string,
): Promise<Temporal.Instant | undefined> {
  const found = await tx.get<{ at: Temporal.Instant | null }>(sql`
    select max(checked_out_at) as at from card.card_transaction
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid`);
  return found.at ?? undefined;
}
