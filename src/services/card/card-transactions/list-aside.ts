// The card transactions that are kept aside: what the source called them and why nothing was done with them.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface ListedAside {
  readonly personId: string;
  readonly cardId: string;
  readonly day: Temporal.PlainDate;
  /** The source's own word for it. */
  readonly kind: string;
  /** The code of the reason. */
  readonly reason: string;
}

/** The newest first. No places: to ask the person what it was, the day and the card are enough. */
export function listAside(tx: Transaction, limit = 1000): Promise<ListedAside[]> {
  return tx.list(sql<ListedAside>`
    select person_id as "personId", card_id as "cardId", day, kind, reason from card.set_aside
    where organisation_id = ${tx.context.organisation}::uuid order by day desc, id desc limit ${limit}`);
}
