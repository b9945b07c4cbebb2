// The receipt of a person: each own row of the logs with the way from it to the signed root of its month.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { firstDayOf, rowsOfMonth } from './leaf-sql.ts';
import { pathOf, rootFromPath, SEGMENT_LEAVES } from './merkle.ts';
import { isSigned } from './sign-root.ts';

export interface RowProof {
  /** 'YYYY-MM-01'. */
  readonly month: string;
  /** The whole row as one text, and the salt that goes before it. */
  readonly told: string;
  readonly salt: string;
  readonly leaf: Buffer;
  readonly position: number;
  readonly leaves: number;
  readonly path: readonly Buffer[];
  readonly root: Buffer;
  readonly previous: Buffer;
  readonly signature: Buffer;
  readonly publicKey: Buffer;
}

/** Whether the leaf stands in the tree whose root was signed. Needs nothing but the receipt. */
export function isProven(proof: RowProof): boolean {
  const { leaf, root, signature, publicKey, month, leaves, previous } = proof;
  return (
    rootFromPath(leaf, proof).equals(root) &&
    isSigned({ month, leaves, root, previous }, signature, publicKey)
  );
}

/** Own rows of one sealed month; none while the month is not sealed. Runs as traveller or rights. */
export async function proveRows(tx: Transaction, month: Temporal.PlainYearMonth): Promise<RowProof[]> {
  const day = firstDayOf(month);
  const root = await tx.find(sql<Pick<RowProof, 'leaves' | 'root' | 'signature' | 'publicKey' | 'previous'>>`
    select r.leaves, r.root, r.signature, r.public_key as "publicKey",
      coalesce((select p.root from privacy.log_root p where p.month < r.month order by p.month desc limit 1),
        decode(repeat('00', 32), 'hex')) as previous
    from privacy.log_root r where r.month = ${day}::date`);
  if (root === undefined) return [];
  const own = sql`told.organisation_id = ${tx.context.organisation}::uuid
    and told.person_id = ${tx.context.person}::uuid`;
  const rows = await tx.list(sql<{ told: string; salt: string; leaf: Buffer; position: number }>`
    select r.told, r.salt, r.leaf, l.position from (${rowsOfMonth(month, own)}) r
    join privacy.log_leaf l on l.month = ${day}::date and l.log = r.log and l.row_id = r.id
    order by l.position limit 10000`);
  const wanted = [...new Set(rows.map(({ position }) => Math.floor(position / SEGMENT_LEAVES)))];
  const leaves = await listLeaves(tx, day, wanted);
  const roots = await tx.list(sql<{ root: Buffer }>`
    select root from privacy.log_segment where month = ${day}::date order by first_leaf limit 1000000`);
  const segments = roots.map((segment) => segment.root);
  return rows.map((row) => {
    const at = Math.floor(row.position / SEGMENT_LEAVES);
    const path = [...pathOf(leaves.get(at) ?? [], row.position % SEGMENT_LEAVES), ...pathOf(segments, at)];
    return { month: day, ...row, ...root, path };
  });
}

async function listLeaves(
  tx: Transaction,
  day: string,
  segments: readonly number[],
): Promise<Map<number, Buffer[]>> {
  const rows = await tx.list(sql<{ at: number; leaf: Buffer }>`
    select position / ${SEGMENT_LEAVES}::bigint as at, leaf from privacy.log_leaf
    where month = ${day}::date and position / ${SEGMENT_LEAVES}::bigint = any(${[...segments]}::bigint[])
    order by position limit 10000000`);
  const grouped = Map.groupBy(rows, (row) => row.at);
  return new Map([...grouped].map(([at, found]) => [at, found.map(({ leaf }) => leaf)]));
}
