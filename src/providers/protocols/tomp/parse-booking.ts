// A booking and its rides as a transport operator reports them, in our own words and without what we do not
// need.
import type { Fuel } from '#kernel/mode';
import type { Place } from '#kernel/place';
import { accept, type Result } from '#kernel/refusal';
import type { BookingState } from './follow-booking.ts';
import { readBody } from './read-body.ts';
import {
  bookingShape,
  legShape,
  matchShape,
  type WireAsset,
  type WireBooking,
  type WireFare,
  type WireLeg,
  type WireProperties,
} from './shapes.ts';
import type { LegState } from './step-leg.ts';

export interface TompVehicle {
  /** The operator’s id of this one vehicle; undefined while only a type is known. */
  readonly id: string | undefined;
  readonly typeId: string;
  readonly name: string;
  readonly fuel: Fuel | undefined;
  readonly plate: string | undefined;
  readonly co2GramsPerKm: number | undefined;
}

export interface TompLeg {
  readonly id: string;
  readonly state: LegState;
  readonly from: Place;
  readonly to: Place | undefined;
  readonly departureAt: Temporal.Instant | undefined;
  readonly arrivalAt: Temporal.Instant | undefined;
  readonly startedAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  readonly vehicle: TompVehicle;
  readonly distanceM: number | undefined;
  readonly fare: WireFare | undefined;
  /** Until when the operator answers, where it confirms later. */
  readonly answersBy: Temporal.Instant | undefined;
  /** Fields of a person that the operator asks, in the words of the document. */
  readonly asks: readonly string[];
  readonly instructions: readonly string[];
}

export interface TompBooking {
  readonly id: string;
  readonly state: BookingState;
  readonly departureAt: Temporal.Instant | undefined;
  readonly arrivalAt: Temporal.Instant | undefined;
  readonly fare: WireFare | undefined;
  readonly legs: readonly TompLeg[];
}

/**
 * The answer to a booking, an event on it, or a look at it. `id` must be there, or a later call has no
 * address.
 */
export function parseBooking(text: string): Result<TompBooking> {
  const body = readBody(text);
  if (!body.ok) return body;
  const shaped = matchShape(bookingShape.required({ id: true, state: true }), body.value);
  return shaped.ok ? accept(toBooking(shaped.value)) : shaped;
}

export function parseLeg(text: string): Result<TompLeg> {
  const body = readBody(text);
  if (!body.ok) return body;
  const shaped = matchShape(legShape.required({ id: true }), body.value);
  return shaped.ok ? accept(toLeg(shaped.value, '')) : shaped;
}

/** Without `legs` the booking is one ride with the booking’s own id, as the document says. */
export function toBooking(wire: WireBooking): TompBooking {
  const id = wire.id ?? '';
  const only: readonly WireLeg[] =
    wire.from === undefined || wire.mainAssetType === undefined
      ? []
      : [{ ...wire, id, from: wire.from, assetType: wire.mainAssetType, state: undefined }];
  return {
    id,
    state: wire.state ?? 'NEW',
    departureAt: wire.departureTime,
    arrivalAt: wire.arrivalTime,
    fare: wire.pricing,
    legs: (wire.legs ?? only).map((leg) => toLeg(leg, id)),
  };
}

function toLeg(wire: WireLeg, bookingId: string): TompLeg {
  const { assetType, asset } = wire;
  const own: WireAsset | undefined = asset ?? assetType.assets?.[0];
  return {
    id: wire.id ?? bookingId,
    state: wire.state ?? 'NOT_STARTED',
    from: wire.from,
    to: wire.to,
    departureAt: wire.departureTime,
    arrivalAt: wire.arrivalTime,
    startedAt: wire.actualDepartureTime,
    endedAt: wire.actualArrivalTime,
    vehicle: toVehicle(assetType.id, assetType.sharedProperties, own),
    distanceM: wire.distance,
    fare: wire.pricing,
    answersBy: wire.conditions?.find((each) => each.conditionType === 'conditionPostponedCommit')
      ?.ultimateResponseTime,
    asks: wire.conditions?.flatMap((each) => each.requiredFields ?? []) ?? [],
    instructions: (wire.userCommunication ?? []).flatMap(({ type, text }) =>
      type === 'PLAIN_TEXT' && text ? [text] : [],
    ),
  };
}

export function toVehicle(
  typeId: string,
  shared: WireProperties | undefined,
  asset: WireAsset | undefined,
): TompVehicle {
  const own = { ...shared, ...asset?.overriddenProperties };
  const made = [own.brand, own.model].filter(Boolean).join(' ');
  return {
    id: asset?.id,
    typeId,
    name: made || own.name || typeId,
    fuel: own.fuel === undefined ? undefined : fuelOf[own.fuel],
    plate: asset?.licensePlate,
    co2GramsPerKm: own.co2PerKm,
  };
}

/** The document does not say which hybrids can be plugged in, so none is taken for one that can. */
const fuelOf: Readonly<Record<NonNullable<WireProperties['fuel']>, Fuel | undefined>> = {
  NONE: 'none',
  GASOLINE: 'petrol',
  DIESEL: 'diesel',
  ELECTRIC: 'electric',
  HYBRID_GASOLINE: 'hybrid',
  HYBRID_DIESEL: 'hybrid',
  HYBRID_GAS: 'hybrid',
  HYDROGEN: 'hydrogen',
  GAS: 'cng',
  BIO_MASS: undefined,
  KEROSINE: undefined,
  OTHER: undefined,
};
