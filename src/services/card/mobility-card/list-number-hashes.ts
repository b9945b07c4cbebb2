// The keyed hashes of one person's card numbers: what stays known of a card when its holder is erased.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** Role `rights`, the person in the context. */
export async function listNumberHashes(tx: Transaction, limit = 100): Promise<Buffer[]> {
  const rows = await tx.list<{ hash: Buffer }>(sql`
    select number_hash as hash from card.card
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
    limit ${limit}`);
  return rows.map(({ hash }) => hash);
}
