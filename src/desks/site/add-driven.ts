// Kilometres and CO2 at providers beside those of trips: what was driven in a shared car for the work counts
// in the month like any other way of travel.
import type { Mode } from '#kernel/mode';
import type { Driven } from '#services/money/split-billing';
import type { GramsOfMode } from '#services/travel/co2';
import type { DistanceOfMode } from '#services/travel/trips';

/** Unknown stays unknown: a rental without a distance counts as one without. Farthest first. */
export function addDistances(
  distances: readonly DistanceOfMode[],
  driven: readonly Driven[],
): DistanceOfMode[] {
  const all = new Map<Mode, DistanceOfMode>(distances.map((one) => [one.mode, one]));
  for (const { mode, distanceM, uses, usesWithoutDistance } of driven) {
    const before = all.get(mode);
    all.set(mode, {
      mode,
      distanceM: addKnown(before?.distanceM, distanceM),
      trips: (before?.trips ?? 0) + uses,
      tripsWithoutDistance: (before?.tripsWithoutDistance ?? 0) + usesWithoutDistance,
    });
  }
  return [...all.values()].sort((a, b) => (b.distanceM ?? -1) - (a.distanceM ?? -1));
}

/** A charge holds well-to-wheel only; for tank-to-wheel its uses count as unknown. */
export function addGrams(grams: readonly GramsOfMode[], driven: readonly Driven[]): GramsOfMode[] {
  const all = new Map<Mode, GramsOfMode>(grams.map((one) => [one.mode, one]));
  for (const { mode, co2G, uses, usesWithoutCo2 } of driven) {
    const before = all.get(mode);
    all.set(mode, {
      mode,
      trips: (before?.trips ?? 0) + uses,
      wtwGrams: addKnown(before?.wtwGrams, co2G),
      wtwTripsWithout: (before?.wtwTripsWithout ?? 0) + usesWithoutCo2,
      ttwGrams: before?.ttwGrams ?? null,
      ttwTripsWithout: (before?.ttwTripsWithout ?? 0) + uses,
      factorIds: before?.factorIds ?? [],
    });
  }
  return [...all.values()].sort((a, b) => (b.wtwGrams ?? -1) - (a.wtwGrams ?? -1));
}

const addKnown = (a: number | null | undefined, b: number | null): number | null =>
  a === null || a === undefined ? b : a + (b ?? 0);
