// Recomputes what a provider charged from its own tariff: it agrees, or it differs and somebody must look.
import type { Cents } from '#kernel/money';
import { type PricedLine, type PricedUsage, priceByTariff } from '#kernel/price-by-tariff';
import { type Refusal, refuse } from '#kernel/refusal';
import type { Tariff } from '#kernel/tariff';
import type { Usage } from '#kernel/usage';

export const repriceRefusals = {
  'tariff-unknown': {
    nl: 'Wij kennen het tarief niet waarmee dit is berekend. Vraag het de aanbieder.',
    en: 'We do not know the tariff by which this was charged. Ask the provider for it.',
  },
  'tariff-not-then': {
    nl: 'Het tarief {key} gold niet toen het gebruik begon. Vraag de aanbieder welk tarief wel gold.',
    en: 'The tariff {key} did not hold when the use began. Ask the provider which one did.',
  },
} as const;

export type Repriced =
  | { readonly outcome: 'agrees'; readonly price: PricedUsage; readonly differenceCents: Cents }
  | {
      readonly outcome: 'differs';
      readonly price: PricedUsage;
      /** What was charged above our own sum; below zero when less was charged. */
      readonly differenceCents: Cents;
      readonly toleranceCents: Cents;
    }
  | { readonly outcome: 'cannot-tell'; readonly because: Refusal };

type Charged = Pick<Usage, 'startedAt' | 'endedAt' | 'costCents' | 'parts'>;

/**
 * The tolerance is rounding only: a provider may round each line to whole cents, with and without VAT, where
 * we round once for each rate. What takes a usage back (an amount below zero) is held against the negative of
 * the same sum. A tariff that is not known, or did not hold when the use began, can tell nothing: never a
 * guess.
 */
export function repriceUsage(usage: Charged, tariff: Tariff | undefined): Repriced {
  if (tariff === undefined) return cannotTell(refuse(repriceRefusals, 'tariff-unknown').refusal);
  const began = usage.startedAt ?? usage.endedAt;
  if (!heldAt(tariff, began))
    return cannotTell(refuse(repriceRefusals, 'tariff-not-then', { key: tariff.key }).refusal);
  const priced = priceByTariff(tariff, usage.parts ?? []);
  if (!priced.ok) return cannotTell(priced.refusal);
  const price = priced.value;
  const own = usage.costCents < 0 ? -price.inclusiveCents : price.inclusiveCents;
  const differenceCents = usage.costCents - own;
  const toleranceCents = roundingOf(price, tariff.rates);
  if (Math.abs(differenceCents) <= toleranceCents) return { outcome: 'agrees', price, differenceCents };
  return { outcome: 'differs', price, differenceCents, toleranceCents };
}

function cannotTell(because: Refusal): Repriced {
  return { outcome: 'cannot-tell', because };
}

function heldAt({ validFrom, validUntil }: Tariff, at: Temporal.Instant): boolean {
  const { epochMilliseconds } = at;
  return (
    (validFrom?.epochMilliseconds ?? Number.NEGATIVE_INFINITY) <= epochMilliseconds &&
    epochMilliseconds < (validUntil?.epochMilliseconds ?? Number.POSITIVE_INFINITY)
  );
}

/** One cent for each line that is not whole cents, with or without VAT; one when a limit made the price. */
function roundingOf({ lines, limited }: PricedUsage, rates: Tariff['rates']): Cents {
  if (limited !== undefined) return 1;
  return lines.filter((line) => !isWhole(line, rates)).length;
}

function isWhole({ amountMilliCents, vatBasisPoints }: PricedLine, rates: Tariff['rates']): boolean {
  if (amountMilliCents % 1000 !== 0) return false;
  return rates === 'inclusive' || (BigInt(amountMilliCents) * BigInt(vatBasisPoints)) % 10_000_000n === 0n;
}
