// Holds a tariff that came from outside to what a tariff can be, before anything is priced by it.
import { parseDay } from './day.ts';
import { accept, type Result, refuse } from './refusal.ts';
import {
  dimensions,
  type PriceLimit,
  TARIFF_COMPONENTS_MAX,
  TARIFF_ELEMENTS_MAX,
  type Tariff,
  type TariffComponent,
  type TariffRestrictions,
} from './tariff.ts';
import { parseTime } from './wall-clock.ts';

export const tariffRefusals = {
  'tariff-impossible': {
    nl: 'Tarief {key} kan niet: {what}. Vraag de aanbieder om een verbetering.',
    en: 'Tariff {key} cannot be: {what}. Ask the provider for a correction.',
  },
} as const;

const RATE_MAX_MILLI_CENTS = 1_000_000_000;
const QUANTITY_MAX = 1_000_000_000;
const STEP_MAX = 100_000_000;
const ADJUSTMENTS_MAX = 5;

/** The same tariff, or what is wrong with it: the first thing found. */
export function checkTariff(tariff: Tariff): Result<Tariff> {
  const what = findFault(tariff);
  const key = tariff.key.slice(0, 40);
  return what === undefined ? accept(tariff) : refuse(tariffRefusals, 'tariff-impossible', { key, what });
}

function findFault(tariff: Tariff): string | undefined {
  const { elements, adjustments = [] } = tariff;
  if (tariff.key.length < 1 || tariff.key.length > 80) return 'key';
  if (elements.length < 1 || elements.length > TARIFF_ELEMENTS_MAX) return `elements ${elements.length}`;
  for (const { components, restrictions } of elements) {
    if (components.length < 1 || components.length > TARIFF_COMPONENTS_MAX)
      return `components ${components.length}`;
    const fault = components.map(faultOfComponent).find((found) => found !== undefined);
    if (fault !== undefined) return fault;
    const wrong = restrictions === undefined ? undefined : faultOfRestrictions(restrictions);
    if (wrong !== undefined) return wrong;
  }
  if (adjustments.length > ADJUSTMENTS_MAX) return `adjustments ${adjustments.length}`;
  for (const { kind, basisPoints } of adjustments) {
    const right = kind === 'surge' ? basisPoints >= 0 : basisPoints <= 0 && basisPoints >= -10_000;
    if (!isWhole(basisPoints, -10_000, 100_000) || !right) return `${kind} ${basisPoints}`;
  }
  return faultOfLimits(tariff);
}

function faultOfComponent(component: TariffComponent): string | undefined {
  const { dimension, rateMilliCents, per, step, vatBasisPoints } = component;
  if (!dimensions.includes(dimension)) return 'dimension';
  if (!isWhole(rateMilliCents, -RATE_MAX_MILLI_CENTS, RATE_MAX_MILLI_CENTS)) return `rate ${rateMilliCents}`;
  if (!isWhole(per, 1, QUANTITY_MAX)) return `per ${per}`;
  if (!isWhole(step, 1, STEP_MAX)) return `step ${step}`;
  if (vatBasisPoints !== undefined && !isWhole(vatBasisPoints, 0, 10_000)) return `VAT ${vatBasisPoints}`;
  return undefined;
}

const bounds = [
  ['minSeconds', 'maxSeconds'],
  ['minEnergyWh', 'maxEnergyWh'],
  ['minDistanceM', 'maxDistanceM'],
  ['minPowerW', 'maxPowerW'],
  ['minCurrentMa', 'maxCurrentMa'],
] as const;

function faultOfRestrictions(r: TariffRestrictions): string | undefined {
  for (const time of [r.startTime, r.endTime])
    if (time !== undefined && (time.length !== 5 || !parseTime(time).ok)) return `time ${time.slice(0, 10)}`;
  for (const day of [r.startDay, r.endDay])
    if (day !== undefined && (day.length !== 10 || !parseDay(day, 'YYYY-MM-DD').ok))
      return `day ${day.slice(0, 12)}`;
  const { weekdays } = r;
  if (weekdays !== undefined && (weekdays.length < 1 || weekdays.length > 7)) return 'weekdays';
  if (weekdays?.some((day) => !isWhole(day, 1, 7))) return 'weekdays';
  for (const [least, most] of bounds)
    for (const name of [least, most])
      if (r[name] !== undefined && !isWhole(r[name], 0, QUANTITY_MAX)) return `${name} ${r[name]}`;
  return undefined;
}

function faultOfLimits({ minPrice, maxPrice, validFrom, validUntil }: Tariff): string | undefined {
  for (const limit of [minPrice, maxPrice]) {
    if (limit === undefined) continue;
    const { exclusiveCents, inclusiveCents } = limit;
    for (const cents of [exclusiveCents, inclusiveCents])
      if (cents !== undefined && !isWhole(cents, 0, QUANTITY_MAX)) return `limit ${cents}`;
    if ((exclusiveCents ?? 0) > (inclusiveCents ?? Number.POSITIVE_INFINITY)) return 'limit';
  }
  if (isAbove(minPrice, maxPrice)) return 'limits';
  if (
    validFrom !== undefined &&
    validUntil !== undefined &&
    Temporal.Instant.compare(validFrom, validUntil) >= 0
  )
    return 'period';
  return undefined;
}

function isAbove(least: PriceLimit | undefined, most: PriceLimit | undefined): boolean {
  return (['exclusiveCents', 'inclusiveCents'] as const).some(
    (side) => (least?.[side] ?? 0) > (most?.[side] ?? Number.POSITIVE_INFINITY),
  );
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isSafeInteger(value) && value >= min && value <= max;
}
