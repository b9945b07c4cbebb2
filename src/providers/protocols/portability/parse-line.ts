// One line of the file that a person takes along from another installation: what is in it, and whether it may
// come in. The checks are those of the import files.
import { z } from 'zod';
import { parseCardNumber } from '#kernel/card-number';
import { type Day, dayOf, isBefore, parseDay } from '#kernel/day';
import { formatKm } from '#kernel/distance';
import {
  type Fuel,
  fitsMode,
  fuels,
  type Mode,
  modeFacts,
  modes,
  type Purpose,
  purposes,
} from '#kernel/mode';
import { normalisePlate } from '#kernel/plate';
import { accept, type Result, refuse } from '#kernel/refusal';
import { parseLine } from '#kernel/text';
import { importRefusals } from '../csv-in/refusals.ts';

export const portableRefusals = {
  'portable-line': {
    nl: 'Deze regel is geen JSON met een record en waarden. Herstel de regel of maak het bestand opnieuw.',
    en: 'This line is no JSON with a record and values. Repair the line or make the file again.',
  },
  'portable-format': {
    nl: 'De eerste regel zegt niet dat dit een bestand is om mee te nemen (versie 1). Kies een ander bestand.',
    en: 'The first line does not say that this is a file of data to take along (version 1). Choose another file.',
  },
  'portable-value': {
    nl: 'Bij {record} klopt “{field}” niet. Vergelijk de regel met portability.schema.json.',
    en: '“{field}” of {record} is wrong. Compare the line with portability.schema.json.',
  },
} as const;

export interface PortableTrip {
  readonly day: Day;
  readonly departedAt?: Temporal.Instant;
  readonly arrivedAt?: Temporal.Instant;
  readonly from?: string;
  readonly to?: string;
  readonly distanceM?: number;
  readonly mode: Mode;
  readonly modeKnownBy: 'person' | 'stops' | 'proposal';
  readonly fuel?: Fuel;
  readonly costCents?: number;
  readonly purpose?: Purpose;
}

export type PortableItem =
  | { readonly kind: 'trip'; readonly id: number; readonly trip: PortableTrip }
  | { readonly kind: 'purpose'; readonly tripId: number; readonly order: number; readonly purpose: Purpose }
  | { readonly kind: 'removal'; readonly tripId: number }
  | { readonly kind: 'home-day'; readonly day: Day }
  | { readonly kind: 'plate'; readonly plate: string }
  | { readonly kind: 'card'; readonly cardNumber: string }
  /** Known or not: nothing here takes it in. */
  | { readonly kind: 'left-out'; readonly record: string };

const line = z.strictObject({
  record: z.string().max(80),
  values: z.record(z.string().max(80), z.unknown()),
});
const head = z.object({ format: z.literal('reisrecht-portability'), version: z.literal(1) });

/** Refuses a file whose first line does not say what it is. */
export function checkFirstLine(text: string): Result<true> {
  const parsed = head.safeParse(parseJson(text));
  return parsed.success ? accept(true) : refuse(portableRefusals, 'portable-format');
}

