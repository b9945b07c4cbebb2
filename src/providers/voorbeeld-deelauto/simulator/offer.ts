// Offers: a car, a time, a price, and until when it holds. Ten minutes; a test may make it expire at once.

import { PRICES } from './cars.ts';
import { problem } from './problem.ts';
import { showBooking } from './show.ts';
import { type Booking, type Call, type Reply, takeFault, type World } from './world.ts';

interface Wanted {
  readonly from: { readonly stationId?: string };
  readonly departureTime?: string;
  readonly arrivalTime?: string;
  readonly useAssetTypes?: readonly string[];
  readonly useAssets?: readonly string[];
}

export function answerOffers(
  world: World,
  call: Call,
  [how]: readonly string[],
  body: unknown,
): Reply | undefined {
  if (call.method !== 'POST' || (how !== 'offers' && how !== 'inquiries')) return undefined;
  const wanted = body as Wanted;
  const departure = new Date(wanted.departureTime ?? world.now());
  const arrival = new Date(wanted.arrivalTime ?? departure.getTime() + 3_600_000);
  if (arrival <= departure) return problem(400, 'the end lies before the start');
  const validUntil = new Date(world.now().getTime() + 600_000).toISOString();
  const cars = world.cars.filter(
    (car) =>
      (wanted.from.stationId ?? car.station) === car.station &&
      (wanted.useAssetTypes ?? [car.type]).includes(car.type) &&
      (wanted.useAssets ?? [car.id]).includes(car.id) &&
      isFree(world, car.id, departure.toISOString(), arrival.toISOString()),
  );
  const options = cars.map((car): Booking => {
    const id = `OFFER-${String(world.nextNumber++).padStart(6, '0')}`;
    const times = { departure: departure.toISOString(), arrival: arrival.toISOString() };
    const unused = { startedAt: undefined, endedAt: undefined, pausedAt: undefined, sinceAt: undefined };
    const counted = { pausedSeconds: 0, inUseSeconds: 0, distanceM: undefined };
    const price = PRICES[car.type];
    return {
      id,
      car,
      validUntil,
      customer: undefined,
      state: 'NEW',
      price,
      leg: 'NOT_STARTED',
      ...times,
      ...unused,
      ...counted,
    };
  });
  if (how === 'offers') for (const option of options) world.bookings.set(option.id, option);
  const expires = takeFault(world, ['expired-offer'], '/planning') ? world.now().toISOString() : validUntil;
  return {
    status: 201,
    headers: { expires: new Date(expires).toUTCString() },
    body: {
      validUntil: expires,
      options: options.map(showBooking).map(({ id, ...rest }) => (how === 'offers' ? { id, ...rest } : rest)),
    },
  };
}

const HOLDING = ['PENDING', 'CONFIRMED', 'CONDITIONAL_CONFIRMED', 'STARTED'];

export function isFree(world: World, carId: string, from: string, to: string, but?: string): boolean {
  return ![...world.bookings.values()].some(
    (each) =>
      each.id !== but &&
      each.car.id === carId &&
      HOLDING.includes(each.state) &&
      each.departure < to &&
      from < each.arrival,
  );
}
