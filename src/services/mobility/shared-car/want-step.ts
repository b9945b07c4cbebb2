// What a person wants done with a booking: allowed or not by how it stands, then put in the waiting row.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { findOwnBooking, type OwnBooking } from './list-bookings.ts';
import { sharedCarRefusals } from './refusals.ts';

export const orderKinds = ['book', 'change', 'cancel', 'open', 'pause', 'resume', 'end', 'damage'] as const;
export type OrderKind = (typeof orderKinds)[number];

export interface WantedStep {
  readonly bookingId: string;
  readonly kind: Exclude<OrderKind, 'book'>;
  readonly startsAt?: Temporal.Instant | undefined;
  readonly endsAt?: Temporal.Instant | undefined;
  readonly damage?: { readonly part: string; readonly text: string } | undefined;
}

/** Somebody stands beside the car: what the operator did not do within a minute is not done later. */
const AT_THE_CAR_SECONDS = 60;
/** A cancellation or a report waits out an operator that is down for days. */
const WAITS_DAYS = 7;
const OPENS_MINUTES = 15;

/** Role `traveller`, the own booking. */
export async function wantStep(tx: Transaction, wanted: WantedStep): Promise<Result<true>> {
  const { now } = tx.context;
  const booking = await findOwnBooking(tx, wanted.bookingId);
  if (booking === undefined) return refuse(sharedCarRefusals, 'booking-unknown');
  if (booking.waiting.includes(wanted.kind)) return refuse(sharedCarRefusals, 'order-waiting');
  const may = judgeStep(booking, wanted.kind, now);
  if (!may.ok) return may;
  const isAtTheCar = ['open', 'pause', 'resume', 'end'].includes(wanted.kind);
  const latest = wanted.kind === 'damage' ? now.add({ hours: 24 * WAITS_DAYS }) : booking.endsAt;
  const lapsesAt = isAtTheCar ? now.add({ seconds: AT_THE_CAR_SECONDS }) : latest;
  await insertOrder(tx, { ...wanted, day: dayOf(booking.startsAt), lapsesAt });
  return accept(true);
}

/** Pure: how the booking stands decides. */
export function judgeStep(
  { state, legState, startsAt }: Pick<OwnBooking, 'state' | 'legState' | 'startsAt'>,
  kind: Exclude<OrderKind, 'book'>,
  now: Temporal.Instant,
): Result<true> {
  if (kind === 'damage')
    return state === 'wanted' ? refuse(sharedCarRefusals, 'booking-not-confirmed') : accept(true);
  if (isOver(state)) return refuse(sharedCarRefusals, 'booking-over');
  const hasBegun = state === 'started';
  if (kind === 'cancel' || kind === 'change')
    return hasBegun ? refuse(sharedCarRefusals, 'ride-begun') : accept(true);
  if (state !== 'confirmed' && !hasBegun) return refuse(sharedCarRefusals, 'booking-not-confirmed');
  if (kind === 'open') {
    if (hasBegun) return refuse(sharedCarRefusals, 'ride-begun');
    const opensAt = startsAt.subtract({ minutes: OPENS_MINUTES });
    if (Temporal.Instant.compare(now, opensAt) < 0)
      return refuse(sharedCarRefusals, 'too-early', { minutes: OPENS_MINUTES });
    return accept(true);
  }
  const from = { pause: ['IN_USE'], resume: ['PAUSED'], end: ['IN_USE', 'PAUSED', 'FINISHING'] }[kind];
  return from.includes(legState) ? accept(true) : refuse(sharedCarRefusals, 'booking-not-confirmed');
}

export const isOver = (state: string): boolean =>
  ['finished', 'cancelled', 'expired', 'rejected', 'released'].includes(state);

/** Role `traveller`. */
export async function insertOrder(
  tx: Transaction,
  wanted: Omit<WantedStep, 'kind'> & {
    readonly kind: OrderKind;
    readonly day: Temporal.PlainDate;
    readonly lapsesAt: Temporal.Instant;
  },
): Promise<void> {
  const { organisation, person = '', now } = tx.context;
  const id = newId(now);
  await tx.batch([
    sql`insert into mobility.shared_car_order (organisation_id, id, person_id, booking_id, kind, starts_at,
        ends_at, damage_part, damage_report, wanted_at, next_try_at, lapses_at, day, purge_on)
      values (${organisation}, ${id}, ${person}, ${wanted.bookingId}, ${wanted.kind},
        ${wanted.startsAt ?? null}::timestamptz, ${wanted.endsAt ?? null}::timestamptz,
        ${wanted.damage?.part ?? null}::text, ${wanted.damage?.text ?? null}::text, platform.now(),
        platform.now(), ${wanted.lapsesAt}, ${wanted.day},
        platform.two_financial_years(${wanted.day}::date))`,
    sql`insert into mobility.shared_car_waiting (organisation_id, order_id) values (${organisation}, ${id})`,
  ]);
}

/** Tells the worker; a wake-up that is lost costs a minute. Role `traveller`. */
export async function wakeCarriers(tx: Transaction): Promise<void> {
  await tx.batch([sql`select platform.enqueue('carry-out-car-orders')`]);
}
