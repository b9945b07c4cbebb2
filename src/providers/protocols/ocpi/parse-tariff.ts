// A tariff of OCPI as our normal form, so that every line can be recomputed: rates without VAT, of each
// dimension the first element that holds, blocks rounded once per session.
import { accept, type Result, refuse } from '#kernel/refusal';
import {
  type Dimension,
  type PriceLimit,
  TARIFF_COMPONENTS_MAX,
  TARIFF_ELEMENTS_MAX,
  type Tariff,
  type TariffComponent,
  type TariffRestrictions,
} from '#kernel/tariff';
import { type OcpiPrice, type OcpiTariff, Tariff as Shape } from './objects.ts';
import { readObject } from './read-object.ts';
import { isExact, scaleDecimal, toCents } from './read-price.ts';
import { ocpiRefusals } from './refusals.ts';
import { readMoment } from './shapes.ts';

export interface ReadTariff {
  readonly tariff: Tariff;
  readonly lastUpdated: Temporal.Instant;
  readonly undeclared: readonly string[];
}

type Component = OcpiTariff['elements'][number]['price_components'][number];
type Restrictions = NonNullable<OcpiTariff['elements'][number]['restrictions']>;

const DIMENSIONS = {
  ENERGY: { dimension: 'energy', per: 1000 },
  TIME: { dimension: 'time', per: 3600 },
  PARKING_TIME: { dimension: 'idle', per: 3600 },
  FLAT: { dimension: 'flat', per: 1 },
} as const satisfies Record<Component['type'], { readonly dimension: Dimension; readonly per: number }>;

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** A price with more than three decimals of a cent is refused: it would not be the price that was agreed. */
export function parseTariff(value: unknown, provider: string): Result<ReadTariff> {
  const read = readObject('a tariff', Shape, value);
  if (!read.ok) return read;
  const { object: told, undeclared } = read.value;
  if (told.currency.toUpperCase() !== 'EUR')
    return refuse(ocpiRefusals, 'currency-not-euro', { currency: told.currency });
  if (told.elements.length > TARIFF_ELEMENTS_MAX) return wrong('elements');
  const components = told.elements.flatMap((element) => element.price_components);
  if (components.some(({ price }) => !isExact(price, 5))) return wrong('elements.price_components.price');
  if (told.elements.some((element) => element.price_components.length > TARIFF_COMPONENTS_MAX))
    return wrong('elements.price_components');
  const tariff: Tariff = {
    provider,
    key: told.id,
    rates: 'exclusive',
    combine: 'first-match',
    elements: told.elements.map((element) => ({
      components: element.price_components.map(readComponent),
      ...(element.restrictions ? { restrictions: readRestrictions(element.restrictions) } : {}),
    })),
    ...(told.min_price ? { minPrice: readLimit(told.min_price) } : {}),
    ...(told.max_price ? { maxPrice: readLimit(told.max_price) } : {}),
    ...(told.start_date_time ? { validFrom: readMoment(told.start_date_time) } : {}),
    ...(told.end_date_time ? { validUntil: readMoment(told.end_date_time) } : {}),
  };
  return accept({ tariff, lastUpdated: readMoment(told.last_updated), undeclared });
}

const wrong = (where: string) => refuse(ocpiRefusals, 'not-of-its-shape', { what: 'a tariff', where });

/** Steps of OCPI are watt-hours and seconds, as ours; 0 means exact. */
function readComponent({ type, price, vat, step_size: stepSize }: Component): TariffComponent {
  const { dimension, per } = DIMENSIONS[type];
  return {
    dimension,
    rateMilliCents: scaleDecimal(price, 5),
    per,
    step: dimension === 'flat' ? 1 : Math.max(1, stepSize),
    ...(vat === undefined || vat === null ? {} : { vatBasisPoints: scaleDecimal(vat, 2) }),
  };
}

function readLimit({ excl_vat: exclusive, incl_vat: inclusive }: OcpiPrice): PriceLimit {
  return {
    exclusiveCents: toCents(exclusive),
    ...(inclusive === undefined || inclusive === null ? {} : { inclusiveCents: toCents(inclusive) }),
  };
}

function readRestrictions(told: Restrictions): TariffRestrictions {
  const days = told.day_of_week ?? [];
  const thousandths = (value: number | null | undefined) =>
    value === undefined || value === null ? undefined : scaleDecimal(value, 3);
  const all: TariffRestrictions = {
    startTime: told.start_time ?? undefined,
    endTime: told.end_time ?? undefined,
    startDay: told.start_date ?? undefined,
    endDay: told.end_date ?? undefined,
    weekdays: days.length === 0 ? undefined : days.map((day) => DAYS.indexOf(day) + 1),
    minSeconds: told.min_duration ?? undefined,
    maxSeconds: told.max_duration ?? undefined,
    minEnergyWh: thousandths(told.min_kwh),
    maxEnergyWh: thousandths(told.max_kwh),
    minPowerW: thousandths(told.min_power),
    maxPowerW: thousandths(told.max_power),
    minCurrentMa: thousandths(told.min_current),
    maxCurrentMa: thousandths(told.max_current),
    reservation: told.reservation ? (told.reservation === 'RESERVATION' ? 'reserved' : 'expired') : undefined,
  } as TariffRestrictions;
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as TariffRestrictions;
}
