// Stores what was done with cards: each transaction once; what the two known kinds do not explain is set
// aside.
import { copyLines } from '#platform/copy-line';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface ReceivedTransaction {
  readonly personId: string;
  readonly cardId: string;
  readonly day: Temporal.PlainDate;
  /** Costs and top-ups are both positive: the sign follows from the kind. */
  readonly amountCents: number;
  /** The same for the same transaction whenever it is received again; it contains the day. */
  readonly sourceKey: string;
  readonly kind: 'check-out' | 'top-up';
  readonly checkedInAt?: Temporal.Instant | undefined;
  readonly checkedOutAt?: Temporal.Instant | undefined;
  readonly origin?: string | undefined;
  readonly destination?: string | undefined;
}

export interface AsideTransaction {
  readonly personId: string;
  readonly cardId: string;
  readonly day: Temporal.PlainDate;
  readonly origin?: string | undefined;
  readonly destination?: string | undefined;
  /** As the file has it; nothing is done with it. */
  readonly amountCents?: number | undefined;
  readonly sourceKey: string;
  /** What the source called it, at most 80 characters. */
  readonly kind: string;
  readonly reason: string;
}

const COLUMNS =
  'person_id, card_id, kind, day, checked_in_at, checked_out_at, origin, destination, amount_cents, source_key';

/** At most some ten thousand rows a call. Answers the source keys that were new. */
export async function receiveTransactions(
  tx: Transaction,
  rows: readonly ReceivedTransaction[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  await tx.batch([
    sql`create temporary table if not exists incoming_transaction (
      person_id uuid, card_id uuid, kind text, day date, checked_in_at timestamptz,
      checked_out_at timestamptz,
      origin text, destination text, amount_cents integer, source_key text) on commit drop`,
    sql`truncate incoming_transaction`,
  ]);
  await tx.copyIn(
    `copy incoming_transaction (${COLUMNS}) from stdin (format csv)`,
    copyLines(rows, valuesOf),
  );
  const stored = await tx.list<{ sourceKey: string }>(sql`
    insert into card.card_transaction (organisation_id, purge_on, imported_at, ${sql.raw(COLUMNS)})
    select ${tx.context.organisation}::uuid, platform.two_financial_years(day), platform.now(),
      ${sql.raw(COLUMNS)}
    from incoming_transaction
    on conflict (organisation_id, source_key, purge_on) do nothing
    returning source_key as "sourceKey"`);
  return new Set(stored.map((row) => row.sourceKey));
}

const valuesOf = (r: ReceivedTransaction) => [
  r.personId,
  r.cardId,
  r.kind,
  r.day,
  r.checkedInAt,
  r.checkedOutAt,
  r.origin,
  r.destination,
  r.amountCents,
  r.sourceKey,
];

export async function setAside(tx: Transaction, rows: readonly AsideTransaction[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const stored = await tx.list<{ sourceKey: string }>(sql`
    insert into card.set_aside (organisation_id, person_id, card_id, purge_on, day, kind, origin, destination,
      amount_cents, reason, source_key, imported_at)
    select ${tx.context.organisation}::uuid, r.person_id, r.card_id,
      platform.two_financial_years(r.day), r.day, r.kind,
      r.origin, r.destination, r.amount_cents, r.reason, r.source_key, platform.now()
    from unnest(${rows.map((r) => r.personId)}::uuid[], ${rows.map((r) => r.cardId)}::uuid[],
      ${rows.map((r) => r.day)}::date[], ${rows.map((r) => r.kind)}::text[],
      ${rows.map((r) => r.origin ?? null)}::text[], ${rows.map((r) => r.destination ?? null)}::text[],
      ${rows.map((r) => r.amountCents ?? null)}::integer[], ${rows.map((r) => r.reason)}::text[],
      ${rows.map((r) => r.sourceKey)}::text[])
      r (person_id, card_id, day, kind, origin, destination, amount_cents, reason, source_key)
    on conflict (organisation_id, source_key, purge_on) do nothing
    returning source_key as "sourceKey"`);
  return new Set(stored.map((row) => row.sourceKey));
}
