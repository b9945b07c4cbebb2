// What a ride would come to by a tariff: the planned time, driven all the way, and kilometres that somebody
// expects.
import type { Cents } from '#kernel/money';
import { type PricedUsage, priceByTariff } from '#kernel/price-by-tariff';
import type { Tariff } from '#kernel/tariff';
import type { WishedTime } from './check-times.ts';

/** Said beside the price, so that nobody takes it for a promise. */
export const QUOTED_DISTANCE_M = 25_000;

/** Undefined when the tariff cannot be reckoned with. */
export function quoteDrive(
  tariff: Tariff | undefined,
  { startsAt, endsAt }: WishedTime,
  distanceM: number = QUOTED_DISTANCE_M,
): (PricedUsage & { readonly totalCents: Cents }) | undefined {
  if (tariff === undefined) return undefined;
  const seconds = Math.round(startsAt.until(endsAt).total('seconds'));
  if (seconds <= 0) return undefined;
  const priced = priceByTariff(tariff, [{ state: 'in-use', startedAt: startsAt, seconds, distanceM }]);
  return priced.ok ? { ...priced.value, totalCents: priced.value.inclusiveCents } : undefined;
}
