// Whatever is asked of the reports, alone or subtracted from each other, no figure of fewer than ten people
// can be had: rows, columns, totals, two periods, two filters. Proven by elimination over everything that is
// answered.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, makeBlocks } from './make-blocks.ts';
import { SMALLEST_GROUP } from './merge-small.ts';
import { type By, sumBlocks } from './sum-blocks.ts';

interface Traveller {
  readonly costCentre: string;
  readonly group: string;
  readonly modes: readonly string[];
}

const MONTHS = ['2026-01', '2026-02'];
const CENTRES = ['A', 'B', 'C'];

const traveller = fc.record({
  costCentre: fc.constantFrom(...CENTRES),
  group: fc.constantFrom('x', 'y'),
  modes: fc.subarray(['car', 'moped', 'train'], { minLength: 1 }),
});
/** Each month other people travel; a few kinds of them, some often, so that large and small groups meet. */
const town = fc.array(
  fc.array(fc.tuple(traveller, fc.integer({ min: 1, max: 14 })), { minLength: 1, maxLength: 7 }),
  { minLength: MONTHS.length, maxLength: MONTHS.length },
);

/** Cells of the finest kind, with the travellers behind each, by month. */
function countTown(months: readonly (readonly [Traveller, number][])[]) {
  const people = months.flatMap((kinds, at) =>
    kinds.flatMap(([one, times]) =>
      Array.from({ length: times }, () => ({ ...one, month: MONTHS[at] ?? '' })),
    ),
  );
  const wholes = Map.groupBy(people, ({ month, costCentre, group }) => `${month}|${costCentre}|${group}|`);
  const spread = people.flatMap((one) => one.modes.map((mode) => ({ ...one, mode })));
  const parts = Map.groupBy(
    spread,
    ({ month, costCentre, group, mode }) => `${month}|${costCentre}|${group}|${mode}`,
  );
  const cells = (groups: Map<string, readonly unknown[]>): Cell[] =>
    [...groups].map(([key, of]) => {
      const [month = '', costCentre = '', group = '', mode = ''] = key.split('|');
      return { month, costCentre, group, mode, people: of.length, value: 0 };
    });
  return { wholes: cells(wholes), parts: cells(parts) };
}

/**
 * Every answer as a row over the finest cells: what it takes of each, found by giving one cell a value of 1.
 */
function answersOver(wholes: readonly Cell[], parts: readonly Cell[]): number[][] {
  const columns = parts.map((_, at) =>
    everyAnswer(
      wholes,
      parts.map((cell, place) => ({ ...cell, value: place === at ? 1 : 0 })),
    ),
  );
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? 0));
}

function everyAnswer(wholes: readonly Cell[], parts: readonly Cell[]): number[] {
  const blocks = makeBlocks(wholes, parts);
  const periods = [MONTHS, ...MONTHS.map((month) => [month])];
  return periods.flatMap((months) =>
    [undefined, ...CENTRES].flatMap((costCentre) =>
      (['costCentre', 'group', 'mode'] as const).flatMap((by: By) => {
        const { rows, total } = sumBlocks(blocks, { by, months, costCentre });
        return [...rows, total].flatMap((row) => [...row.figures, row.total].map(({ value }) => value));
      }),
    ),
  );
}

/** Whether `wanted` is a combination of the rows. Small whole numbers, so that the sums stay exact enough. */
function isDerivable(rows: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  return rankOf(rows) === rankOf([...rows, wanted]);
}

function rankOf(rows: readonly (readonly number[])[]): number {
  const left = [...new Set(rows.map(String))].map((row) => row.split(',').map(Number));
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot === -1) continue;
    const [row = []] = left.splice(pivot, 1);
    left.splice(rank, 0, row);
    for (let at = rank + 1; at < left.length; at += 1) {
      const factor = (left[at]?.[column] ?? 0) / (row[column] ?? 1);
      if (factor !== 0) left[at] = (left[at] ?? []).map((value, place) => value - factor * (row[place] ?? 0));
    }
    rank += 1;
  }
  return rank;
}

test('no cell of fewer than ten people follows from all answers together, nor two of them that count fewer', () => {
  fc.assert(
    fc.property(town, (months) => {
      const { wholes, parts } = countTown(months);
      const answers = answersOver(wholes, parts);
      const small = parts.flatMap(({ people }, at) => (people < SMALLEST_GROUP ? [at] : []));
      const unit = (...places: number[]) => parts.map((_, at) => (places.includes(at) ? 1 : 0));
      for (const at of small) expect(isDerivable(answers, unit(at))).toBe(false);
      const pairs = small.flatMap((a) => small.filter((b) => b > a).map((b) => [a, b] as const));
      for (const [a, b] of pairs.slice(0, 20)) {
        const count = (parts[a]?.people ?? 0) + (parts[b]?.people ?? 0);
        if (count < SMALLEST_GROUP) expect(isDerivable(answers, unit(a, b))).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('the test sees a leak: a report that splits a block tells the small cell', () => {
  const parts: Cell[] = [
    { month: '2026-01', costCentre: 'A', group: 'x', mode: 'car', people: 12, value: 0 },
    { month: '2026-01', costCentre: 'B', group: 'x', mode: 'car', people: 1, value: 0 },
  ];
  expect(
    isDerivable(
      [
        [1, 1],
        [1, 0],
      ],
      [0, 1],
    ),
  ).toBe(true);
  expect(
    isDerivable(
      answersOver(
        parts.map((cell) => ({ ...cell, mode: '' })),
        parts,
      ),
      [0, 1],
    ),
  ).toBe(false);
});

test('what is large enough is shown whole, and what is not says so', () => {
  const cell = (costCentre: string, mode: string, people: number): Cell => ({
    month: '2026-01',
    costCentre,
    group: 'all',
    mode,
    people,
    value: people * 100,
  });
  const blocks = makeBlocks(
    [cell('A', '', 30), cell('B', '', 20)],
    [cell('A', 'car', 25), cell('A', 'moped', 3), cell('B', 'car', 20)],
  );
  const { rows, total } = sumBlocks(blocks, { by: 'mode', months: ['2026-01'] });
  expect(rows.map(({ name, total: sum }) => [name, sum.state, sum.value])).toEqual([
    ['car', 'part', 2000],
    ['moped', 'hidden', 0],
    [null, 'whole', 2800],
  ]);
  expect(total.total).toEqual({ state: 'whole', value: 4800 });
});
