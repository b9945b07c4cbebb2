// The price of one use, opened: each line of the tariff that held, for who wants to see what is behind an
// amount.
import type { PricedUsage } from '#kernel/price-by-tariff';
import type { Transaction } from '#platform/database/types';
import { findTariff, repriceUsage, type StoredUsage } from '#services/mobility';
import type { OfferedProvider } from './offered-providers.ts';

/** Undefined when nobody knows the tariff, or the provider did not say what the price is made of. */
export async function priceUsage(
  tx: Transaction,
  { provider, findTariff: findOwn }: OfferedProvider,
  usage: StoredUsage,
): Promise<PricedUsage | undefined> {
  const began = usage.startedAt ?? usage.endedAt;
  const key = usage.tariffKey ?? '';
  const tariff = findOwn === undefined ? await findTariff(tx, provider, key, began) : findOwn(key, began);
  const repriced = repriceUsage(
    {
      ...(usage.startedAt === null ? {} : { startedAt: usage.startedAt }),
      endedAt: usage.endedAt,
      costCents: usage.totalCents,
      parts: usage.parts,
    },
    tariff,
  );
  return repriced.outcome === 'cannot-tell' ? undefined : repriced.price;
}
