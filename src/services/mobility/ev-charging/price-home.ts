// What charging at home comes to: the lower of what was agreed and what it cost, times the energy. Pure.
import { assertInteger } from '#kernel/assert';
import type { Cents } from '#kernel/money';
import type { HomeReason } from './home-refusals.ts';

/** What a client agreed to pay for a kWh, from a day on. */
export interface HomeTariff {
  readonly validFrom: Temporal.PlainDate;
  /** The first day on which it no longer holds. */
  readonly validUntil: Temporal.PlainDate | null;
  /** Thousandths of a cent, VAT included. */
  readonly milliCentsPerKwh: number;
  /** Where the figure comes from, in the client's words. */
  readonly source: string;
  readonly isVerified: boolean;
  readonly setAt: Temporal.Instant;
}

/** What a kWh costs at home, from a day on. */
export interface HomeCost {
  readonly validFrom: Temporal.PlainDate;
  readonly milliCentsPerKwh: number;
  readonly saidAt: Temporal.Instant;
}

export interface HomePrice {
  readonly agreedMilliCents: number;
  readonly costMilliCents: number;
  /** The lower of the two. */
  readonly rateMilliCents: number;
  readonly amountCents: Cents;
}

export type PricedHome = { readonly price: HomePrice } | { readonly because: HomeReason };

/** Watt-hours times thousandths of a cent per kWh, in cents. */
const PER_CENT = 1_000_000;

/** Lists in any order. Nothing is guessed: without a verified figure, or without the cost, it waits. */
export function priceHome(
  { day, energyWh }: { readonly day: Temporal.PlainDate; readonly energyWh: number },
  tariffs: readonly HomeTariff[],
  costs: readonly HomeCost[],
): PricedHome {
  const tariff = findTariffOn(tariffs, day);
  if (tariff === undefined) return { because: 'no-tariff' };
  if (!tariff.isVerified) return { because: 'tariff-unverified' };
  const cost = findCostOn(costs, day);
  if (cost === undefined) return { because: 'no-cost' };
  const agreedMilliCents = tariff.milliCentsPerKwh;
  const costMilliCents = cost.milliCentsPerKwh;
  const rateMilliCents = Math.min(agreedMilliCents, costMilliCents);
  assertInteger(energyWh, 'energy in watt-hours');
  // The remainder is not paid: half a cent up could be more than it cost.
  const amountCents = Math.floor((energyWh * rateMilliCents) / PER_CENT);
  return { price: { agreedMilliCents, costMilliCents, rateMilliCents, amountCents } };
}

type Dated = { readonly validFrom: Temporal.PlainDate; readonly validUntil?: Temporal.PlainDate | null };
const holdsOn = ({ validFrom, validUntil = null }: Dated, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(validFrom, day) <= 0 &&
  (validUntil === null || Temporal.PlainDate.compare(day, validUntil) < 0);

/** The one that begins last, and of those what was said last. */
export const findTariffOn = (
  tariffs: readonly HomeTariff[],
  day: Temporal.PlainDate,
): HomeTariff | undefined => newest(tariffs, day, ({ setAt }) => setAt);

export const findCostOn = (costs: readonly HomeCost[], day: Temporal.PlainDate): HomeCost | undefined =>
  newest(costs, day, ({ saidAt }) => saidAt);

const newest = <One extends Dated>(
  all: readonly One[],
  day: Temporal.PlainDate,
  saidAt: (one: One) => Temporal.Instant,
): One | undefined =>
  all
    .filter((one) => holdsOn(one, day))
    .sort(
      (a, b) =>
        Temporal.PlainDate.compare(b.validFrom, a.validFrom) ||
        Temporal.Instant.compare(saidAt(b), saidAt(a)),
    )[0];
