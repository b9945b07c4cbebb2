// The figures behind the charts of a month: cost by day, kilometres and CO2 by means of transport.
import { listCo2Sources } from '#desks/site/list-co2-sources';
import { daysOf } from '#kernel/month';
import type { SettlementLine } from '#services/money/payroll-settlement';
import type { GramsOfMode } from '#services/travel/co2';
import type { DistanceOfMode } from '#services/travel/trips';
import type { MonthSeries } from './contract.ts';

/** Every day of the month, also those without cost; corrections belong to other months and are left out. */
export function makeSeries(
  month: string,
  lines: readonly SettlementLine[],
  distances: readonly DistanceOfMode[],
  grams: readonly GramsOfMode[],
): MonthSeries {
  const own = lines.filter((line) => line.correctionOf === null);
  const byDay = Map.groupBy(own, (line) => line.date);
  const costByDay = daysOf(Temporal.PlainYearMonth.from(month)).map((day) => {
    const date = day.toString();
    return { date, ...splitByPurpose(byDay.get(date) ?? []) };
  });
  return {
    costByDay,
    kmByMode: [...distances],
    co2ByMode: grams.map(({ factorIds: _, ...shown }) => shown),
    co2Sources: listCo2Sources(grams),
  };
}

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
