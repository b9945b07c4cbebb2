// Adds up what a replay gave: totals, months, groups and purposes, and how many people gain or lose. People
// are known by their id only while their part is counted. Pure.
import type { SimulatedRow } from './simulate-sql.ts';

export interface Amounts {
  readonly nowCents: number;
  readonly nowUntaxedCents: number;
  readonly draftCents: number;
  readonly draftUntaxedCents: number;
}
export type Sum = { -readonly [K in keyof Amounts]: Amounts[K] } & { people: number };

export interface Outcome {
  better: number;
  same: number;
  worse: number;
}

export interface SimulationSums {
  readonly total: Sum;
  readonly months: Map<string, Sum>;
  /** By group and what it was for: `[group, what]` as the key, written with a tab. */
  readonly purposes: Map<string, Sum>;
  /** By the group of each person's last month. */
  readonly outcomes: Map<string, Outcome>;
}

const nothing = (): Sum => ({
  people: 0,
  nowCents: 0,
  nowUntaxedCents: 0,
  draftCents: 0,
  draftUntaxedCents: 0,
});

export const emptySums = (): SimulationSums => ({
  total: nothing(),
  months: new Map(),
  purposes: new Map(),
  outcomes: new Map(),
});

interface Weighed {
  readonly people: Map<string, { group: string; difference: number }>;
  /** Who is in which cell, so that nobody counts twice in one. */
  readonly cells: Map<string, Set<string>>;
  closeInto(sums: SimulationSums): void;
}

/** The people of one part, over all months. */
export function weighPeople(): Weighed {
  const people: Weighed['people'] = new Map();
  const cells: Weighed['cells'] = new Map();
  const closeInto = (sums: SimulationSums) => {
    sums.total.people += people.size;
    for (const [key, ids] of cells) placeIn(sums.purposes, key).people += ids.size;
    for (const { group, difference } of people.values()) {
      const outcome = sums.outcomes.get(group) ?? { better: 0, same: 0, worse: 0 };
      outcome[difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same'] += 1;
      sums.outcomes.set(group, outcome);
    }
  };
  return { people, cells, closeInto };
}

/** Months come newest first: the group of the first row of a person is the one that counts. */
export function addRows(
  sums: SimulationSums,
  weighed: Weighed,
  month: string,
  rows: readonly SimulatedRow[],
): void {
  const ofMonth = placeIn(sums.months, month);
  ofMonth.people += new Set(rows.map(({ person }) => person)).size;
  for (const row of rows) {
    const key = `${row.group}\t${row.what}`;
    for (const sum of [sums.total, ofMonth, placeIn(sums.purposes, key)]) {
      sum.nowCents += row.now;
      sum.nowUntaxedCents += row.nowUntaxed;
      sum.draftCents += row.draft;
      sum.draftUntaxedCents += row.draftUntaxed;
    }
    const cell = weighed.cells.get(key) ?? new Set();
    weighed.cells.set(key, cell.add(row.person));
    const known = weighed.people.get(row.person);
    const difference = (known?.difference ?? 0) + row.draft - row.now;
    weighed.people.set(row.person, { group: known?.group ?? row.group, difference });
  }
}

function placeIn(sums: Map<string, Sum>, key: string): Sum {
  const found = sums.get(key) ?? nothing();
  sums.set(key, found);
  return found;
}
