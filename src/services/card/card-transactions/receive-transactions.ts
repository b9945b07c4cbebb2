// Stores what was done with cards: each transaction once; what the two known kinds do not explain is set
// aside.
import type { Mode } from '#kernel/mode';
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
  /** Of a check-out: what the trip will say that is made of it. Not stored here. */
  readonly ride?: Ride | undefined;
}

export interface Ride {
  readonly mode: Mode;
  readonly modeKnownBy: 'stops' | 'proposal';
  readonly distanceM?: number | undefined;
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
const RIDE_COLUMNS = 'mode, mode_known_by, distance_m';

/** Where the check-outs that were new wait for whoever makes trips of them, until the transaction ends. */
export const NEW_CHECK_OUTS = 'new_check_out';

/**
 * Once a transaction, before the first row. Imports of one organisation wait for each other here, so that
 * what was not there when it was looked for is not there when it is written.
 */
export async function openReceiving(tx: Transaction): Promise<void> {
  await tx.batch([
    sql`set local plan_cache_mode = force_custom_plan`,
    sql`select pg_advisory_xact_lock(hashtextextended('card-transactions ' || ${tx.context.organisation}, 0))`,
    sql`create temporary table incoming_transaction (
      person_id uuid, card_id uuid, kind text, day date, checked_in_at timestamptz,
      checked_out_at timestamptz, origin text, destination text, amount_cents integer, source_key text,
      mode text, mode_known_by text, distance_m integer) on commit drop`,
    sql`create temporary table ${sql.id(NEW_CHECK_OUTS)} (like incoming_transaction) on commit drop`,
  ]);
}

/**
 * At most some ten thousand rows a call. Returns when the database has the rows; `stored` answers how many
 * of them were new when it has stored them, so that the program can read on meanwhile. Those that are
 * check-outs wait in NEW_CHECK_OUTS, so that the program need not hold the rows of a whole file.
 */
export async function receiveTransactions(
  tx: Transaction,
  rows: readonly ReceivedTransaction[],
): Promise<{ readonly stored: Promise<number> }> {
  const firsts = firstsOf(rows);
  if (firsts.length === 0) return { stored: Promise.resolve(0) };
  await tx.copyIn(
    `copy incoming_transaction (${COLUMNS}, ${RIDE_COLUMNS}) from stdin (format csv)`,
    copyLines(firsts, valuesOf),
  );
  const stored = storeIncoming(tx).then((known) => firsts.length - known);
  // Whoever awaits it hears of a failure; until then it must not count as one that nobody hears of.
  stored.catch(() => {});
  return { stored };
}

/** Answers how many were there already. */
async function storeIncoming(tx: Transaction): Promise<number> {
  const [, known] = (await tx.batch([
    sql`set local enable_sort = off`,
    deleteKnown(tx),
    sql`set local enable_sort = on`,
    sql`insert into card.card_transaction (organisation_id, purge_on, imported_at, ${sql.raw(COLUMNS)})
      select ${tx.context.organisation}::uuid, platform.two_financial_years(day), (select platform.now()),
        ${sql.raw(COLUMNS)}
      from incoming_transaction`,
    sql`insert into ${sql.id(NEW_CHECK_OUTS)} select * from incoming_transaction where kind = 'check-out'`,
    sql`truncate incoming_transaction`,
  ])) as { count: number }[][];
  return Number(known?.[0]?.count);
}

/** The first row with a key is the transaction; what follows says nothing. */
function firstsOf(rows: readonly ReceivedTransaction[]): readonly ReceivedTransaction[] {
  const keys = new Set<string>();
  for (const row of rows) keys.add(row.sourceKey);
  return keys.size === rows.length ? rows : rows.filter(({ sourceKey }) => keys.delete(sourceKey));
}

/**
 * Of most cards nothing is there of the days in hand, which one look for each card tells; only rows of
 * the others are looked up one by one. As a value and not as a join, and in an order that one index has:
 * whoever may not sort takes that index, whatever the planner thinks of a table that grows while it is
 * filled (it was once taken for empty, and every look went through the whole organisation). Cheaper than
 * `on conflict`, which writes each new row twice into the log.
 */
export function deleteKnown(tx: Transaction) {
  const { organisation } = tx.context;
  return sql`
    with in_hand as materialized (
      select card_id, min(day) as since, max(day) as until from incoming_transaction group by card_id),
    seen as materialized (
      select card_id from in_hand h
      where (select t.id from card.card_transaction t
        where t.organisation_id = ${organisation}::uuid and t.card_id = h.card_id
          and t.day between h.since and h.until
          and t.purge_on between platform.two_financial_years(h.since)
            and platform.two_financial_years(h.until)
        order by t.day limit 1) is not null),
    gone as (
      delete from incoming_transaction i
      where i.card_id in (select card_id from seen)
        and (select t.id from card.card_transaction t
          where t.organisation_id = ${organisation}::uuid and t.source_key = i.source_key
            and t.purge_on between platform.two_financial_years(i.day)
              and platform.two_financial_years(i.day)
          order by t.purge_on limit 1) is not null
      returning 1)
    select count(*)::integer as count from gone`;
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
  r.ride?.mode,
  r.ride?.modeKnownBy,
  r.ride?.distanceM,
];

/** Answers how many were new. */
export async function setAside(tx: Transaction, rows: readonly AsideTransaction[]): Promise<number> {
  if (rows.length === 0) return 0;
  return tx.run(sql`
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
    on conflict (organisation_id, source_key, purge_on) do nothing`);
}
