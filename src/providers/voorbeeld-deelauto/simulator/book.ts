// Bookings: taken in as pending, held for ten minutes, confirmed by a commit, changed, cancelled.

import { isFree } from './offer.ts';
import { problem } from './problem.ts';
import { showBooking } from './show.ts';
import { type Booking, type Call, type Reply, takeFault, type World } from './world.ts';

const over = ['FINISHED', 'CANCELLED', 'EXPIRED', 'REJECTED', 'RELEASED'];

export function answerBookings(
  world: World,
  call: Call,
  parts: readonly string[],
  body: unknown,
): Reply | undefined {
  const [id, what] = parts;
  if (id === undefined) return call.method === 'POST' ? book(world, body) : undefined;
  const booking = world.bookings.get(id);
  if (!booking || booking.state === 'NEW') return { status: 404 };
  expire(world, booking);
  if (what === undefined && call.method === 'GET') return { status: 200, body: showBooking(booking) };
  if (what === undefined && call.method === 'PUT') return change(world, booking, body);
  return what === 'events' && call.method === 'POST' ? operate(world, booking, body) : undefined;
}

function book(world: World, body: unknown): Reply {
  const { id, customer } = body as {
    readonly id: string;
    readonly customer?: {
      readonly id?: string;
      readonly licenses?: readonly { readonly validUntil?: string }[];
    };
  };
  const offer = world.bookings.get(id);
  if (!offer) return { status: 404 };
  if (offer.state !== 'NEW') return { status: 409 };
  if (world.now() > new Date(offer.validUntil)) return { status: 410 };
  if (takeFault(world, ['not-available'], '/bookings')) return { status: 409 };
  if (!isFree(world, offer.car.id, offer.departure, offer.arrival)) return { status: 409 };
  const known = world.customers.get(customer?.id ?? '');
  if (!known || known.deleted) return problem(428, 'make the customer known first');
  const licence = customer?.licenses?.[0]?.validUntil;
  if (licence === undefined || licence < offer.arrival.slice(0, 10))
    return problem(428, 'no valid driving licence');
  offer.customer = customer?.id;
  offer.state = 'PENDING';
  offer.leg = 'NOT_STARTED';
  const expires = new Date(offer.validUntil).toUTCString();
  return { status: 201, body: showBooking(offer), headers: { expires } };
}

function expire(world: World, booking: Booking): void {
  if (booking.state === 'PENDING' && world.now() > new Date(booking.validUntil)) booking.state = 'EXPIRED';
}

function change(world: World, booking: Booking, body: unknown): Reply {
  if (over.includes(booking.state)) return { status: 410 };
  if (booking.state === 'STARTED') return problem(403, 'the ride has begun');
  const { departureTime, arrivalTime } = body as {
    readonly departureTime?: string;
    readonly arrivalTime?: string;
  };
  const departure = new Date(departureTime ?? booking.departure).toISOString();
  const arrival = new Date(arrivalTime ?? booking.arrival).toISOString();
  if (arrival <= departure) return problem(400, 'the end lies before the start');
  if (!isFree(world, booking.car.id, departure, arrival, booking.id)) return { status: 409 };
  booking.departure = departure;
  booking.arrival = arrival;
  return { status: 200, body: showBooking(booking) };
}

function operate(world: World, booking: Booking, body: unknown): Reply {
  const { operation } = body as { readonly operation: string };
  if (operation === 'COMMIT') {
    if (booking.state === 'EXPIRED') return { status: 410 };
    if (booking.state !== 'PENDING') return problem(403, `it is ${booking.state}`);
    booking.state = takeFault(world, ['confirm-later'], '/bookings') ? 'CONDITIONAL_CONFIRMED' : 'CONFIRMED';
    if (takeFault(world, ['price-changed'], '/bookings'))
      booking.price = { ...booking.price, quarterCents: booking.price.quarterCents + 25 };
    return {
      status: 200,
      body: showBooking(booking),
      headers: { expires: new Date(booking.arrival).toUTCString() },
    };
  }
  if (operation !== 'CANCEL') return problem(400, 'not in use here');
  if (booking.state === 'STARTED') return problem(403, 'the ride has begun: end it instead');
  if (over.includes(booking.state)) return { status: 410 };
  booking.state = 'CANCELLED';
  booking.leg = 'CANCELLED';
  return { status: 200, body: showBooking(booking), headers: { expires: world.now().toUTCString() } };
}
