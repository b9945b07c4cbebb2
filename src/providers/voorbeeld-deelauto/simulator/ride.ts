// The ride: events in their order, seconds of use and of pause counted apart, a bill at the end.

import { bill } from './pay.ts';
import { problem } from './problem.ts';
import { showLeg } from './show.ts';
import type { Booking, Call, LegState, Reply, World } from './world.ts';

const NEXT: Readonly<Record<string, Readonly<Partial<Record<LegState, LegState>>>>> = {
  PREPARE: { NOT_STARTED: 'PREPARING' },
  ASSIGN_ASSET: { NOT_STARTED: 'NOT_STARTED', PREPARING: 'PREPARING' },
  SET_IN_USE: { NOT_STARTED: 'IN_USE', PREPARING: 'IN_USE', PAUSED: 'IN_USE', FINISHING: 'IN_USE' },
  PAUSE: { IN_USE: 'PAUSED' },
  OPEN_TRUNK: { IN_USE: 'IN_USE', PAUSED: 'PAUSED' },
  START_FINISHING: { IN_USE: 'FINISHING', PAUSED: 'FINISHING' },
  FINISH: { IN_USE: 'FINISHED', PAUSED: 'FINISHED', FINISHING: 'FINISHED' },
  TIME_EXTEND: { NOT_STARTED: 'NOT_STARTED', IN_USE: 'IN_USE', PAUSED: 'PAUSED' },
  TIME_POSTPONE: { NOT_STARTED: 'NOT_STARTED' },
  CANCEL: { NOT_STARTED: 'CANCELLED', PREPARING: 'CANCELLED' },
};

export function answerLegs(
  world: World,
  call: Call,
  parts: readonly string[],
  body: unknown,
): Reply | undefined {
  const [id = '', what] = parts;
  const booking = world.bookings.get(id);
  if (!booking || booking.state === 'NEW') return { status: 404 };
  if (what === undefined && call.method === 'GET') return { status: 200, body: showLeg(booking) };
  if (what !== 'events' || call.method !== 'POST') return undefined;
  const { event, time } = body as { readonly event: string; readonly time: string };
  const why = apply(world, booking, event, time);
  return why ? problem(403, why) : { status: 200, body: showLeg(booking) };
}

/** Why not, or undefined when it was done. Also used for what happens at the car itself. */
export function apply(world: World, booking: Booking, event: string, time: string): string | undefined {
  if (booking.state !== 'CONFIRMED' && booking.state !== 'STARTED') return `the booking is ${booking.state}`;
  const next = NEXT[event]?.[booking.leg];
  if (next === undefined) return `${event} while ${booking.leg}`;
  const at = new Date(time).toISOString();
  if (event === 'TIME_EXTEND') {
    booking.arrival = at;
    return undefined;
  }
  if (event === 'TIME_POSTPONE') {
    booking.departure = at;
    return undefined;
  }
  count(booking, at);
  if (next === 'IN_USE' && booking.startedAt === undefined) {
    booking.startedAt = at;
    booking.state = 'STARTED';
  }
  if (next === 'CANCELLED') booking.state = 'CANCELLED';
  booking.leg = next;
  booking.sinceAt = at;
  if (next === 'FINISHED') {
    booking.endedAt = at;
    booking.state = 'FINISHED';
    // Forty kilometres an hour unless somebody said how far it was.
    booking.distanceM ??= Math.round((booking.inUseSeconds * 40_000) / 3_600);
    bill(world, booking);
  }
  return undefined;
}

function count(booking: Booking, at: string): void {
  if (booking.sinceAt === undefined || booking.startedAt === undefined) return;
  const seconds = Math.max(0, Math.round((Date.parse(at) - Date.parse(booking.sinceAt)) / 1_000));
  if (booking.leg === 'PAUSED') booking.pausedSeconds += seconds;
  else booking.inUseSeconds += seconds;
}
