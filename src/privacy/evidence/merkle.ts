// A tree of hashes over leaves, as RFC 6962 builds it: whoever keeps the root can tell every later change.
import { hash } from 'node:crypto';

/**
 * A power of two: the roots of whole segments are nodes of the tree, so that a proof needs one segment and
 * the roots of the others, never all leaves.
 */
export const SEGMENT_LEAVES = 1024;

const NODE = Buffer.from([1]);
const EMPTY = hash('sha256', Buffer.alloc(0), 'buffer');

/** A node is marked, so that no leaf can be passed off as one. */
const nodeOf = (left: Buffer, right: Buffer): Buffer =>
  hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');

/** The root over hashes in their order; of none it is the hash of nothing. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const [first = EMPTY] = hashes;
  if (hashes.length <= 1) return first;
  const cut = splitAt(hashes.length);
  return nodeOf(rootOf(hashes.slice(0, cut)), rootOf(hashes.slice(cut)));
}

/** The neighbours on the way from one hash to the root, the nearest first. */
export function pathOf(hashes: readonly Buffer[], index: number): Buffer[] {
  if (index < 0 || index >= hashes.length) throw new RangeError(`no leaf ${index} of ${hashes.length}`);
  if (hashes.length === 1) return [];
  const cut = splitAt(hashes.length);
  const [left, right] = [hashes.slice(0, cut), hashes.slice(cut)];
  return index < cut
    ? [...pathOf(left, index), rootOf(right)]
    : [...pathOf(right, index - cut), rootOf(left)];
}

/** The root that a leaf and its path give: equal to the signed one, or the leaf is not in that tree. */
export function rootFromPath(
  leaf: Buffer,
  {
    position,
    leaves,
    path,
  }: { readonly position: number; readonly leaves: number; readonly path: readonly Buffer[] },
): Buffer {
  if (leaves <= 1) return path.length === 0 ? leaf : EMPTY;
  const beside = path.at(-1);
  if (beside === undefined) return EMPTY;
  const cut = splitAt(leaves);
  const isLeft = position < cut;
  const below = {
    position: isLeft ? position : position - cut,
    leaves: isLeft ? cut : leaves - cut,
    path: path.slice(0, -1),
  };
  const inner = rootFromPath(leaf, below);
  return isLeft ? nodeOf(inner, beside) : nodeOf(beside, inner);
}

/** The largest power of two below a count of two or more. */
function splitAt(count: number): number {
  let cut = 1;
  while (cut * 2 < count) cut *= 2;
  return cut;
}
