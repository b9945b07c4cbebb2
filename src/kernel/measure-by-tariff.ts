// What a usage counts under each component of a tariff, and what is billed of it after whole blocks.
import { assert } from './assert.ts';
import { matchTariff } from './match-tariff.ts';
import { isReservation, sliceUsage, type UsageSlice } from './slice-usage.ts';
import type { Dimension, Tariff, TariffComponent } from './tariff.ts';
import type { UsagePart } from './usage.ts';

export interface TariffQuantity {
  readonly element: number;
  readonly component: TariffComponent;
  readonly reservation: boolean;
  readonly measured: number;
  readonly billed: number;
}

interface Counted extends TariffQuantity {
  measured: number;
  billed: number;
  /** When it counted last: the start of that slice. */
  lastMs: number;
}

/**
 * In the order in which the components first counted. Under `first-match` the first element that holds counts
 * for each dimension, a flat amount counts once for the reservation and once for the use, and blocks are
 * rounded once for each use: energy over its total; idle time over its total when any is paid, and otherwise
 * time over its total; the excess is at the rate that held last (OCPI 2.2.1, step_size). Under `all` each
 * component counts for itself and rounds its own blocks (GBFS, TOMP).
 */
export function measureByTariff(
  tariff: Tariff,
  parts: readonly UsagePart[],
): readonly TariffQuantity[] | 'needs-power' {
  const counted: Counted[] = [];
  for (const slice of sliceUsage(parts, tariff.elements)) {
    const matches = matchTariff(slice, tariff.elements);
    if (matches === 'needs-power') return matches;
    if (tariff.combine === 'all') countAll(counted, tariff, slice, matches);
    else countFirst(counted, tariff, slice, matches);
  }
  if (tariff.combine === 'all')
    for (const line of counted) line.billed = inBlocks(line.measured, line.component);
  else roundOnce(counted);
  return counted;
}

function countAll(counted: Counted[], tariff: Tariff, slice: UsageSlice, matches: readonly number[]): void {
  for (const element of matches)
    for (const component of tariff.elements[element]?.components ?? [])
      count(counted, slice, element, component);
}

function countFirst(counted: Counted[], tariff: Tariff, slice: UsageSlice, matches: readonly number[]): void {
  const seen = new Set<Dimension>();
  const reservation = isReservation(slice.part.state);
  for (const element of matches)
    for (const component of tariff.elements[element]?.components ?? []) {
      if (seen.has(component.dimension)) continue;
      seen.add(component.dimension);
      const paidOnce = component.dimension === 'flat' && counted.some((line) => isFlat(line, reservation));
      if (!paidOnce) count(counted, slice, element, component);
    }
}

function isFlat({ component, reservation }: Counted, ofReservation: boolean): boolean {
  return component.dimension === 'flat' && reservation === ofReservation;
}

function count(counted: Counted[], slice: UsageSlice, element: number, component: TariffComponent): void {
  const quantity = quantityOf(slice, component.dimension);
  if (quantity === 0) return;
  const index = counted.findIndex((line) => line.element === element && line.component === component);
  const known = counted[index];
  if (known === undefined) {
    const reservation = isReservation(slice.part.state);
    const lastMs = slice.startMs;
    counted.push({ element, component, reservation, measured: quantity, billed: quantity, lastMs });
    return;
  }
  if (component.dimension === 'flat') return;
  known.measured += quantity;
  known.billed += quantity;
  known.lastMs = slice.startMs;
}

function quantityOf(slice: UsageSlice, dimension: Dimension): number {
  const { state } = slice.part;
  switch (dimension) {
    case 'flat':
      return 1;
    case 'energy':
      return slice.energyWh;
    case 'distance':
      return slice.distanceM;
    case 'time':
      return state === 'idle' ? 0 : slice.seconds;
    case 'idle':
      return state === 'idle' ? slice.seconds : 0;
    case 'duration':
      return isReservation(state) ? 0 : slice.seconds;
  }
}

function inBlocks(quantity: number, { step }: TariffComponent): number {
  assert(step >= 1, 'a step of a tariff is at least one');
  return Math.ceil(quantity / step) * step;
}

function roundOnce(counted: readonly Counted[]): void {
  const of = (dimension: Dimension, reservation: boolean) =>
    counted.filter((line) => line.component.dimension === dimension && line.reservation === reservation);
  const idle = of('idle', false);
  const families = [
    of('energy', false),
    idle,
    of('duration', false),
    of('distance', false),
    of('time', true),
  ];
  if (idle.length === 0) families.push(of('time', false));
  for (const family of families) {
    const last = family.findLast(({ lastMs }) => family.every((line) => line.lastMs <= lastMs));
    if (last === undefined) continue;
    const total = family.reduce((sum, { measured }) => sum + measured, 0);
    last.billed += inBlocks(total, last.component) - total;
  }
}
