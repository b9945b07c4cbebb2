// A minimum and a maximum price over what was counted.
import { divideHalfUp } from './divide.ts';
import { type Cents, splitCents } from './money.ts';
import type { PriceLimit, Tariff } from './tariff.ts';
import { type VatLine, vatFromInclusive } from './vat.ts';

/** One for each rate of VAT. */
export interface PricedVat extends VatLine {
  /** What rounding the total to whole cents added (or took, when below zero), VAT included. */
  readonly roundedMilliCents: number;
}

export interface Limited {
  readonly by: 'minimum' | 'maximum';
  readonly groups: readonly PricedVat[];
}

/**
 * What a minimum or a maximum makes of the price; undefined when neither bites. Both sides of a limit count,
 * with VAT and without: the minimum is tried first.
 */
export function limitPrice(tariff: Tariff, groups: readonly PricedVat[]): Limited | undefined {
  const total = totalOf(groups);
  for (const [by, limit, beyond] of [
    ['minimum', tariff.minPrice, (value: number, bound: number) => value < bound],
    ['maximum', tariff.maxPrice, (value: number, bound: number) => value > bound],
  ] as const) {
    if (limit === undefined) continue;
    const { exclusiveCents, inclusiveCents } = limit;
    const exclusive = exclusiveCents !== undefined && beyond(total.exclusiveCents, exclusiveCents);
    const inclusive = inclusiveCents !== undefined && beyond(total.inclusiveCents, inclusiveCents);
    if (!exclusive && !inclusive) continue;
    const kept = groups.length > 0 ? groups : [{ ...NOTHING, rateBasisPoints: firstRate(tariff) }];
    return { by, groups: bringToLimit(kept, { exclusive, inclusive }, limit) };
  }
  return undefined;
}

const NOTHING = { exclusiveCents: 0, vatCents: 0, inclusiveCents: 0, roundedMilliCents: 0 } as const;

function firstRate({ elements }: Tariff): number {
  return elements[0]?.components[0]?.vatBasisPoints ?? 0;
}

/**
 * Brings the groups to the limit, each in proportion to what it was. Where only one side bites, the other
 * side follows with the VAT; where both do, each is what the provider wrote.
 */
function bringToLimit(
  groups: readonly PricedVat[],
  bites: { readonly exclusive: boolean; readonly inclusive: boolean },
  limit: PriceLimit,
): readonly PricedVat[] {
  const weights = groups.map(({ inclusiveCents }) => Math.max(inclusiveCents, 0));
  const shared = weights.some((weight) => weight > 0) ? weights : groups.map(() => 1);
  const exclusive = bites.exclusive ? splitCents(limit.exclusiveCents ?? 0, shared) : undefined;
  const inclusive = bites.inclusive ? splitCents(limit.inclusiveCents ?? 0, shared) : undefined;
  return groups.map(({ rateBasisPoints }, index) => {
    const exclusiveShare = exclusive?.[index];
    const inclusiveShare =
      inclusive?.[index] ?? divideHalfUp(exclusiveShare ?? 0, 10_000 + rateBasisPoints, 10_000);
    const exclusiveCents = exclusiveShare ?? vatFromInclusive(inclusiveShare, rateBasisPoints).exclusiveCents;
    const vatCents = inclusiveShare - exclusiveCents;
    return {
      exclusiveCents,
      vatCents,
      inclusiveCents: inclusiveShare,
      rateBasisPoints,
      roundedMilliCents: 0,
    };
  });
}

/** The sums over all rates of VAT. */
export function totalOf(groups: readonly PricedVat[]): {
  readonly exclusiveCents: Cents;
  readonly vatCents: Cents;
  readonly inclusiveCents: Cents;
} {
  let [exclusiveCents, vatCents, inclusiveCents] = [0, 0, 0];
  for (const group of groups) {
    exclusiveCents += group.exclusiveCents;
    vatCents += group.vatCents;
    inclusiveCents += group.inclusiveCents;
  }
  return { exclusiveCents, vatCents, inclusiveCents };
}
