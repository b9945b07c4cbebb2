// Whether what a provider asks for uses is what its own tariff gives: many uses with one question for their
// tariffs.
import type { Tariff } from '#kernel/tariff';
import type { UsagePart } from '#kernel/usage';
import type { Transaction } from '#platform/database/types';
import { findTariffs, type OtherPrice, repriceUsage } from '#services/mobility';
import type { OfferedProvider } from './offered-providers.ts';

export interface PriceAsked {
  readonly startedAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant;
  readonly totalCents: number;
  readonly parts: readonly UsagePart[];
  readonly tariffKey: string | undefined;
}

/** Fair, or what there is to ask the provider. */
export type PriceFound = 'fair' | Pick<OtherPrice, 'reason' | 'ownCents'>;

/** The answers stand in the order of the questions. */
export async function checkPrices(
  tx: Transaction,
  one: OfferedProvider,
  asked: readonly PriceAsked[],
): Promise<readonly PriceFound[]> {
  const tariffs = await tariffsOf(tx, one, asked);
  return asked.map((usage, at) => checkPrice(usage, tariffs[at]));
}

const beganAt = ({ startedAt, endedAt }: PriceAsked) => startedAt ?? endedAt;

async function tariffsOf(tx: Transaction, one: OfferedProvider, asked: readonly PriceAsked[]) {
  const keys = asked.map((usage) => ({ key: usage.tariffKey ?? '', at: beganAt(usage) }));
  const { findTariff } = one;
  if (findTariff === undefined) return findTariffs(tx, one.provider, keys);
  return keys.map(({ key, at }) => findTariff(key, at));
}

function checkPrice(usage: PriceAsked, tariff: Tariff | undefined): PriceFound {
  const { startedAt, endedAt, totalCents, parts } = usage;
  const began = startedAt === undefined ? {} : { startedAt };
  const repriced = repriceUsage({ ...began, endedAt, costCents: totalCents, parts }, tariff);
  if (repriced.outcome === 'agrees') return 'fair';
  if (repriced.outcome === 'cannot-tell') return { reason: 'price-unknown' };
  return { reason: 'other-price', ownCents: totalCents - repriced.differenceCents };
}
