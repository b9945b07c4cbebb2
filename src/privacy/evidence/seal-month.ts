// Seals the logs of each month that is over: leaves, segments, and one signed root that stays when they go.
import { dayOf } from '#kernel/day';
import { sql } from '#platform/database/sql';
import type { Database, Transaction } from '#platform/database/types';
import { firstDayOf, rowsOfMonth } from './leaf-sql.ts';
import { rootOf, SEGMENT_LEAVES } from './merkle.ts';
import { NO_ROOT, type Signer } from './sign-root.ts';

/** So long after its end a month is sealed: transactions that began in it are over by then. */
const PATIENCE_HOURS = 2;
const SEGMENTS_PER_PAGE = 32;
const HASH_BYTES = 32;

export interface Sealed {
  readonly month: string;
  readonly leaves: number;
}

/** A job: seals every month that is over, the oldest first, also those without rows; may run twice. */
export async function sealMonths(db: Database, signer: Signer, now: Temporal.Instant): Promise<Sealed[]> {
  const sealed: Sealed[] = [];
  const last = dayOf(now.subtract({ hours: PATIENCE_HOURS }))
    .toPlainYearMonth()
    .subtract({ months: 1 });
  for (;;) {
    const one = await db.transaction({ role: 'privacy-officer', now }, (tx) => sealNext(tx, signer, last));
    if (one === undefined) return sealed;
    sealed.push(one);
  }
}

async function sealNext(
  tx: Transaction,
  signer: Signer,
  last: Temporal.PlainYearMonth,
): Promise<Sealed | undefined> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('privacy.log_root', 0))`);
  const previous = await tx.find(sql<{ month: Temporal.PlainDate; root: Buffer }>`
    select month, root from privacy.log_root order by month desc limit 1`);
  const first = previous?.month.toPlainYearMonth().add({ months: 1 }) ?? (await findFirstMonth(tx));
  if (first === undefined || Temporal.PlainYearMonth.compare(first, last) > 0) return undefined;
  const leaves = await writeLeaves(tx, first);
  const root = await writeSegments(tx, first, leaves);
  const month = firstDayOf(first);
  const signature = signer.sign({ month, leaves, root, previous: previous?.root ?? NO_ROOT });
  await tx.run(sql`
    insert into privacy.log_root (leaves, month, sealed_at, root, signature, public_key)
    values (${leaves}, ${month}, platform.now(), ${root}, ${signature}, ${signer.publicKey})`);
  return { month, leaves };
}

async function findFirstMonth(tx: Transaction): Promise<Temporal.PlainYearMonth | undefined> {
  const { at } = await tx.get(sql<{ at: Temporal.Instant | null }>`
    select least((select min(at) from privacy.disclosure), (select min(at) from privacy.view)) as at`);
  return at === null ? undefined : dayOf(at).toPlainYearMonth();
}

function writeLeaves(tx: Transaction, month: Temporal.PlainYearMonth): Promise<number> {
  return tx.run(sql`
    insert into privacy.log_leaf (position, row_id, month, purge_on, log, leaf)
    select row_number() over (order by id, log) - 1, id, ${firstDayOf(month)}::date, purge_on, log, leaf
    from (${rowsOfMonth(month)}) rows`);
}

/** Pages keep memory flat however many rows a month has: what stays is one root for each segment. */
async function writeSegments(
  tx: Transaction,
  month: Temporal.PlainYearMonth,
  leaves: number,
): Promise<Buffer> {
  const roots: Buffer[] = [];
  for await (const { firstLeaf, hashes, purgeOn } of readSegments(tx, month, leaves)) {
    const root = rootOf(hashes);
    roots.push(root);
    await tx.run(sql`
      insert into privacy.log_segment (first_leaf, month, purge_on, leaves, root)
      values (${firstLeaf}, ${firstDayOf(month)}, ${purgeOn}, ${hashes.length}, ${root})`);
  }
  return rootOf(roots);
}

export interface Segment {
  readonly firstLeaf: number;
  readonly hashes: readonly Buffer[];
  readonly purgeOn: Temporal.PlainDate;
}

/**
 * The stored leaves in their order, by segment; a gap ends a segment early and so changes the root. The
 * database puts the leaves of a segment together: a row for each of a million would fill the memory with what
 * is thrown away at once.
 */
export async function* readSegments(
  tx: Transaction,
  month: Temporal.PlainYearMonth,
  leaves: number,
): AsyncGenerator<Segment> {
  const step = SEGMENTS_PER_PAGE * SEGMENT_LEAVES;
  for (let from = 0; from < leaves; from += step) {
    const page = await tx.list(sql<{ at: number; leaves: Buffer; purgeOn: Temporal.PlainDate }>`
      select position / ${SEGMENT_LEAVES}::bigint as at, min(purge_on) as "purgeOn",
        string_agg(leaf, ''::bytea order by position) as leaves
      from privacy.log_leaf
      where month = ${firstDayOf(month)}::date and position >= ${from} and position < ${from + step}
      group by 1 order by 1 limit ${SEGMENTS_PER_PAGE}`);
    for (const { at, leaves: together, purgeOn } of page) {
      yield { firstLeaf: at * SEGMENT_LEAVES, hashes: cut(together), purgeOn };
    }
  }
}

/** Hashes one after another, each of 32 bytes as the table checks. */
const cut = (together: Buffer): Buffer[] =>
  Array.from({ length: together.length / HASH_BYTES }, (_, at) =>
    together.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
