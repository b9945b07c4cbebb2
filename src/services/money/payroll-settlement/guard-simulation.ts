// What of a replay may be shown: nothing about fewer than ten people, nor anything from which it follows.
// What is too small is pooled with the next smallest, and shown as one. Pure.
import { mergeSmall, SMALLEST_GROUP } from '#kernel/merge-small';
import type { Amounts, Outcome, SimulationSums, Sum } from './sum-simulation.ts';

export type CellPart = 'total' | 'month' | 'group' | 'purpose';

export interface SimulationCell {
  readonly part: CellPart;
  /** The month or the group; '' of the total, and of what is pooled. */
  readonly name: string;
  readonly what: '' | 'commute' | 'business' | 'home';
  /** Null when it is not told. */
  readonly people: number | null;
  readonly better: number | null;
  readonly same: number | null;
  readonly worse: number | null;
  readonly amounts: Amounts | null;
}

/** The total first, then months, groups with their outcome, and groups by purpose. */
export function guardSimulation(sums: SimulationSums): readonly SimulationCell[] {
  return [totalOf(sums), ...monthsOf(sums), ...outcomesOf(sums), ...purposesOf(sums)];
}

const noCell: SimulationCell = {
  part: 'total',
  name: '',
  what: '',
  people: null,
  better: null,
  same: null,
  worse: null,
  amounts: null,
};

const amountsOf = ({ nowCents, nowUntaxedCents, draftCents, draftUntaxedCents }: Amounts): Amounts => ({
  nowCents,
  nowUntaxedCents,
  draftCents,
  draftUntaxedCents,
});

/** What all of it costs is what the client pays, however few people it has; who gains is guarded. */
function totalOf({ total, outcomes }: SimulationSums): SimulationCell {
  const { better, same, worse } = addOutcomes([...outcomes.values()]);
  const counts = [better, same, worse];
  const { blocks, hidden } = mergeSmall(counts, true);
  const isWhole = hidden.length === 0 && blocks.every((block) => block.length === 1);
  const shown = (place: number) => {
    const alone = blocks.some((block) => block.length === 1 && block[0] === place);
    return alone || isWhole ? (counts[place] ?? 0) : null;
  };
  return {
    ...noCell,
    people: total.people < SMALLEST_GROUP ? null : total.people,
    better: shown(0),
    same: shown(1),
    worse: shown(2),
    amounts: amountsOf(total),
  };
}

type Cell = readonly [cell: SimulationCell, sum: Sum];

function monthsOf({ months }: SimulationSums): SimulationCell[] {
  return poolLine(
    [...months].sort().map(([name, sum]) => [{ ...noCell, part: 'month', name }, sum] as const),
  );
}

function purposesOf({ purposes }: SimulationSums): SimulationCell[] {
  return poolLine(
    [...purposes].sort().map(([key, sum]) => {
      const [name = '', what = ''] = key.split('\t');
      return [{ ...noCell, part: 'purpose', name, what: what as SimulationCell['what'] }, sum] as const;
    }),
  );
}

/**
 * Cells that add up to the total: what is too small stands in the last, pooled; or nowhere, if all of it is.
 */
function poolLine(cells: readonly Cell[]): SimulationCell[] {
  const { blocks } = mergeSmall(
    cells.map(([, { people }]) => people),
    false,
  );
  const alone = new Set(blocks.filter((block) => block.length === 1).flat());
  const pooled = cells.filter((_, place) =>
    blocks.some((block) => block.length > 1 && block.includes(place)),
  );
  const single = cells.flatMap(([cell, sum], place) =>
    alone.has(place) ? [{ ...cell, people: sum.people, amounts: amountsOf(sum) }] : [],
  );
  const together = poolOf(pooled);
  return together ? [...single, together] : single;
}

function poolOf(cells: readonly Cell[]): SimulationCell | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const add = (of: (sum: Sum) => number) => cells.reduce((total, [, sum]) => total + of(sum), 0);
  const amounts: Amounts = {
    nowCents: add((sum) => sum.nowCents),
    nowUntaxedCents: add((sum) => sum.nowUntaxedCents),
    draftCents: add((sum) => sum.draftCents),
    draftUntaxedCents: add((sum) => sum.draftUntaxedCents),
  };
  return { ...noCell, part: first[0].part, amounts };
}

/**
 * A group is shown with all three counts or not at all: each is nobody or ten people at least. The others are
 * pooled, with the smallest that could be shown until that holds for the pool; so every difference of what is
 * shown is again a sum of whole groups.
 */
function outcomesOf({ outcomes }: SimulationSums): SimulationCell[] {
  const size = ([, { better, same, worse }]: [string, Outcome]) => better + same + worse;
  const groups = [...outcomes].sort((a, b) => size(b) - size(a));
  const alone = groups.filter(([, outcome]) => isTold(outcome));
  const pool = groups.filter(([, outcome]) => !isTold(outcome));
  const pooled = () => addOutcomes(pool.map(([, outcome]) => outcome));
  while (pool.length > 0 && !isTold(pooled()) && alone.length > 0)
    pool.push(alone.pop() as [string, Outcome]);
  const cellOf = (name: string, outcome: Outcome): SimulationCell => ({
    ...noCell,
    part: 'group',
    name,
    people: size([name, outcome]),
    ...outcome,
  });
  const shown = alone.map(([name, outcome]) => cellOf(name, outcome));
  return pool.length > 0 && isTold(pooled()) ? [...shown, cellOf('', pooled())] : shown;
}

const isTold = ({ better, same, worse }: Outcome): boolean =>
  [better, same, worse].every((count) => count === 0 || count >= SMALLEST_GROUP);

const addOutcomes = (all: readonly Outcome[]): Outcome =>
  all.reduce(
    (sum, one) => ({
      better: sum.better + one.better,
      same: sum.same + one.same,
      worse: sum.worse + one.worse,
    }),
    { better: 0, same: 0, worse: 0 },
  );
