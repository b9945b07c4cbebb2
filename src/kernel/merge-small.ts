// The guard of every report about groups: what counts fewer than ten people is never shown on its own,
// and what is shown can never be subtracted to it. Whoever shows only sums of its blocks keeps that
// promise, for screens, files and answers alike: a block is never split, so every difference of two sums
// is a sum of whole blocks.

/** Source: the statement, reports count groups of at least ten people. */
export const SMALLEST_GROUP = 10;

export interface Merged {
  /** Places of the cells; a block of one cell is shown as it is, one of more only as their sum. */
  readonly blocks: readonly (readonly number[])[];
  /** Cells that may not even be shown together: all of them are fewer than ten people. */
  readonly hidden: readonly number[];
}

/**
 * `people`: how many are behind each cell. `apart`: nobody is in two cells, so that counts add up;
 * otherwise a block counts as many as its largest cell, which is never too many. A cell of nobody is in
 * no block and may be shown as nothing.
 */
export function mergeSmall(people: readonly number[], apart: boolean): Merged {
  const order = people
    .map((count, place) => ({ count, place }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.place - b.place);
  const large = order.filter(({ count }) => count >= SMALLEST_GROUP);
  const small = order.filter(({ count }) => count < SMALLEST_GROUP);
  const together = () => small.reduce((sum, { count }) => (apart ? sum + count : Math.max(sum, count)), 0);
  // The smallest that could be shown goes along: otherwise a total minus the rest would tell the small
  // ones.
  while (small.length > 0 && together() < SMALLEST_GROUP && large.length > 0) {
    const last = large.pop();
    if (last !== undefined) small.push(last);
  }
  const places = small.map(({ place }) => place).sort((a, b) => a - b);
  const single = large.map(({ place }) => [place]);
  if (places.length === 0) return { blocks: single, hidden: [] };
  return together() < SMALLEST_GROUP
    ? { blocks: single, hidden: places }
    : { blocks: [...single, places], hidden: [] };
}
