// Holds the rows of the logs against their leaves, the leaves against the root, and the root against its
// signature: finds every row that was changed, put in or taken out.
import { dayOf } from '#kernel/day';
import { sql } from '#platform/database/sql';
import type { Database, Transaction } from '#platform/database/types';
import { firstDayOf, rowsOfMonth } from './leaf-sql.ts';
import { rootOf } from './merkle.ts';
import { readSegments } from './seal-month.ts';
import { isSigned, NO_ROOT, type Signer } from './sign-root.ts';

export interface RowFault {
  readonly log: 'disclosure' | 'view';
  readonly rowId: number;
  readonly kind: 'changed' | 'put-in' | 'taken-out';
}

export interface VerifiedMonth {
  /** 'YYYY-MM'. */
  readonly month: string;
  readonly leaves: number;
  /** `expired`: rows and leaves are gone at their term; the root and its signature still hold. */
  readonly state: 'whole' | 'expired' | 'tampered';
  readonly faults: readonly RowFault[];
  /** Faults of leaves, root, signature or order of months, as sentences. */
  readonly troubles: readonly string[];
}

const MOST_FAULTS = 100_000;

/** Every sealed month, or the one that is named; a month between two that has no root is a fault as well. */
export async function verifyLog(
  db: Database,
  signer: Signer,
  now: Temporal.Instant,
  only?: Temporal.PlainYearMonth,
): Promise<VerifiedMonth[]> {
  const context = { role: 'privacy-officer', now };
  const roots = await db.transaction(context, (tx) => listRoots(tx));
  const verified: VerifiedMonth[] = [];
  for (const [at, root] of roots.entries()) {
    const month = root.month.toPlainYearMonth();
    if (only !== undefined && !month.equals(only)) continue;
    const before = roots[at - 1];
    verified.push(await db.transaction(context, (tx) => verifyMonth(tx, signer, { ...root, before })));
  }
  return verified;
}

interface StoredRoot {
  readonly month: Temporal.PlainDate;
  readonly leaves: number;
  readonly root: Buffer;
  readonly signature: Buffer;
  readonly publicKey: Buffer;
}

const listRoots = (tx: Transaction): Promise<StoredRoot[]> =>
  tx.list(sql<StoredRoot>`
    select month, leaves, root, signature, public_key as "publicKey" from privacy.log_root
    order by month limit 10000`);

async function verifyMonth(
  tx: Transaction,
  signer: Signer,
  { before, ...stored }: StoredRoot & { readonly before: StoredRoot | undefined },
): Promise<VerifiedMonth> {
  const month = stored.month.toPlainYearMonth();
  const troubles = troublesOfRoot(signer, stored, before);
  const base = { month: month.toString(), leaves: stored.leaves };
  // Current and previous financial year: on the first day after them rows and leaves are gone together.
  const isExpired = dayOf(tx.context.now).year >= month.year + 2;
  if (isExpired) {
    return { ...base, state: troubles.length === 0 ? 'expired' : 'tampered', faults: [], troubles };
  }
  const segments: Buffer[] = [];
  let counted = 0;
  for await (const { hashes } of readSegments(tx, month, stored.leaves)) {
    segments.push(rootOf(hashes));
    counted += hashes.length;
  }
  if (counted !== stored.leaves) troubles.push(`${counted} leaves are there, ${stored.leaves} were signed`);
  else if (!rootOf(segments).equals(stored.root)) troubles.push('the leaves do not give the signed root');
  const faults = await listFaults(tx, month);
  const isWhole = troubles.length === 0 && faults.length === 0;
  return { ...base, state: isWhole ? 'whole' : 'tampered', faults, troubles };
}

function troublesOfRoot(signer: Signer, stored: StoredRoot, before: StoredRoot | undefined): string[] {
  const { leaves, root, signature, publicKey, month } = stored;
  const troubles: string[] = [];
  const follows = before?.month.add({ months: 1 });
  if (follows !== undefined && !follows.equals(month)) troubles.push('the month before it has no root');
  const signed = { month: month.toString(), leaves, root, previous: before?.root ?? NO_ROOT };
  if (!publicKey.equals(signer.publicKey)) troubles.push('another key than ours signed it');
  else if (!isSigned(signed, signature, publicKey)) troubles.push('the signature does not hold');
  return troubles;
}

/** Rows and leaves side by side: all that is in one only, or differs. */
function listFaults(tx: Transaction, month: Temporal.PlainYearMonth): Promise<RowFault[]> {
  return tx.list(sql<RowFault>`
    select coalesce(r.log, l.log) as log, coalesce(r.id, l.row_id) as "rowId",
      case when l.leaf is null then 'put-in' when r.leaf is null then 'taken-out' else 'changed' end as kind
    from (${rowsOfMonth(month)}) r
    full join (select log, row_id, leaf from privacy.log_leaf where month = ${firstDayOf(month)}::date) l
      on l.log = r.log and l.row_id = r.id
    where r.leaf is distinct from l.leaf
    order by 2, 1 limit ${MOST_FAULTS}`);
}
