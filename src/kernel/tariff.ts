// The normal form of what any provider asks: one shape for an OCPI tariff, a TOMP fare, a GBFS pricing plan
// and a rent per 24 hours. All quantities are whole numbers: watt-hours, seconds, metres; euro only.
import type { Cents } from './money.ts';

/**
 * What is counted. `time` is use itself (charging, driving) and `idle` is what is not (connected without
 * charging, paused): the one is never the other. `duration` is both together, for a rent that runs on while
 * the vehicle stands still.
 */
export const dimensions = ['flat', 'energy', 'time', 'idle', 'duration', 'distance'] as const;
export type Dimension = (typeof dimensions)[number];

export interface TariffComponent {
  readonly dimension: Dimension;
  /** Thousandths of a cent for each `per` of quantity; € 0.25 is 25,000. Below zero is a discount. */
  readonly rateMilliCents: number;
  /** Watt-hours, seconds or metres that the rate is for: 1000 for a kWh, 3600 for an hour; 1 for flat. */
  readonly per: number;
  /** Billed in blocks of this many watt-hours, seconds or metres; 1 is exact. */
  readonly step: number;
  /** Hundredths of a percent. Left out: the provider says that no VAT applies. */
  readonly vatBasisPoints?: number;
}

/** When a component counts. Everything that is given must hold; an upper bound itself is outside. */
export interface TariffRestrictions {
  /**
   * HH:MM on an Amsterdam clock. An end at or before the start is past midnight; an end of 00:00 is midnight.
   */
  readonly startTime?: string;
  readonly endTime?: string;
  /** YYYY-MM-DD. */
  readonly startDay?: string;
  readonly endDay?: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays?: readonly number[];
  /** Counted from the start of the use, a reservation apart. */
  readonly minSeconds?: number;
  readonly maxSeconds?: number;
  readonly minEnergyWh?: number;
  readonly maxEnergyWh?: number;
  readonly minDistanceM?: number;
  readonly maxDistanceM?: number;
  readonly minPowerW?: number;
  readonly maxPowerW?: number;
  readonly minCurrentMa?: number;
  readonly maxCurrentMa?: number;
  /** Only for a reservation; `expired` is one that no use followed. */
  readonly reservation?: 'reserved' | 'expired';
}

export interface TariffElement {
  readonly components: readonly TariffComponent[];
  readonly restrictions?: TariffRestrictions;
}

/** Inclusive, exclusive or both; where both are given, both hold. */
export interface PriceLimit {
  readonly exclusiveCents?: Cents;
  readonly inclusiveCents?: Cents;
}

export interface Tariff {
  /** The party of the register, and its own number for the tariff. */
  readonly provider: string;
  readonly key: string;
  /** Whether the rates have VAT in them. */
  readonly rates: 'exclusive' | 'inclusive';
  /**
   * `first-match`: of each dimension the first element that holds counts, and blocks are rounded once per use
   * (OCPI). `all`: every element that holds counts, each with its own blocks (GBFS, TOMP).
   */
  readonly combine: 'first-match' | 'all';
  readonly elements: readonly TariffElement[];
  /** A percentage over everything above it, in hundredths of a percent; below zero is a discount. */
  readonly adjustments?: readonly { readonly kind: 'discount' | 'surge'; readonly basisPoints: number }[];
  readonly minPrice?: PriceLimit;
  readonly maxPrice?: PriceLimit;
  /** The provider says that it may be asking more now because it is busy. */
  readonly surge?: boolean;
  readonly validFrom?: Temporal.Instant;
  readonly validUntil?: Temporal.Instant;
}

/** More than any real tariff has; a reader of a provider's text refuses what is over. */
export const TARIFF_ELEMENTS_MAX = 50;
export const TARIFF_COMPONENTS_MAX = 10;
