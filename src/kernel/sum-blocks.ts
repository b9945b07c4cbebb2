// A report: rows by cost centre, group or means of transport, columns by month, each figure a sum of whole
// blocks.
import type { Block } from './make-blocks.ts';

export type By = 'costCentre' | 'group' | 'mode';

/**
 * `whole`: everything of this row. `part`: there is more, in a group of too few people. `hidden`: there is
 * something, and all of it is in such groups. `none`: there is nothing.
 */
export type FigureState = 'whole' | 'part' | 'hidden' | 'none';

export interface Figure {
  readonly state: FigureState;
  readonly value: number;
}

export interface ReportRow {
  /** Null: what cannot be told apart. */
  readonly name: string | null;
  /** One for each month that was asked, in order. */
  readonly figures: readonly Figure[];
  readonly total: Figure;
}

export interface Report {
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
}

const namesOf = { costCentre: 'costCentres', group: 'groups', mode: 'modes' } as const;

/** `costCentre`: of this one only; what it shares with others stays out, so that no two reports tell it. */
export function sumBlocks(
  all: readonly Block[],
  asked: { readonly by: By; readonly months: readonly string[]; readonly costCentre?: string | undefined },
): Report {
  const { by, months, costCentre } = asked;
  const blocks = all.filter(
    (block) => months.includes(block.month) && (costCentre === undefined || block.costCentre === costCentre),
  );
  const names = [...new Set(blocks.flatMap(({ of }) => of[namesOf[by]]))].sort();
  const rows = names.map((name) => rowOf(name, blocks, months, by));
  const together = blocks.filter((block) => block[by] === null);
  return {
    rows: [...rows, ...(together.length === 0 ? [] : [sumRow(together, months)])],
    total: sumRow(blocks, months),
  };
}

function rowOf(name: string, blocks: readonly Block[], months: readonly string[], by: By): ReportRow {
  const figures = months.map((month) => {
    const here = blocks.filter((block) => block.month === month && block.of[namesOf[by]].includes(name));
    return figureOf(
      here.filter((block) => block[by] === name),
      here.some((block) => block[by] !== name),
    );
  });
  return { name, figures, total: addUp(figures) };
}

function sumRow(blocks: readonly Block[], months: readonly string[]): ReportRow {
  const figures = months.map((month) =>
    figureOf(
      blocks.filter((block) => block.month === month),
      false,
    ),
  );
  return { name: null, figures, total: addUp(figures) };
}

function figureOf(blocks: readonly Block[], isShared: boolean): Figure {
  const value = blocks.reduce((sum, block) => sum + block.value, 0);
  if (blocks.length === 0) return { state: isShared ? 'hidden' : 'none', value: 0 };
  return { state: isShared ? 'part' : 'whole', value };
}

function addUp(figures: readonly Figure[]): Figure {
  const value = figures.reduce((sum, figure) => sum + figure.value, 0);
  const states = new Set(figures.map(({ state }) => state));
  if (states.has('part') || (states.has('hidden') && states.has('whole'))) return { state: 'part', value };
  if (states.has('hidden')) return { state: 'hidden', value };
  return { state: states.has('whole') ? 'whole' : 'none', value };
}
