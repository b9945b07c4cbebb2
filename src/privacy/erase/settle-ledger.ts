// Looks up which erasures came to their end: a line is on the disk before its transaction ends, and a crash
// between them leaves a line of an erasure that did not happen. A restore must not carry that one out.
import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';
import { appendToLedger, type Ledger, type LedgerLine, readLedger } from './ledger.ts';
import { erasuresOf } from './replay-ledger.ts';

/** Longer than any transaction of ours may last. */
const OPEN_FOR = { minutes: 10 } as const;

export interface Settled {
  readonly done: number;
  readonly undone: number;
}

/** May run twice. Never on a restored database before its ledger was replayed. */
export async function settleLedger(db: Database, ledger: Ledger, now: Temporal.Instant): Promise<Settled> {
  const { lines } = readLedger(ledger);
  const known = new Set(lines.flatMap((line) => (line.what === 'settled' ? [line.id] : [])));
  const open = erasuresOf(lines).erasures.filter(
    ({ id, at }) =>
      !known.has(id) && Temporal.Instant.compare(Temporal.Instant.from(at).add(OPEN_FOR), now) <= 0,
  );
  if (open.length === 0) return { done: 0, undone: 0 };
  const keys = open.flatMap((line) => line.keys);
  const rows = await db.list<{ key: string }>(
    { role: 'privacy-officer', now },
    sql`select distinct encode(erasure_key, 'hex') as key from privacy.erasure
      where erasure_key = any (select decode(k, 'hex') from unnest(${keys}::text[]) k)
      limit 1000000`,
  );
  const there = new Set(rows.map(({ key }) => key));
  const settled = open.map(
    ({ id, keys: own }): Extract<LedgerLine, { what: 'settled' }> => ({
      what: 'settled',
      id,
      isDone: own.every((key) => there.has(key)),
      at: now.toString(),
    }),
  );
  appendToLedger(ledger, settled, now);
  const done = settled.filter(({ isDone }) => isDone).length;
  return { done, undone: settled.length - done };
}
