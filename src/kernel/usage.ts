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
}
