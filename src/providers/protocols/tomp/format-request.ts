// What we say to a transport operator over TOMP-API 1.6.1: which call, with which body. Pure; the shapes are
// the document’s, the choice of what to leave out is ours.
import type { Place } from '#kernel/place';

/** One call. `path` has the ids in it, percent-encoded; `bodyText` is sent as it stands. */
export interface TompCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly bodyText?: string;
}

export interface WantedTrip {
  /** Where the vehicle stands, not where the person is. */
  readonly from: Place;
  readonly to?: Place;
  readonly departureAt: Temporal.Instant;
  readonly arrivalAt: Temporal.Instant;
  readonly assetTypeId?: string;
  readonly assetId?: string;
}

/**
 * Asks what may be booked there and then. Nothing in it is of a person; the number of travellers is always
 * one.
 */
export function formatOffersRequest(trip: WantedTrip, how: 'offers' | 'inquiries' = 'offers'): TompCall {
  return {
    method: 'POST',
    path: `/planning/${how}`,
    bodyText: JSON.stringify({
      from: placeOf(trip.from),
      ...(trip.to === undefined ? {} : { to: placeOf(trip.to) }),
      departureTime: trip.departureAt.toString(),
      arrivalTime: trip.arrivalAt.toString(),
      nrOfTravelers: 1,
      ...(trip.assetTypeId === undefined ? {} : { useAssetTypes: [trip.assetTypeId] }),
      ...(trip.assetId === undefined ? {} : { useAssets: [trip.assetId] }),
    }),
  };
}

/** Names are left out: a stop has a number or a position, and a name could be somebody’s home. */
function placeOf({ code, position }: Place) {
  return {
    ...(code === undefined ? {} : { stationId: code }),
    coordinates: { lng: position?.longitude ?? 0, lat: position?.latitude ?? 0 },
  };
}

export interface WantedBooking {
  readonly offerId: string;
  /** Made for this operator alone. */
  readonly customerNo: string;
  readonly from: Place;
  readonly departureAt: Temporal.Instant;
  readonly arrivalAt: Temporal.Instant;
  /** The last day on which the driving licence is valid; undefined where none is asked. */
  readonly licenceValidUntil: Temporal.PlainDate | undefined;
}

export function formatBooking(wanted: WantedBooking): TompCall {
  return { method: 'POST', path: '/bookings', bodyText: JSON.stringify(bookingBody(wanted)) };
}

/** Other times for the same booking. */
export function formatBookingChange(bookingId: string, wanted: WantedBooking): TompCall {
  return {
    method: 'PUT',
    path: `/bookings/${encodeURIComponent(bookingId)}`,
    bodyText: JSON.stringify({
      ...bookingBody({ ...wanted, offerId: bookingId }),
      departureTime: wanted.departureAt.toString(),
      arrivalTime: wanted.arrivalAt.toString(),
    }),
  };
}

function bookingBody({ offerId, customerNo, from, licenceValidUntil }: WantedBooking) {
  const licence = { assetClass: 'CAR', validUntil: licenceValidUntil?.toString() };
  return {
    id: offerId,
    from: placeOf(from),
    customer: { id: customerNo, ...(licenceValidUntil === undefined ? {} : { licenses: [licence] }) },
  };
}

export function formatBookingOperation(
  bookingId: string,
  operation: 'COMMIT' | 'CANCEL',
  origin: 'MP' | 'END_USER',
): TompCall {
  return {
    method: 'POST',
    path: `/bookings/${encodeURIComponent(bookingId)}/events`,
    bodyText: JSON.stringify({ operation, origin }),
  };
}

/** `at` is when it happens; with TIME_EXTEND it is the new end, with TIME_POSTPONE the new start. */
export function formatLegEvent(
  legId: string,
  event: 'SET_IN_USE' | 'PAUSE' | 'OPEN_TRUNK' | 'START_FINISHING' | 'FINISH' | 'TIME_EXTEND' | 'CANCEL',
  at: Temporal.Instant,
): TompCall {
  return {
    method: 'POST',
    path: `/legs/${encodeURIComponent(legId)}/events`,
    bodyText: JSON.stringify({ time: at.toString(), event }),
  };
}

export const damageParts = [
  'FRONT',
  'REAR',
  'LEFT',
  'RIGHT',
  'TOP',
  'BOTTOM',
  'INTERIOR',
  'TIRE',
  'OTHER',
] as const;
export type DamagePart = (typeof damageParts)[number];

export interface DamageReport {
  readonly bookingId: string;
  readonly part: DamagePart;
  readonly description: string;
  readonly canContinue: boolean;
  readonly at: Temporal.Instant;
}

/** Damage goes as a question for support: the document has no other way to tell it from our side. */
export function formatDamage({ bookingId, part, description, canContinue, at }: DamageReport): TompCall {
  return {
    method: 'POST',
    path: '/support/',
    bodyText: JSON.stringify({
      id: bookingId,
      supportType: 'OTHER',
      time: at.toString(),
      priority: canContinue ? 'ERROR_CAN_CONTINUE' : 'ERROR_CANNOT_CONTINUE',
      damage: { vehicleComponent: part, description },
    }),
  };
}

/** Makes a customer without a name: the operator answers with the number that it knows the person by. */
export function formatCustomer(customerNo: string): TompCall {
  return { method: 'POST', path: '/customers', bodyText: JSON.stringify({ externalId: customerNo }) };
}

export function formatCustomerDeletion(customerId: string): TompCall {
  return { method: 'DELETE', path: `/customers/${encodeURIComponent(customerId)}` };
}
