// What a point asks, in short: a start, a kilowatt-hour, an hour of standing idle; with VAT, as a person pays
// it.
import type { Tariff } from '#kernel/tariff';

export interface PointPrice {
  /** Thousandths of a cent, VAT included; absent when it is not asked. */
  readonly startMilliCents: number | undefined;
  readonly perKwhMilliCents: number | undefined;
  readonly perHourMilliCents: number | undefined;
  readonly idlePerHourMilliCents: number | undefined;
  /** It depends on hour, day, power or amount: what stands here is what counts first. */
  readonly isConditional: boolean;
}

/** The first rate of each kind; half a thousandth of a cent goes up. */
export function describePrice({ elements, rates }: Tariff): PointPrice {
  const first = (dimension: string, per: number) => {
    const component = elements
      .flatMap((element) => element.components)
      .find((one) => one.dimension === dimension);
    if (component === undefined) return undefined;
    const vat = rates === 'exclusive' ? (component.vatBasisPoints ?? 0) : 0;
    return Math.round((component.rateMilliCents * (10_000 + vat) * per) / (10_000 * component.per));
  };
  return {
    startMilliCents: first('flat', 1),
    perKwhMilliCents: first('energy', 1000),
    perHourMilliCents: first('time', 3600),
    idlePerHourMilliCents: first('idle', 3600),
    isConditional: elements.some(({ restrictions }) => restrictions !== undefined),
  };
}
