// The normal form of what any provider says was used: one shape between the parsers and everything after
// them.
import type { Fuel, Mode } from './mode.ts';
import type { Cents } from './money.ts';
import type { Place } from './place.ts';
import type { VatLine } from './vat.ts';

export const usageKinds = [
  'public-transport',
  'shared-car',
  'micromobility',
  'taxi',
  'street-parking',
  'garage-parking',
  'park-and-ride',
  'ev-charging',
  'ov-fiets',
  'fuel',
  'e-ticket',
] as const;
export type UsageKind = (typeof usageKinds)[number];

/**
 * A stretch of one use in which nothing changed. Parts follow each other in time, the first one first.
 * `in-use` is charging or driving; `idle` is connected without charging, or paused; `reserved` comes before
 * the use, and `expired` is a reservation that no use followed.
 */
export interface UsagePart {
  readonly state: 'in-use' | 'idle' | 'reserved' | 'expired';
  readonly startedAt: Temporal.Instant;
  readonly seconds: number;
  readonly energyWh?: number;
  readonly distanceM?: number;
  /** The lowest and highest in this part; a tariff that asks about power cannot do without. */
  readonly minPowerW?: number;
  readonly maxPowerW?: number;
  readonly minCurrentMa?: number;
  readonly maxCurrentMa?: number;
}

export interface Usage {
  /** The party of the register that reported it. */
  readonly provider: string;
  readonly kind: UsageKind;
  /**
   * The same for the same usage, however often it is received: the provider's own number, or a stable key.
   */
  readonly key: string;
  /** What stands for the person at the provider: a card, a contract, a booking. Never a name. */
  readonly subject: { readonly kind: 'card' | 'contract' | 'booking' | 'person'; readonly value: string };
  readonly startedAt?: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
  readonly from?: Place;
  readonly to?: Place;
  readonly mode?: Mode;
  readonly fuel?: Fuel;
  readonly distanceM?: number;
  readonly energyWh?: number;
  /** What it cost, VAT included. Negative is money back. */
  readonly costCents: Cents;
  /** Per line of the provider's invoice, when it says so. */
  readonly vat?: readonly VatLine[];
  /** What the price is made of; the amount can be recomputed only with it. */
  readonly parts?: readonly UsagePart[];
  /** The provider's own number of the tariff that held when the use began. */
  readonly tariffKey?: string;
  /** The key of the earlier usage that this one takes back. */
  readonly corrects?: string;
}
