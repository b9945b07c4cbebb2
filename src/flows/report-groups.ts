// The reports of a client: raw cells of money and travel go through the one guard before anything is shown of
// them, whoever asks: a screen, a file, or a program.

import { type Block, type Cell, makeBlocks } from '#kernel/make-blocks';
import { mergeSmall } from '#kernel/merge-small';
import { sumBlocks } from '#kernel/sum-blocks';
import type { Transaction } from '#platform/database/types';
import { listCostCells } from '#services/money/payroll-settlement';
import { termsOfMonths } from '#services/people/organisations';
import { listTravelCells, type TravelCell } from '#services/travel/co2';

export const measures = ['cost', 'distance', 'wtw', 'ttw'] as const;
/** Cents, metres, grams well-to-wheel, grams tank-to-wheel; the last two are never added up. */
export type Measure = (typeof measures)[number];

export interface ReportSpan {
  /** First days of months, both included. */
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** Blocks of ten people or more; what is shown are sums of them. Role `client`. */
export async function reportGroups(tx: Transaction, measure: Measure, span: ReportSpan): Promise<Block[]> {
  if (measure !== 'cost') return (await reportTravel(tx, span))[measure];
  return makeBlocks(await listCostCells(tx, termsOfMonths(span.from, span.until), span), []);
}

export type TravelBlocks = Readonly<Record<'trips' | 'distance' | 'wtw' | 'ttw', Block[]>>;

/** Every measure of travel at once, each with blocks of its own: who has no distance is in no distance. */
export async function reportTravel(tx: Transaction, span: ReportSpan): Promise<TravelBlocks> {
  const cells = await listTravelCells(tx, termsOfMonths(span.from, span.until), span);
  const of = (read: (cell: TravelCell) => readonly [value: number | null, people: number]): Block[] => {
    const counted = (isWhole: boolean): Cell[] =>
      cells
        .filter(({ mode }) => (mode === null) === isWhole)
        .map((cell) => {
          const [value, people] = read(cell);
          const { month, costCentre, group, mode } = cell;
          return { month, costCentre, group, mode: mode ?? '', people, value: value ?? 0 };
        });
    return makeBlocks(counted(true), counted(false));
  };
  return {
    trips: of(({ trips, tripsPeople }) => [trips, tripsPeople]),
    distance: of(({ distanceM, distancePeople }) => [distanceM, distancePeople]),
    wtw: of(({ wtwGrams, wtwPeople }) => [wtwGrams, wtwPeople]),
    ttw: of(({ ttwGrams, ttwPeople }) => [ttwGrams, ttwPeople]),
  };
}

/**
 * Whether a figure by means of transport may stand as it is in a month: it is a sum of whole blocks, or there
 * is none. Figures beside the reports ask this, so that nothing follows from both.
 */
export function mayStand(blocks: readonly Block[], month: string) {
  const { rows } = sumBlocks(blocks, { by: 'mode', months: [month] });
  const whole = new Set(rows.flatMap(({ name, total }) => (total.state === 'whole' ? [name] : [])));
  return (mode: string, value: number | null): boolean => value === null || whole.has(mode);
}

/** One row of a list whose rows may share people; `undefined` people: nobody is in it. */
export interface Shared<T> {
  /** Shown as they are. */
  readonly shown: readonly T[];
  /** Shown only as their sum; empty when there are none. */
  readonly together: readonly T[];
  /** Not shown in any way: all together are too few people. */
  readonly hidden: readonly T[];
}

/** The same guard for a list of which a screen shows each row and their sum. */
export function guardRows<T>(rows: readonly T[], peopleOf: (row: T) => number): Shared<T> {
  const { blocks, hidden } = mergeSmall(rows.map(peopleOf), false);
  const at = (places: readonly number[]) => places.flatMap((place) => rows.slice(place, place + 1));
  return {
    shown: rows.filter(
      (row, place) => peopleOf(row) === 0 || blocks.some((of) => of.length === 1 && of[0] === place),
    ),
    together: blocks.filter((of) => of.length > 1).flatMap(at),
    hidden: at(hidden),
  };
}
