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
  readonly until: Temporal.PlainDate | null;
}

export async function listBalances(tx: Transaction, personId: string, limit = 20): Promise<CardBalance[]> {
  return tx.list(sql<CardBalance>`
    select t.card_id as "cardId", count(*) as transactions, max(t.day) as until,
      sum(case t.kind when 'top-up' then t.amount_cents else -t.amount_cents end) as "balanceCents",
      (select count(*) from card.set_aside a
       where a.organisation_id = t.organisation_id and a.card_id = t.card_id) as "setAside"
    from card.card_transaction t
    where t.organisation_id = ${tx.context.organisation}::uuid and t.person_id = ${personId}::uuid
    group by t.organisation_id, t.card_id order by t.card_id limit ${limit}`);
}
