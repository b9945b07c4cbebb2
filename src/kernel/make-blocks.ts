// The guard of the client's reports: counted cells become blocks of ten people or more, month by month. A
// block is never split afterwards, so whatever is asked of it (rows, columns, totals, two periods, two
// filters) is a sum of whole blocks, and no subtraction of answers tells of fewer.
import { mergeSmall, SMALLEST_GROUP } from './merge-small.ts';

/** What is counted of one group of people in one month; `people` are those who are in the value. */
export interface Cell {
  /** 'YYYY-MM'. */
  readonly month: string;
  /** Empty: without one. */
  readonly costCentre: string;
  readonly group: string;
  /** Means of transport; empty for all together. */
  readonly mode: string;
  readonly people: number;
  /** Cents, metres or grams: whole numbers. */
  readonly value: number;
}

/** Null where the block holds several that may not be told apart; `of` names what is in it. */
export interface Block {
  readonly month: string;
  readonly costCentre: string | null;
  readonly group: string | null;
  readonly mode: string | null;
  readonly of: {
    readonly costCentres: readonly string[];
    readonly groups: readonly string[];
    readonly modes: readonly string[];
  };
  readonly value: number;
}

/**
 * `wholes`: one cell for each month, cost centre and group; nobody is in two of one month. `parts`: the same
 * by mode, in which somebody may be in several; empty for what has no mode. Means of transport come first,
 * and are cut by cost centre and group where there are people enough: a small client still reads how its
 * people travel. What cannot be shown at all (fewer than ten people in a whole month) is in no block.
 */
export function makeBlocks(wholes: readonly Cell[], parts: readonly Cell[]): Block[] {
  const byMonth = Map.groupBy(wholes.filter(hasPeople), ({ month }) => month);
  const partsOf = Map.groupBy(parts.filter(hasPeople), ({ month }) => month);
  return [...byMonth].flatMap(([month, cells]) => {
    const cut = partsOf.get(month) ?? [];
    return cut.length === 0 ? mergePeople(cells).map((of) => blockOf(of)) : splitByMode(cells, cut);
  });
}

const hasPeople = ({ people }: Cell): boolean => people > 0;
const keyOf = ({ costCentre, group }: Cell): string => JSON.stringify([costCentre, group]);

/** Groups within their cost centre where that is enough people, otherwise small cost centres together. */
function mergePeople(cells: readonly Cell[]): (readonly Cell[])[] {
  const centres = [...Map.groupBy(cells, ({ costCentre }) => costCentre).values()];
  const counts = centres.map((of) => of.reduce((sum, { people }) => sum + people, 0));
  return mergeSmall(counts, true).blocks.flatMap((places) => {
    const [only = [], ...others] = places.map((place) => centres[place] ?? []);
    if (others.length > 0) return [[only, ...others].flat()];
    const groups = mergeSmall(
      only.map(({ people }) => people),
      true,
    );
    return groups.blocks.map((of) => of.flatMap((place) => only[place] ?? []));
  });
}

function splitByMode(wholes: readonly Cell[], parts: readonly Cell[]): Block[] {
  const modes = [...Map.groupBy(parts, ({ mode }) => mode).values()];
  const counts = modes.map((of) => of.reduce((sum, { people }) => sum + people, 0));
  const merged = mergeSmall(counts, false);
  if (merged.hidden.length > 0) {
    // No mode is large enough, not even together with another: everything is one block, if it has the people.
    const people = wholes.reduce((sum, whole) => sum + whole.people, 0);
    return people < SMALLEST_GROUP ? [] : [blockOf(parts)];
  }
  return merged.blocks.flatMap((places) => splitByPeople(places.flatMap((place) => modes[place] ?? [])));
}

/** Of several modes a group counts as many people as its largest one: somebody may be in each. */
function splitByPeople(cells: readonly Cell[]): Block[] {
  const groups = Map.groupBy(cells, keyOf);
  const counted = [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, people: others.reduce((most, { people }) => Math.max(most, people), first.people) }],
  );
  return mergePeople(counted).map((of) => blockOf(of.flatMap((cell) => groups.get(keyOf(cell)) ?? [])));
}

function blockOf(cells: readonly Cell[]): Block {
  const month = cells[0]?.month ?? '';
  const of = {
    costCentres: distinct(cells.map(({ costCentre }) => costCentre)),
    groups: distinct(cells.map(({ group }) => group)),
    modes: distinct(cells.map(({ mode }) => mode)),
  };
  return {
    month,
    costCentre: only(of.costCentres),
    group: only(of.groups),
    mode: only(of.modes),
    of,
    value: cells.reduce((sum, { value }) => sum + value, 0),
  };
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)].sort();
const only = (names: readonly string[]): string | null => (names.length === 1 ? (names[0] ?? null) : null);
