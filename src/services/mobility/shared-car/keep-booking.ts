// How a booking and its ride stand, by what the operator says: kept once, in its order, whatever comes late
// or twice.
import { dayOf } from '#kernel/day';
import { accept, type Result } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { type BookingState, bookingStates, followBooking } from '#providers/protocols/tomp/follow-booking';
import type { TompBooking } from '#providers/protocols/tomp/parse-booking';
import {
  isLegOver,
  type KnownLeg,
  type LegEvent,
  type LegState,
  type ReceivedEvent,
  stepLeg,
} from '#providers/protocols/tomp/step-leg';

const REF = 'booking at a provider';
export const hashRef = (secrets: Secrets, provider: string, ref: string): Buffer =>
  secrets.hash(REF, `${provider}:${ref}`);

export interface KnownRide {
  readonly bookingId: string;
  readonly activationId: string;
  readonly personId: string;
  readonly ref: string | undefined;
  readonly state: BookingState;
  readonly leg: KnownLeg;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly startedAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  readonly pauseStarts: readonly number[];
  readonly pauseSeconds: readonly number[];
  readonly tariffKey: string | undefined;
  readonly place: string | undefined;
  readonly fuel: string | undefined;
  readonly subjectEncrypted: Buffer;
}

/** Role `intake`, locked until the end of the transaction: two messages of one ride wait for each other. */
export async function lockRide(tx: Transaction, bookingId: string): Promise<KnownRide | undefined> {
  interface Row extends Omit<KnownRide, 'state' | 'leg'> {
    readonly state: string;
    readonly legState: LegState;
    readonly legEvent: LegEvent | null;
    readonly legEventAt: Temporal.Instant | null;
  }
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${`ride:${bookingId}`}, 0))`]);
  const row = await tx.find(sql<Row>`
    select b.id as "bookingId", b.activation_id as "activationId", b.person_id as "personId", b.ref, b.state,
      r.leg_state as "legState", r.leg_event as "legEvent", r.leg_event_at as "legEventAt",
      b.starts_at as "startsAt", b.ends_at as "endsAt", r.started_at as "startedAt", r.ended_at as "endedAt",
      r.pause_starts as "pauseStarts", r.pause_seconds as "pauseSeconds", r.tariff_key as "tariffKey",
      b.place, r.fuel, a.subject_encrypted as "subjectEncrypted"
    from mobility.shared_car_booking b
    join mobility.shared_car_ride r on r.organisation_id = b.organisation_id and r.booking_id = b.id
    join mobility.shared_car_activation a on a.organisation_id = b.organisation_id and a.id = b.activation_id
    where b.organisation_id = ${tx.context.organisation}::uuid and b.id = ${bookingId}::uuid`);
  if (row === undefined) return undefined;
  const { state, legState, legEvent, legEventAt, ...rest } = row;
  const none = <T>(value: T | null | undefined) => value ?? undefined;
  return {
    ...rest,
    ref: none(row.ref),
    startedAt: none(row.startedAt),
    endedAt: none(row.endedAt),
    tariffKey: none(row.tariffKey),
    place: none(row.place),
    fuel: none(row.fuel),
    state: stateOf(state),
    leg: { state: legState, event: none(legEvent), eventAt: none(legEventAt) },
  };
}

/** `wanted` is ours: nobody at the operator knows of it yet. */
const stateOf = (kept: string): BookingState =>
  bookingStates.find((state) => state.toLowerCase() === kept) ?? 'NEW';

/** Role `intake`: the number that the operator gave, so that its messages are found. */
export async function keepRef(
  tx: Transaction,
  secrets: Secrets,
  {
    bookingId,
    provider,
    ref,
  }: { readonly bookingId: string; readonly provider: string; readonly ref: string },
): Promise<void> {
  const { organisation } = tx.context;
  await tx.batch([
    sql`update mobility.shared_car_booking set ref = ${ref}, changed_at = platform.now()
      where organisation_id = ${organisation}::uuid and id = ${bookingId}::uuid`,
    sql`insert into mobility.shared_car_ref (organisation_id, booking_id, provider, ref_hash)
      values (${organisation}, ${bookingId}, ${provider}, ${hashRef(secrets, provider, ref)})
      on conflict do nothing`,
  ]);
}

/** Role `intake`, no organisation: whose booking this number is. */
export function findByRef(
  tx: Transaction,
  secrets: Secrets,
  { provider, ref }: { readonly provider: string; readonly ref: string },
): Promise<{ readonly organisation: string; readonly bookingId: string } | undefined> {
  return tx.find(sql<{ organisation: string; bookingId: string }>`
    select organisation_id as organisation, booking_id as "bookingId" from mobility.shared_car_ref
    where provider = ${provider} and ref_hash = ${hashRef(secrets, provider, ref)}`);
}

/**
 * Role `intake`. A state that lies behind ours changes nothing; one that no path leads to neither. Answers
 * what it was.
 */
export async function keepReported(
  tx: Transaction,
  known: KnownRide,
  reported: Pick<TompBooking, 'state' | 'departureAt' | 'arrivalAt' | 'legs'>,
): Promise<ReturnType<typeof followBooking>> {
  const followed = followBooking(known.state, reported.state);
  if (followed === 'stale' || followed === 'impossible') return followed;
  const startsAt = reported.departureAt ?? known.startsAt;
  const endsAt = reported.arrivalAt ?? known.endsAt;
  const day = dayOf(startsAt);
  const vehicle = reported.legs[0]?.vehicle;
  const isCancelled = ['CANCELLED', 'EXPIRED', 'REJECTED', 'RELEASED'].includes(reported.state);
  await tx.batch([
    sql`update mobility.shared_car_booking set state = ${reported.state.toLowerCase()},
        starts_at = ${startsAt}, ends_at = ${endsAt}, day = ${day},
        licence_plate = coalesce(${vehicle?.plate?.slice(0, 12) ?? null}::text, licence_plate),
        purge_on = platform.two_financial_years(${day}::date), changed_at = platform.now()
      where organisation_id = ${tx.context.organisation}::uuid and id = ${known.bookingId}::uuid`,
    sql`update mobility.shared_car_ride set day = ${day},
        purge_on = platform.two_financial_years(${day}::date),
        vehicle_id = coalesce(${vehicle?.id ?? null}::text, vehicle_id),
        leg_state = case when ${isCancelled}::boolean then 'CANCELLED' else leg_state end
      where organisation_id = ${tx.context.organisation}::uuid and booking_id = ${known.bookingId}::uuid`,
  ]);
  return followed;
}

/** Role `intake`. One event of a ride: moves it, or leaves it as it is and says why. */
export async function keepEvent(
  tx: Transaction,
  known: KnownRide,
  event: ReceivedEvent,
): Promise<Result<'moved' | 'repeat' | 'late'>> {
  const stepped = stepLeg(known.leg, event);
  if (!stepped.ok) return stepped;
  if (stepped.value.kind === 'unchanged') return accept(stepped.value.because);
  const { state } = stepped.value;
  const { pauseStarts, pauseSeconds } = countPauses(known, state, event.at);
  const begins = known.startedAt === undefined && state === 'IN_USE';
  const booking =
    state === 'FINISHED' ? 'finished' : state === 'CANCELLED' ? 'cancelled' : begins ? 'started' : null;
  await tx.batch([
    sql`update mobility.shared_car_ride set leg_state = ${state}, leg_event = ${event.event},
        leg_event_at = ${event.at},
        started_at = coalesce(started_at, ${begins ? event.at : null}::timestamptz),
        ended_at = ${state === 'FINISHED' ? event.at : null}::timestamptz,
        pause_starts = ${[...pauseStarts]}::bigint[], pause_seconds = ${[...pauseSeconds]}::integer[]
      where organisation_id = ${tx.context.organisation}::uuid and booking_id = ${known.bookingId}::uuid`,
    sql`update mobility.shared_car_booking set state = coalesce(${booking}::text, state),
        changed_at = platform.now()
      where organisation_id = ${tx.context.organisation}::uuid and id = ${known.bookingId}::uuid`,
  ]);
  return accept('moved');
}

/** A pause is open as long as it has a start and no seconds. */
function countPauses(
  { leg, pauseStarts, pauseSeconds }: KnownRide,
  next: LegState,
  at: Temporal.Instant,
): Pick<KnownRide, 'pauseStarts' | 'pauseSeconds'> {
  const seconds = Math.floor(at.epochMilliseconds / 1_000);
  if (leg.state !== 'PAUSED' && next === 'PAUSED')
    return { pauseStarts: [...pauseStarts, seconds], pauseSeconds };
  if (leg.state !== 'PAUSED' || next === 'PAUSED') return { pauseStarts, pauseSeconds };
  return {
    pauseStarts,
    pauseSeconds: [...pauseSeconds, Math.max(0, seconds - (pauseStarts.at(-1) ?? seconds))],
  };
}

export const isRideOver = ({ leg }: Pick<KnownRide, 'leg'>): boolean => isLegOver(leg.state);

export const notices = [
  'car-not-available',
  'other-car',
  'price-changed',
  'operator-cancelled',
  'operator-message',
] as const;
export type Notice = (typeof notices)[number];

/** Role `intake`. */
export async function noteOnRide(
  tx: Transaction,
  bookingId: string,
  {
    notice,
    tariffKey,
    isBilled,
  }: { readonly notice?: Notice; readonly tariffKey?: string; readonly isBilled?: true },
): Promise<void> {
  await tx.run(sql`
    update mobility.shared_car_ride set notice = coalesce(${notice ?? null}::text, notice),
      tariff_key = coalesce(${tariffKey ?? null}::text, tariff_key),
      is_billed = is_billed or ${isBilled ?? false}::boolean
    where organisation_id = ${tx.context.organisation}::uuid and booking_id = ${bookingId}::uuid`);
}
