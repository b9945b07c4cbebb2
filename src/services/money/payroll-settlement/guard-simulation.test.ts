// What a replay shows is never about fewer than ten people, alone or by subtraction.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardSimulation } from './guard-simulation.ts';
import type { Outcome, SimulationSums, Sum } from './sum-simulation.ts';

const sum = (people: number, draftCents = people): Sum => ({
  people,
  nowCents: 0,
  nowUntaxedCents: 0,
  draftCents,
  draftUntaxedCents: 0,
});
const sumsOf = (outcomes: Record<string, Outcome>, purposes: Record<string, number> = {}): SimulationSums => {
  const people = Object.values(outcomes).reduce(
    (all, { better, same, worse }) => all + better + same + worse,
    0,
  );
  return {
    total: sum(people),
    months: new Map([['2026-10', sum(people)]]),
    purposes: new Map(Object.entries(purposes).map(([key, count]) => [key, sum(count)])),
    outcomes: new Map(Object.entries(outcomes)),
  };
};

test('a group with three who lose stands in a pool of groups in which at least ten do', () => {
  const cells = guardSimulation(
    sumsOf({
      all: { better: 100, same: 0, worse: 40 },
      desk: { better: 30, same: 0, worse: 12 },
      field: { better: 10, same: 0, worse: 3 },
    }),
  );
  const groups = cells.filter(({ part }) => part === 'group');
  expect(groups.map(({ name, better, worse }) => [name, better, worse])).toEqual([
    ['all', 100, 40],
    ['', 40, 15],
  ]);
  expect(cells[0]).toMatchObject({ people: 195, better: 140, same: 0, worse: 55 });
});

test('of a few people only the cost is told: no count, not even that nobody loses', () => {
  const cells = guardSimulation(sumsOf({ all: { better: 3, same: 0, worse: 0 } }, { 'all\tcommute': 3 }));
  expect(cells.map(({ part, people, better, worse }) => [part, people, better, worse])).toEqual([
    ['total', null, null, null],
  ]);
  expect(cells[0]?.amounts?.draftCents).toBe(3);
});

test('a purpose of four people is shown together with the next smallest', () => {
  const cells = guardSimulation(
    sumsOf(
      { all: { better: 60, same: 0, worse: 0 } },
      { 'all\tcommute': 60, 'all\tbusiness': 4, 'desk\tcommute': 12 },
    ),
  );
  const shown = cells.filter(({ part }) => part === 'purpose');
  expect(shown.map(({ name, people, amounts }) => [name, people, amounts?.draftCents])).toEqual([
    ['all', 60, 60],
    ['', null, 16],
  ]);
});

test('whatever the groups: each count that stands, and the rest of the total, is nobody or ten people', () => {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }));
  const outcome = fc.record({ better: count, same: count, worse: count });
  const groups = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), outcome, { minKeys: 1 });
  fc.assert(
    fc.property(groups, (outcomes) => {
      const [total, ...cells] = guardSimulation(sumsOf(outcomes));
      const shown = cells.filter(({ part }) => part === 'group');
      for (const name of ['better', 'same', 'worse'] as const) {
        const counts = shown.map((cell) => cell[name] ?? 0);
        const all = total?.[name] ?? null;
        const rest =
          all === null ? [] : [all, ...(shown.length > 0 ? [all - counts.reduce((a, b) => a + b, 0)] : [])];
        for (const one of [...counts, ...rest]) expect(one === 0 || one >= 10).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
