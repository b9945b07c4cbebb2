// Where the time of a run goes, so that whoever makes it faster knows where to begin.

export type Spent = Map<string, number>;

export async function spend<T>(spent: Spent, what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    spent.set(what, (spent.get(what) ?? 0) + performance.now() - began);
  }
}

/** Whole seconds, the longest first. */
export const tellSpent = (spent: Spent): string =>
  [...spent]
    .sort(([, a], [, b]) => b - a)
    .map(([what, ms]) => `${what} ${Math.round(ms / 1000)} s`)
    .join(', ');
