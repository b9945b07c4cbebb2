// Adds cards: the number is encrypted, found by a keyed hash, shown by its last four.
import { lastFour } from '#kernel/card-number';
import { newId } from '#kernel/ids';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { type CardNumbers, keepCardNumbers } from './card-numbers.ts';

export interface ReceivedCard {
  readonly personId: string;
  /** Sixteen digits, checked. */
  readonly cardNumber: string;
  /** For services on the card; both, or neither. */
  readonly numbers?: CardNumbers | undefined;
}

const USE = 'card number';

/**
 * One answer per row, in order: 'added', 'unchanged' (this person already has it), or 'taken' (it is
 * another colleague's).
 */
export async function receiveCards(
  tx: Transaction,
  secrets: Secrets,
  rows: readonly ReceivedCard[],
): Promise<('added' | 'unchanged' | 'taken')[]> {
  const hashes = rows.map((row) => secrets.hash(USE, row.cardNumber));
  const added = await tx.list<{ hash: Buffer }>(sql`
    insert into card.card (organisation_id, id, person_id, number_encrypted, number_hash, last_four, added_at)
    select ${tx.context.organisation}::uuid, r.id, r.person_id, r.encrypted, r.hash, r.last_four,
      platform.now()
    from unnest(${rows.map(() => newId(tx.context.now))}::uuid[], ${rows.map((r) => r.personId)}::uuid[],
      ${rows.map((r) => secrets.encrypt(USE, r.cardNumber))}::bytea[], ${hashes}::bytea[],
      ${rows.map((r) => lastFour(r.cardNumber))}::text[]) r (id, person_id, encrypted, hash, last_four)
    on conflict (organisation_id, number_hash) do nothing
    returning number_hash as hash`);
  await keepNumbers(tx, secrets, rows, hashes);
  const isNew = new Set(added.map((row) => row.hash.toString('hex')));
  const owners = await listOwners(tx, hashes);
  return rows.map((row, index) => {
    const hash = (hashes[index] as Buffer).toString('hex');
    if (owners.get(hash)?.personId !== row.personId) return 'taken';
    return isNew.delete(hash) ? 'added' : 'unchanged';
  });
}

/** A card that is another's keeps what it has: the update reaches cards of this person only. */
async function keepNumbers(
  tx: Transaction,
  secrets: Secrets,
  rows: readonly ReceivedCard[],
  hashes: readonly Buffer[],
): Promise<void> {
  for (const [at, { personId, numbers }] of rows.entries())
    if (numbers !== undefined)
      await keepCardNumbers(tx, secrets, { personId, numberHash: hashes[at] as Buffer, ...numbers });
}

/** The keyed hash by which a number is found, as the list of erasures knows it. */
export const numberHash = (secrets: Secrets, cardNumber: string): string =>
  secrets.hash(USE, cardNumber).toString('hex');

export interface CardOwner {
  readonly cardId: string;
  readonly personId: string;
}

async function listOwners(tx: Transaction, hashes: readonly Buffer[]): Promise<Map<string, CardOwner>> {
  const rows = await tx.list(sql<CardOwner & { hash: Buffer }>`
    select id as "cardId", person_id as "personId", number_hash as hash from card.card
    where organisation_id = ${tx.context.organisation}::uuid and number_hash = any(${[...hashes]}::bytea[])`);
  return new Map(rows.map((row) => [row.hash.toString('hex'), row]));
}

/** The owners of these card numbers; a number that nobody of the organisation has is absent. */
export async function findCardOwners(
  tx: Transaction,
  secrets: Secrets,
  cardNumbers: readonly string[],
): Promise<Map<string, CardOwner>> {
  const hashes = cardNumbers.map((number) => secrets.hash(USE, number));
  const owners = await listOwners(tx, hashes);
  const found = new Map<string, CardOwner>();
  cardNumbers.forEach((number, index) => {
    const owner = owners.get((hashes[index] as Buffer).toString('hex'));
    if (owner !== undefined) found.set(number, owner);
  });
  return found;
}

export interface OwnCard {
  readonly cardId: string;
  readonly lastFour: string;
}

/** The cards of one person, by their last four. */
export async function listCards(tx: Transaction, personId: string, limit = 20): Promise<OwnCard[]> {
  return tx.list(sql<OwnCard>`
    select id as "cardId", last_four as "lastFour" from card.card
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
    order by last_four limit ${limit}`);
}

/** Card → last four, for these cards of whoever has them. */
export async function listLastFour(tx: Transaction, cards: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.list(sql<OwnCard>`
    select id as "cardId", last_four as "lastFour" from card.card
    where organisation_id = ${tx.context.organisation}::uuid and id = any(${[...cards]}::uuid[])`);
  return new Map(rows.map((row) => [row.cardId, row.lastFour]));
}
