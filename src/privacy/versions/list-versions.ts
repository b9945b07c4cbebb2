// The versions of the register that this installation has had, and the text of each.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Locale } from '../statement-words.ts';
import type { Snapshot } from './take-snapshot.ts';

export interface RegisterVersion {
  readonly number: number;
  readonly hash: string;
  readonly firstSeenAt: Temporal.Instant;
  readonly isSignificant: boolean;
  /** Null while people are still being told, and for a version that is announced to nobody. */
  readonly announcedAt: Temporal.Instant | null;
}

/** Newest first. */
export const listVersions = (tx: Transaction, limit = 100): Promise<RegisterVersion[]> =>
  tx.list(sql<RegisterVersion>`
    select number, hash, first_seen_at as "firstSeenAt", is_significant as "isSignificant",
      announced_at as "announcedAt"
    from privacy.register_version order by number desc limit ${limit}`);

/** By number, or by at least four first digits of its hash; the newest one when several have them. */
export function findSnapshot(
  tx: Transaction,
  named: string,
): Promise<{ number: number; snapshot: Snapshot } | undefined> {
  return findRow(tx, named).then(
    (row) => row && { number: row.number, snapshot: JSON.parse(row.snapshot) as Snapshot },
  );
}

/** The statement as it was printed by that version; nothing is made anew. */
export async function findStatement(
  tx: Transaction,
  named: string,
  locale: Locale,
): Promise<string | undefined> {
  const row = await findRow(tx, named);
  return locale === 'nl' ? row?.nl : row?.en;
}

interface Found {
  readonly number: number;
  readonly snapshot: string;
  readonly nl: string;
  readonly en: string;
}

async function findRow(tx: Transaction, named: string): Promise<Found | undefined> {
  const isNumber = /^[0-9]{1,6}$/.test(named);
  if (!isNumber && !/^[0-9a-f]{4,64}$/.test(named)) return undefined;
  return tx.find(sql<Found>`
    select number, snapshot, statement_nl as nl, statement_en as en from privacy.register_version
    where number = ${isNumber ? Number(named) : -1} or (hash like ${`${named}%`} and ${!isNumber})
    order by number desc limit 1`);
}
