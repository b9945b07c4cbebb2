// A fare of an operator as the tariff that the product recomputes with. What cannot be recomputed is refused,
// never left out: a tariff that misses a part would find every bill too high.
import { accept, type Result, refuse } from '#kernel/refusal';
import type {
  Dimension,
  PriceLimit,
  Tariff,
  TariffComponent,
  TariffElement,
  TariffRestrictions,
} from '#kernel/tariff';
import { readCents, readMilliCents } from './read-amount.ts';
import { tompRefusals } from './refusals.ts';
import type { WireFare, WireFarePart } from './shapes.ts';

/** The document does not say whether a started unit counts whole; that is agreed with each operator. */
export interface FareHabits {
  readonly time: 'started-unit' | 'exact';
  readonly distance: 'started-unit' | 'exact';
}
export const DEFAULT_HABITS: FareHabits = { time: 'started-unit', distance: 'exact' };

export interface FareOrigin {
  readonly provider: string;
  /** The operator’s number of the plan, or of the offer that the fare came with. */
  readonly key: string;
  readonly validFrom?: Temporal.Instant;
}

/** Amounts include VAT. Refuses miles, percentages, a maximum per day, and another currency than euro. */
export function parseFare(
  fare: WireFare,
  { provider, key, validFrom }: FareOrigin,
  habits: FareHabits = DEFAULT_HABITS,
): Result<Tariff> {
  const dependsOnState = fare.parts.some(({ assetState }) => assetState === 'PAUSED');
  const elements: TariffElement[] = [];
  let maxPrice: PriceLimit | undefined;
  for (const part of fare.parts) {
    if (part.currencyCode !== undefined && part.currencyCode !== 'EUR')
      return refuse(tompRefusals, 'tomp-currency', { currency: part.currencyCode });
    // "If there is only one part and this field is missing, it should be assumed it is FIXED."
    const type = part.type ?? (fare.parts.length === 1 ? 'FIXED' : undefined);
    if (type === undefined) return unknown('type');
    if (type === 'MAX') {
      if (part.unitType !== undefined || maxPrice !== undefined) return unknown('MAX');
      const cents = readCents(part.amount);
      if (!cents.ok) return cents;
      maxPrice = { inclusiveCents: cents.value };
      continue;
    }
    const element = type === 'FIXED' ? fixedElement(part) : flexElement(part, habits, dependsOnState);
    if (!element.ok) return element;
    elements.push(element.value);
  }
  const surge = fare.parts.some(({ kind }) => kind === 'SURGE');
  return accept({
    provider,
    key,
    rates: 'inclusive',
    combine: 'all',
    elements,
    ...(maxPrice === undefined ? {} : { maxPrice }),
    ...(surge ? { surge } : {}),
    ...(validFrom === undefined ? {} : { validFrom }),
  });
}

function unknown(part: string) {
  return refuse(tompRefusals, 'tomp-price-unknown', { part });
}

function fixedElement(part: WireFarePart): Result<TariffElement> {
  if (part.unitType !== undefined) return unknown('FIXED per unit');
  return priced(part, { dimension: 'flat', per: 1, step: 1 });
}

const SECONDS = { SECOND: 1, MINUTE: 60, HOUR: 3_600 } as const;

function flexElement(part: WireFarePart, habits: FareHabits, dependsOnState: boolean): Result<TariffElement> {
  const { unitType, units } = part;
  if (unitType === undefined || units === undefined) return unknown('FLEX without a unit');
  if (unitType === 'MILE' || unitType === 'PERCENTAGE') return unknown(unitType);
  const isDistance = unitType === 'KM';
  const per = units * (isDistance ? 1_000 : SECONDS[unitType]);
  if (!Number.isInteger(per)) return unknown('units');
  const habit = isDistance ? habits.distance : habits.time;
  const step = habit === 'exact' ? 1 : per;
  return priced(part, { dimension: isDistance ? 'distance' : timeOf(part, dependsOnState), per, step });
}

/** A price that does not ask whether the car is paused runs on while it is. */
function timeOf({ assetState }: WireFarePart, dependsOnState: boolean): Dimension {
  if (assetState === 'PAUSED') return 'idle';
  return dependsOnState ? 'time' : 'duration';
}

function priced(
  part: WireFarePart,
  counted: Pick<TariffComponent, 'dimension' | 'per' | 'step'>,
): Result<TariffElement> {
  const rate = readMilliCents(part.amount);
  if (!rate.ok) return rate;
  const restrictions = scaleOf(part);
  if (!restrictions.ok) return restrictions;
  const { vatRate } = part;
  const vat = vatRate === undefined ? {} : { vatBasisPoints: Math.round(vatRate * 100) };
  return accept({
    components: [{ ...counted, rateMilliCents: rate.value, ...vat }],
    ...(restrictions.value === undefined ? {} : { restrictions: restrictions.value }),
  });
}

function scaleOf({ scaleFrom, scaleTo, scaleType }: WireFarePart): Result<TariffRestrictions | undefined> {
  if (scaleType === undefined) {
    return scaleFrom === undefined && scaleTo === undefined ? accept(undefined) : unknown('scale');
  }
  if (scaleType === 'MILE') return unknown('MILE');
  const unit = scaleType === 'KM' ? 1_000 : SECONDS[scaleType];
  const from = Math.round((scaleFrom ?? 0) * unit);
  const to = scaleTo === undefined ? undefined : Math.round(scaleTo * unit);
  if (scaleType === 'KM')
    return accept({ minDistanceM: from, ...(to === undefined ? {} : { maxDistanceM: to }) });
  return accept({ minSeconds: from, ...(to === undefined ? {} : { maxSeconds: to }) });
}
