// The price of uses, opened: each line of the tariff that held, for who wants to see what is behind an
// amount.
import type { PricedUsage } from '#kernel/price-by-tariff';
import type { Transaction } from '#platform/database/types';
import { findTariffs, repriceUsage, type StoredUsage } from '#services/mobility';
import type { OfferedProvider } from './offered-providers.ts';

export type UsageToOpen = Pick<StoredUsage, 'startedAt' | 'endedAt' | 'totalCents' | 'parts' | 'tariffKey'>;

/** Undefined when nobody knows the tariff, or the provider did not say what the price is made of. */
export async function priceUsage(
  tx: Transaction,
  one: OfferedProvider,
  usage: UsageToOpen,
): Promise<PricedUsage | undefined> {
  return (await priceUsages(tx, one, [usage]))[0];
}

/** The same for many with one question for their tariffs; at most 10,000, in their order. */
export async function priceUsages(
  tx: Transaction,
  { provider, findTariff }: OfferedProvider,
  usages: readonly UsageToOpen[],
): Promise<readonly (PricedUsage | undefined)[]> {
  const asked = usages.map(({ tariffKey, startedAt, endedAt }) => ({
    key: tariffKey ?? '',
    at: startedAt ?? endedAt,
  }));
  const tariffs =
    findTariff === undefined
      ? await findTariffs(tx, provider, asked)
      : asked.map(({ key, at }) => findTariff(key, at));
  return usages.map(({ startedAt, endedAt, totalCents, parts }, at) => {
    const began = startedAt === null ? {} : { startedAt };
    const repriced = repriceUsage({ ...began, endedAt, costCents: totalCents, parts }, tariffs[at]);
    return repriced.outcome === 'cannot-tell' ? undefined : repriced.price;
  });
}