/** `now` refuses what is still to happen. */
export function parsePortableLine(text: string, now: Temporal.Instant): Result<PortableItem> {
  const parsed = line.safeParse(parseJson(text));
  if (!parsed.success) return refuse(portableRefusals, 'portable-line');
  const { record, values } = parsed.data;
  const parse = parsers[record];
  return parse === undefined ? accept({ kind: 'left-out', record }) : parse(values, now);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const number = z.int().min(0);
const tripShape = z.object({
  id: number,
  day: z.string(),
  departed_at: z.string().nullable(),
  arrived_at: z.string().nullable(),
  origin: z.string().nullable(),
  destination: z.string().nullable(),
  distance_m: number.nullable(),
  mode: z.enum(modes),
  mode_known_by: z.enum(['person', 'stops', 'proposal']).catch('person'),
  fuel: z.enum(fuels).nullable(),
  cost_cents: number.max(100_000_000).nullable(),
  confirmed_purpose: z.enum(purposes).nullable(),
});
const purposeShape = z.object({ id: number, trip_id: number, purpose: z.enum(purposes) });

type Parser = (values: Readonly<Record<string, unknown>>, now: Temporal.Instant) => Result<PortableItem>;

/** Checks the shape, then what the shape cannot say. */
const shaped =
  <T>(
    record: string,
    shape: z.ZodType<T>,
    read: (value: T, now: Temporal.Instant) => Result<PortableItem>,
  ): Parser =>
  (values, now) => {
    const parsed = shape.safeParse(values);
    if (parsed.success) return read(parsed.data, now);
    const field = String(parsed.error.issues[0]?.path[0] ?? 'values');
    return refuse(portableRefusals, 'portable-value', { record, field });
  };

const parsers: Readonly<Record<string, Parser>> = {
  'travel.trip': shaped('travel.trip', tripShape, readTrip),
  'travel.trip_purpose': shaped('travel.trip_purpose', purposeShape, ({ id, trip_id, purpose }) =>
    accept({ kind: 'purpose', tripId: trip_id, order: id, purpose }),
  ),
  'travel.trip_removal': shaped('travel.trip_removal', z.object({ trip_id: number }), ({ trip_id }) =>
    accept({ kind: 'removal', tripId: trip_id }),
  ),
  'travel.home_working_day': shaped(
    'travel.home_working_day',
    z.object({ day: z.string() }),
    (value, now) => {
      const day = parseDay(value.day, 'YYYY-MM-DD');
      if (!day.ok) return day;
      return isBefore(dayOf(now), day.value)
        ? refuse(importRefusals, 'home-day-in-the-future', { day: day.value.toString() })
        : accept({ kind: 'home-day', day: day.value });
    },
  ),
  'travel.vehicle_plate': shaped('travel.vehicle_plate', z.object({ plate: z.string() }), (value) => {
    const plate = normalisePlate(value.plate);
    return plate.ok ? accept({ kind: 'plate', plate: plate.value }) : plate;
  }),
  'card.card': shaped('card.card', z.object({ number_encrypted: z.string() }), (value) => {
    const card = parseCardNumber(value.number_encrypted);
    return card.ok ? accept({ kind: 'card', cardNumber: card.value }) : card;
  }),
};

type TripValues = z.infer<typeof tripShape>;

function readTrip(value: TripValues, now: Temporal.Instant): Result<PortableItem> {
  const when = readWhen(value, now);
  if (!when.ok) return when;
  const { mode, fuel, distance_m: distanceM, cost_cents: costCents, confirmed_purpose: purpose } = value;
  const { plausibleDayM } = modeFacts[mode];
  if (distanceM !== null && distanceM > plausibleDayM) {
    const km = { nl: formatKm(distanceM, 'nl'), en: formatKm(distanceM, 'en') };
    const max = { nl: formatKm(plausibleDayM, 'nl'), en: formatKm(plausibleDayM, 'en') };
    return refuse(importRefusals, 'distance-implausible', { km, max, mode });
  }
  if (fuel !== null && !fitsMode(fuel, mode))
    return refuse(importRefusals, 'fuel-does-not-fit', { fuel, mode });
  const from = readPlace(value.origin, { nl: 'Het vertrekpunt', en: 'The place of departure' });
  if (!from.ok) return from;
  const to = readPlace(value.destination, { nl: 'De bestemming', en: 'The destination' });
  if (!to.ok) return to;
  const trip = {
    ...when.value,
    ...(from.value === undefined ? {} : { from: from.value }),
    ...(to.value === undefined ? {} : { to: to.value }),
    ...(distanceM === null ? {} : { distanceM }),
    ...(fuel === null ? {} : { fuel }),
    ...(costCents === null ? {} : { costCents }),
    ...(purpose === null ? {} : { purpose }),
    mode,
    modeKnownBy: value.mode_known_by,
  };
  return accept({ kind: 'trip', id: value.id, trip });
}

function readPlace(text: string | null, what: { nl: string; en: string }): Result<string | undefined> {
  return text === null ? accept(undefined) : parseLine(text, 'place', what);
}

type When = Pick<PortableTrip, 'day' | 'departedAt' | 'arrivedAt'>;

/**
 * As a row of an import: both times or neither, in order, not in the future, and the day of the departure.
 */
function readWhen(value: TripValues, now: Temporal.Instant): Result<When> {
  const day = parseDay(value.day, 'YYYY-MM-DD');
  if (!day.ok) return day;
  if (isBefore(dayOf(now), day.value)) return refuse(importRefusals, 'trip-in-the-future');
  const wrong = (field: string) =>
    refuse(portableRefusals, 'portable-value', { record: 'travel.trip', field });
  const times: Temporal.Instant[] = [];
  for (const [field, text] of [
    ['departed_at', value.departed_at],
    ['arrived_at', value.arrived_at],
  ] as const) {
    if (text === null) continue;
    const time = parseInstant(text);
    if (time === undefined) return wrong(field);
    if (Temporal.Instant.compare(time, now) > 0) return refuse(importRefusals, 'trip-in-the-future');
    times.push(time);
  }
  const departedAt = value.departed_at === null ? undefined : times[0];
  const arrivedAt = value.arrived_at === null ? undefined : times.at(-1);
  if (departedAt && arrivedAt && Temporal.Instant.compare(arrivedAt, departedAt) < 0)
    return wrong('arrived_at');
  if (departedAt && !dayOf(departedAt).equals(day.value)) return wrong('departed_at');
  return accept({
    day: day.value,
    ...(departedAt === undefined ? {} : { departedAt }),
    ...(arrivedAt === undefined ? {} : { arrivedAt }),
  });
}

function parseInstant(text: string): Temporal.Instant | undefined {
  if (text.length > 40) return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
