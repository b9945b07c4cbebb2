// Writes down that a person is erased: tombstones in the same transaction, and a line on the disk beside the
// backups before anybody is told.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { erasureKey, type Identifier } from './erasure-key.ts';
import { appendToLedger, LEDGER_DAYS, type Ledger } from './ledger.ts';

export interface Erased {
  readonly organisationId: string;
  readonly personId: string;
  /** Personnel numbers and hashes of cards by which a provider's file could bring the person back. */
  readonly identifiers: readonly Identifier[];
}

/**
 * Call it in the erasing transaction of role `rights`, as the last thing before its end: what fails before it
 * leaves no line. A commit that fails after it leaves a line without tombstones; `settleLedger` finds those.
 * Throws when the line cannot be put on the disk, which undoes the erasure: it would not survive a restore.
 */
export async function recordErasure(
  tx: Transaction,
  ledger: Ledger,
  { organisationId, personId, identifiers }: Erased,
  now: Temporal.Instant,
): Promise<void> {
  const person: Identifier = { kind: 'person', value: personId };
  const keys = [person, ...identifiers].map((one) => erasureKey(ledger.secrets, organisationId, one));
  await insertTombstones(tx, keys, now);
  const line = { what: 'erasure', id: newId(now), keys: keys.map(toHex), at: now.toString() } as const;
  appendToLedger(ledger, [line], now);
}

/** May run twice: a tombstone of that moment that is there already stays as it is. */
export async function insertTombstones(
  tx: Transaction,
  keys: readonly Buffer[],
  erasedAt: Temporal.Instant,
): Promise<void> {
  const purgeOn = dayOf(erasedAt).add({ days: LEDGER_DAYS });
  await tx.batch(
    keys.map(
      (key) => sql`insert into privacy.erasure (id, erasure_key, erased_at, purge_on)
        values (${newId(erasedAt)}, ${key}, ${erasedAt.toString()}, ${purgeOn.toString()})
        on conflict do nothing`,
    ),
  );
}

export const toHex = (key: Buffer): string => key.toString('hex');
