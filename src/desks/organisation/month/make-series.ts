// The figures behind the charts of a month: cost by day, kilometres and CO2 by means of transport.
import { addDistances, addGrams } from '#desks/site/add-driven';
import { listCo2Sources } from '#desks/site/list-co2-sources';
import { guardRows, mayStand, type TravelBlocks } from '#flows/report-groups';
import { SMALLEST_GROUP } from '#kernel/merge-small';
import type { Mode } from '#kernel/mode';
import { daysOf } from '#kernel/month';
import type { SettlementLine } from '#services/money/payroll-settlement';
import type { Driven } from '#services/money/split-billing';
import type { GramsOfMode } from '#services/travel/co2';
import type { DistanceOfMode } from '#services/travel/trips';
import type { MonthSeries } from './contract.ts';

export interface Travelled {
  readonly distances: readonly DistanceOfMode[];
  readonly grams: readonly GramsOfMode[];
  readonly blocks: TravelBlocks;
  readonly driven: readonly Driven[];
}

/** Every day of the month, also those without cost; corrections belong to other months and are left out. */
export function makeSeries(
  month: string,
  lines: readonly SettlementLine[],
  { distances, grams, blocks, driven }: Travelled,
): MonthSeries {
  const own = lines.filter((line) => line.correctionOf === null);
  const { shown, together } = guardCost(own);
  const byDay = Map.groupBy(shown, (line) => line.date);
  const trips = mayStand(blocks.trips, month);
  const far = mayStand(blocks.distance, month);
  const [wtw, ttw] = [mayStand(blocks.wtw, month), mayStand(blocks.ttw, month)];
  const hasKm = (row: DistanceOfMode) => trips(row.mode, row.trips) && far(row.mode, row.distanceM);
  const hasCo2 = (row: GramsOfMode) =>
    trips(row.mode, row.trips) && wtw(row.mode, row.wtwGrams) && ttw(row.mode, row.ttwGrams);
  const shared = guardDriven(driven);
  const shownGrams = addGrams(grams.filter(hasCo2), shared.shown);
  const costByDay = daysOf(Temporal.PlainYearMonth.from(month)).map((day) => {
    const date = day.toString();
    return { date, ...splitByPurpose(byDay.get(date) ?? []) };
  });
  return {
    costByDay,
    costTogetherCents: together,
    kmTogether: modesOf(
      distances.filter((row) => !hasKm(row)),
      shared.hidden,
    ),
    co2Together: modesOf(
      grams.filter((row) => !hasCo2(row)),
      shared.hidden,
    ),
    kmByMode: addDistances(distances.filter(hasKm), shared.shown),
    co2ByMode: shownGrams.map(({ factorIds: _, ...shown }) => shown),
    co2Sources: listCo2Sources(shownGrams),
  };
}

const modesOf = (...rows: readonly (readonly { readonly mode: Mode }[])[]): Mode[] => [
  ...new Set(rows.flat().map(({ mode }) => mode)),
];

/** What was driven at providers counts apart from trips, so it needs people enough of its own. */
function guardDriven(driven: readonly Driven[]) {
  const modes = Map.groupBy(driven, ({ mode }) => mode);
  const isLarge = ({ mode }: Driven) =>
    new Set(modes.get(mode)?.flatMap(({ personIds }) => personIds)).size >= SMALLEST_GROUP;
  return { shown: driven.filter(isLarge), hidden: driven.filter((row) => !isLarge(row)) };
}

/**
 * A day and a purpose of fewer than ten people is in no column; what those cost together is told, when it may
 * be.
 */
function guardCost(lines: readonly SettlementLine[]) {
  const cells = [...Map.groupBy(lines, (line) => `${line.date} ${columnOf(line)}`).values()];
  const peopleOf = (cell: readonly SettlementLine[]) => new Set(cell.map((line) => line.personId)).size;
  const guarded = guardRows(cells, peopleOf);
  const sum = guarded.together.flat().reduce((total, line) => total + line.amountCents, 0);
  return { shown: guarded.shown.flat(), together: guarded.together.length === 0 ? null : sum };
}

const columnOf = (line: SettlementLine): 'home' | 'business' | 'commute' =>
  line.kind === 'home-working' ? 'home' : line.purpose === 'business' ? 'business' : 'commute';

/** A fixed allowance and a cap without a purpose of their own are part of the commute. */
export function splitByPurpose(lines: readonly SettlementLine[]) {
  const sum = (is: (line: SettlementLine) => boolean) =>
    lines.filter(is).reduce((total, line) => total + line.amountCents, 0);
  return {
    commuteCents: sum((line) => line.kind !== 'home-working' && line.purpose !== 'business'),
    businessCents: sum((line) => line.purpose === 'business'),
    homeCents: sum((line) => line.kind === 'home-working'),
  };
}
