// How a booking and its ride stand, by what the operator says: kept once, in its order, whatever comes late
// or twice.
import { dayOf } from '#kernel/day';
import { accept, type Result } from '#kernel/refusal';
import { planForMany } from '#platform/database/plan-for-many';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { type BookingState, bookingStates, followBooking } from '#providers/protocols/tomp/follow-booking';
import type { TompBooking } from '#providers/protocols/tomp/parse-booking';
import { type HeardEvent, replayLeg, wholeSeconds } from '#providers/protocols/tomp/replay-leg';
import {
  hearEvent,
  isLegOver,
  type LegEvent,
  type LegState,
  type ReceivedEvent,
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
  readonly leg: LegState;
  /** Every event that was heard of it. */
  readonly heard: readonly HeardEvent[];
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
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${`ride:${bookingId}`}, 0))`]);
  const [ride] = await listRides(tx, [bookingId]);
  return ride;
}

interface RideRow extends Omit<KnownRide, 'state' | 'heard'> {
  readonly state: string;
  /** `PAUSE|1790000000000`: the event and its moment in milliseconds. */
  readonly heardEvents: readonly string[];
}

/** Role `intake`: rides as they stand, without waiting for anybody. */
export async function listRides(tx: Transaction, bookingIds: readonly string[]): Promise<KnownRide[]> {
  const rows = await tx.list(sql<RideRow>`
    select b.id as "bookingId", b.activation_id as "activationId", b.person_id as "personId", b.ref, b.state,
      r.leg_state as leg, r.heard_events as "heardEvents",
      b.starts_at as "startsAt", b.ends_at as "endsAt", r.started_at as "startedAt", r.ended_at as "endedAt",
      r.pause_starts as "pauseStarts", r.pause_seconds as "pauseSeconds", r.tariff_key as "tariffKey",
      b.place, r.fuel, a.subject_encrypted as "subjectEncrypted"
    from mobility.shared_car_booking b
    join mobility.shared_car_ride r on r.organisation_id = b.organisation_id and r.booking_id = b.id
    join mobility.shared_car_activation a on a.organisation_id = b.organisation_id and a.id = b.activation_id
    where b.organisation_id = ${tx.context.organisation}::uuid and b.id = any(${[...bookingIds]}::uuid[])
    limit 10000`);
  return rows.map(rideOf);
}

function rideOf(row: RideRow): KnownRide {
  const { state, heardEvents, ...rest } = row;
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
    heard: heardEvents.map(unpackEvent),
  };
}

const packEvent = ({ event, at }: HeardEvent) => `${event}|${at.epochMilliseconds}`;
function unpackEvent(text: string): HeardEvent {
  const [event = '', at = ''] = text.split('|');
  return { event: event as LegEvent, at: Temporal.Instant.fromEpochMilliseconds(Number(at)) };
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

interface FoundRef {
  readonly organisation: string;
  readonly bookingId: string;
}

/** Role `intake`, no organisation: whose booking this number is. */
export async function findByRef(
  tx: Transaction,
  secrets: Secrets,
  { provider, ref }: { readonly provider: string; readonly ref: string },
): Promise<FoundRef | undefined> {
  return (await findByRefs(tx, secrets, { provider, refs: [ref] })).get(ref);
}

/** The same for many numbers; those that lead nowhere are absent. */
export async function findByRefs(
  tx: Transaction,
  secrets: Secrets,
  { provider, refs }: { readonly provider: string; readonly refs: readonly string[] },
): Promise<ReadonlyMap<string, FoundRef>> {
  const hashes = [...new Set(refs)].map((ref) => ({ ref, hash: hashRef(secrets, provider, ref) }));
  const asked = sql`
    select asked.number, r.organisation_id as organisation, r.booking_id as "bookingId"
    from unnest(${hashes.map(({ hash }) => hash)}::bytea[]) with ordinality asked (hash, number)
    join mobility.shared_car_ref r on r.provider = ${provider} and r.ref_hash = asked.hash`;
  const answers = await tx.batch([...planForMany(hashes.length), asked]);
  const rows = answers.at(-1) as (FoundRef & { number: number })[];
  return new Map(
    rows.map(({ number, ...found }) => [(hashes[number - 1] as { ref: string }).ref, found] as const),
  );
}

/** Role `intake`: the operator wants to be paid for these rides, so they are over for everybody. */
export async function noteBilled(tx: Transaction, bookingIds: readonly string[]): Promise<void> {
  await tx.batch([
    ...planForMany(bookingIds.length),
    sql`update mobility.shared_car_ride set is_billed = true
    where organisation_id = ${tx.context.organisation}::uuid and booking_id = any(${[...bookingIds]}::uuid[])
      and not is_billed`,
  ]);
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

/**
 * Role `intake`. One event of a ride, whenever it comes: the ride is told anew by everything that was heard
 * of it, so that its begin, its pauses and its end are the same in any order.
 */
export async function keepEvent(
  tx: Transaction,
  known: KnownRide,
  event: ReceivedEvent,
): Promise<Result<'moved' | 'repeat' | 'waits'>> {
  const { heard, leg: state, endedAt } = known;
  const taken = hearEvent({ heard, isOver: isRideOver(known), endedAt, state }, toMilliseconds(event));
  if (!taken.ok) return taken;
  if (taken.value === 'repeat') return accept('repeat');
  const one = toMilliseconds(event);
  const after = replayLeg([...heard, one]);
  // What is finished stays finished, whatever is said of a time before.
  if (isRideOver(known) && after.state !== known.leg) return accept('repeat');
  const booking = bookingOf(after);
  const done = after.pauses.filter(({ seconds }) => seconds !== undefined);
  await tx.batch([
    sql`update mobility.shared_car_ride set leg_state = ${after.state}, leg_event = ${after.event ?? null},
        leg_event_at = ${after.eventAt ?? null}::timestamptz,
        started_at = ${after.startedAt ?? null}::timestamptz,
        ended_at = ${after.endedAt ?? null}::timestamptz,
        pause_starts = ${after.pauses.map(({ startedAt }) => wholeSeconds(startedAt))}::bigint[],
        pause_seconds = ${done.map(({ seconds }) => seconds)}::integer[],
        heard_events = ${[...heard, one].map(packEvent)}::text[]
      where organisation_id = ${tx.context.organisation}::uuid and booking_id = ${known.bookingId}::uuid`,
    sql`update mobility.shared_car_booking set state = coalesce(${booking ?? null}::text, state),
        changed_at = platform.now()
      where organisation_id = ${tx.context.organisation}::uuid and id = ${known.bookingId}::uuid`,
  ]);
  return accept(after.applied.includes(one) ? 'moved' : 'waits');
}

const toMilliseconds = (event: ReceivedEvent): ReceivedEvent => ({
  ...event,
  at: Temporal.Instant.fromEpochMilliseconds(event.at.epochMilliseconds),
});

function bookingOf({ state, startedAt }: Pick<ReturnType<typeof replayLeg>, 'state' | 'startedAt'>) {
  if (state === 'FINISHED') return 'finished';
  if (state === 'CANCELLED') return 'cancelled';
  return startedAt === undefined ? undefined : 'started';
}

export const isRideOver = ({ leg }: Pick<KnownRide, 'leg'>): boolean => isLegOver(leg);

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
  { notice, tariffKey }: { readonly notice?: Notice; readonly tariffKey?: string },
): Promise<void> {
  await tx.run(sql`
    update mobility.shared_car_ride set notice = coalesce(${notice ?? null}::text, notice),
      tariff_key = coalesce(${tariffKey ?? null}::text, tariff_key)
    where organisation_id = ${tx.context.organisation}::uuid and booking_id = ${bookingId}::uuid`);
}
