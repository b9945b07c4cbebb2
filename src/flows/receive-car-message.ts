// What an operator of shared cars tells us by itself: whose it is, whether it can be true, and what it
// changes. The seal was checked before.
import { accept, type Refusal, type Result } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import {
  parseBookingEvent,
  parseLegEvent,
  parseLegUpdate,
  parseNotification,
} from '#providers/protocols/tomp/parse-callback';
import { listUndeclaredNames } from '#providers/protocols/tomp/read-body';
import {
  findByRef,
  type KnownRide,
  keepEvent,
  keepReported,
  lockRide,
  type Notice,
  noteFeed,
  noteOnRide,
} from '#services/mobility/shared-car';
import { findCarOperator } from './car-operators.ts';

export interface CarMessage {
  readonly provider: string;
  readonly kind: 'leg-event' | 'leg-update' | 'booking-event' | 'notification';
  readonly ref: string;
  readonly bodyText: string;
}

export type CarMessageEnd =
  | { readonly kind: 'taken' }
  | { readonly kind: 'unknown' }
  /** It is no message of the standard. */
  | { readonly kind: 'bad'; readonly refusal: Refusal }
  /** It cannot happen now: an event after the end, or in a wrong order. */
  | { readonly kind: 'impossible'; readonly refusal: Refusal };

/** More than this ahead of our clock is no clock that runs a little fast. */
const AHEAD_MINUTES = 5;

/** Role `intake`, by the login of the door. The same message again changes nothing and is taken again. */
export async function receiveCarMessage(
  db: Database,
  secrets: Secrets,
  now: Temporal.Instant,
  { provider, kind, ref, bodyText }: CarMessage,
): Promise<CarMessageEnd> {
  const change = readChange(kind, bodyText, now);
  if (!change.ok) return { kind: 'bad', refusal: change.refusal };
  const found = await db.transaction({ role: 'intake', now }, async (tx) => {
    const undeclared = listUndeclaredNames(bodyText, findCarOperator(provider)?.comingIn ?? {});
    if (undeclared.length > 0) await noteFeed(tx, provider, { undeclaredNames: undeclared });
    return findByRef(tx, secrets, { provider, ref });
  });
  if (found === undefined) return { kind: 'unknown' };
  const { organisation, bookingId } = found;
  const done = await db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    const known = await lockRide(tx, bookingId);
    return known === undefined ? undefined : await change.value(tx, known);
  });
  if (done === undefined) return { kind: 'unknown' };
  return done.ok ? { kind: 'taken' } : { kind: 'impossible', refusal: done.refusal };
}

type Change = (tx: Transaction, known: KnownRide) => Promise<Result<unknown>>;

function readChange(kind: CarMessage['kind'], bodyText: string, now: Temporal.Instant): Result<Change> {
  switch (kind) {
    case 'leg-event':
      return readLegEvent(bodyText, now);
    case 'leg-update':
      return readLegUpdate(bodyText);
    case 'booking-event':
      return readBookingEvent(bodyText);
    case 'notification':
      return readNotification(bodyText);
  }
}

function readLegEvent(bodyText: string, now: Temporal.Instant): Result<Change> {
  const message = parseLegEvent(bodyText);
  if (!message.ok) return message;
  const { event, at, vehicle } = message.value;
  const latest = now.add({ minutes: AHEAD_MINUTES });
  // A clock that runs ahead is set to ours: an event of tomorrow would make every later one late.
  const happened = Temporal.Instant.compare(at, latest) > 0 ? now : at;
  return accept(async (tx: Transaction, known: KnownRide) => {
    const kept = await keepEvent(tx, known, { event, by: 'TO', at: happened });
    if (kept.ok && kept.value === 'moved' && event === 'ASSIGN_ASSET' && vehicle !== undefined)
      await noteOnRide(tx, known.bookingId, { notice: 'other-car' });
    return kept;
  });
}

function readLegUpdate(bodyText: string): Result<Change> {
  const leg = parseLegUpdate(bodyText);
  if (!leg.ok) return leg;
  return accept(async (tx: Transaction, known: KnownRide) => {
    const { departureAt, arrivalAt } = leg.value;
    const state = known.state;
    return accept(await keepReported(tx, known, { state, departureAt, arrivalAt, legs: [leg.value] }));
  });
}

const NOTHING = { departureAt: undefined, arrivalAt: undefined, legs: [] } as const;
const STATES = { CANCEL: 'CANCELLED', DENY: 'REJECTED', COMMIT: 'CONFIRMED' } as const;

function readBookingEvent(bodyText: string): Result<Change> {
  const message = parseBookingEvent(bodyText);
  if (!message.ok) return message;
  const { operation } = message.value;
  return accept(async (tx: Transaction, known: KnownRide) => {
    if (operation === 'EXTEND_EXPIRY_TIME') return accept(true);
    const followed = await keepReported(tx, known, { state: STATES[operation], ...NOTHING });
    if (operation !== 'COMMIT' && followed === 'forward')
      await noteOnRide(tx, known.bookingId, { notice: 'operator-cancelled' });
    return accept(followed);
  });
}

const NOTICES: Readonly<Record<string, Notice>> = {
  VEHICLE_NOT_AVAILABLE: 'car-not-available',
  MESSAGE_TO_END_USER: 'operator-message',
  USER_OUT_OF_LIMITS: 'operator-message',
};

/** What the operator writes in words is not kept: it may hold anything. The person hears what kind it is. */
function readNotification(bodyText: string): Result<Change> {
  const message = parseNotification(bodyText);
  if (!message.ok) return message;
  const notice = NOTICES[message.value.type];
  return accept(async (tx: Transaction, known: KnownRide) => {
    if (notice !== undefined) await noteOnRide(tx, known.bookingId, { notice });
    return accept(true);
  });
}
