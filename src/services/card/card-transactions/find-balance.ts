// The balance of a card as far as the transactions we hold explain it.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface CardBalance {
  readonly cardId: string;
  /** Top-ups less costs, in cents. A sum of what we received, not what the card's chip says. */
  readonly balanceCents: number;
  readonly transactions: number;
  /** Rows set aside: while there are any, the balance is incomplete. */
  readonly setAside: number;
  /** The day of the newest row of either kind. */
  readonly until: Temporal.PlainDate | null;
}

/** The cards of a person of which there is anything at all. */
export async function listBalances(tx: Transaction, personId: string, limit = 20): Promise<CardBalance[]> {
  const ofPerson = sql`organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid`;
  return tx.list(sql<CardBalance>`
    select card_id as "cardId", count(*) filter (where not aside) as transactions, max(day) as until,
      coalesce(sum(cents), 0)::bigint as "balanceCents", count(*) filter (where aside) as "setAside"
    from (
      select card_id, day, false as aside, 
        case kind when 'top-up' then amount_cents else -amount_cents end as cents
      from card.card_transaction where ${ofPerson}
      union all
      select card_id, day, true, 0 from card.set_aside where ${ofPerson}) t
    group by card_id order by card_id limit ${limit}`);
}
