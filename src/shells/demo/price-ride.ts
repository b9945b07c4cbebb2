// What a ride on public transport costs in 2026, by a rule that can be written down; for the demonstration
// only.
import { assert } from '#kernel/assert';
import { type Cents, multiplyMilliCents } from '#kernel/money';
import tariff from './data/tariff-units.json' with { type: 'json' };
import type { Concession } from './places.ts';

/**
 * Base fare of 2026 for bus, tram and metro: 1.16 euro, once a journey. Source: DOVA, overview of kilometre
 * rates 2013 to 2026.
 */
export const BASE_FARE_CENTS = 116;

/**
 * A check-in at most so long after the last check-out goes on with the same journey, without another base
 * fare.
 */
export const TRANSFER_MINUTES = 35;

/** Thousandths of a cent per kilometre, 2026; same source as the base fare. */
const kmRates: Readonly<Record<Concession, number>> = {
  Amsterdam: 21_700,
  Utrecht: 20_100,
  Rotterdam: 17_800,
  Haaglanden: 20_100,
};

/** Bus, tram and metro: base fare, unless the journey has paid it, and the distance, rounded to a cent. */
export function priceLocalRide(distanceM: number, concession: Concession, paysBaseFare: boolean): Cents {
  return (paysBaseFare ? BASE_FARE_CENTS : 0) + multiplyMilliCents(distanceM, kmRates[concession]);
}

/**
 * Tariff units and euro cents, single, second class, full fare, 2026. Source: price list of NS for 2026.
 * Between two points the price runs straight and is rounded to ten cents: three in four equal the list, none
 * is off by more than 20 cents.
 */
const trainPrices: readonly (readonly [units: number, priceCents: number])[] = [
  [8, 300],
  [9, 330],
  [20, 580],
  [30, 800],
  [40, 1020],
  [50, 1240],
  [75, 1800],
  [100, 2270],
  [120, 2580],
  [150, 2880],
  [200, 3330],
];

/** A train ride by its tariff units; above 200 the price of 200 holds. */
export function priceTrainRide(units: number): Cents {
  assert(Number.isSafeInteger(units) && units >= 0, 'tariff units are a whole number');
  const above = trainPrices.findIndex(([to]) => units <= to);
  if (above === 0) return 300;
  const [lowUnits, lowCents] = trainPrices[above - 1] ?? [200, 3330];
  const [highUnits, highCents] = trainPrices[above] ?? [lowUnits, lowCents];
  if (highUnits === lowUnits) return highCents;
  const extraCents = ((highCents - lowCents) * (units - lowUnits)) / (highUnits - lowUnits);
  return Math.round((lowCents + extraCents) / 10) * 10;
}

/** Tariff units between two stations of the demonstration: the CC0 matrix of January 2017 (see README.md). */
export function tariffUnits(from: string, to: string): number {
  const [low, high] = [tariff.codes.indexOf(from), tariff.codes.indexOf(to)].toSorted((a, b) => a - b);
  const units = low === high ? 0 : tariff.units[high ?? -1]?.[low ?? -1];
  assert(units !== undefined, `no tariff units between ${from} and ${to}`);
  return units;
}
