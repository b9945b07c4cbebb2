// A booking at an operator, step by step so that each may be lost: an offer, the booking, the commit. What
// was lost is looked up before anything is said again.
import type { Tariff } from '#kernel/tariff';
import { writeTariff } from '#kernel/write-tariff';
import { impersonalLetter } from '#platform/outbound/letter';
import { lookBooking } from '#providers/protocols/tomp/format-look';
import {
  formatBooking,
  formatBookingOperation,
  formatOffersRequest,
} from '#providers/protocols/tomp/format-request';
import { parseBooking, type TompBooking } from '#providers/protocols/tomp/parse-booking';
import { parseFare } from '#providers/protocols/tomp/parse-fare';
import { isOfferOpen, parseOffers } from '#providers/protocols/tomp/parse-offers';
import { callOperator } from '#providers/tomp-operator/call-operator';
import { findTariff, saveTariffs } from '#services/mobility';
import {
  type DueOrder,
  keepRef,
  keepReported,
  lockRide,
  noteOnRide,
  type OrderEnd,
  quoteDrive,
} from '#services/mobility/shared-car';
import { keepAnswer, refused, wantedBookingOf } from './keep-car-answer.ts';
import { type Carrying, contextOf, look, tell, toldNothing } from './tell-car-operator.ts';

export async function bookCar(carrying: Carrying, order: DueOrder): Promise<OrderEnd> {
  const before = order.ref === undefined ? undefined : await findThere(carrying, order.ref);
  if (before?.state === 'CONFIRMED' || before?.state === 'CONDITIONAL_CONFIRMED')
    return await commit(carrying, order, before.id, before);
  if (before?.state === 'PENDING') return await commit(carrying, order, before.id);
  const offered = await findOffer(carrying, order);
  if ('outcome' in offered) return await giveUp(carrying, order, offered);
  const named = { ...order, ref: offered.id };
  await carrying.db.transaction(contextOf(carrying), (tx) =>
    keepRef(tx, carrying.secrets, {
      bookingId: order.bookingId,
      provider: order.provider,
      ref: offered.id,
    }),
  );
  const called = await tell(carrying, named, 'book', () => formatBooking(wantedBookingOf(order, offered.id)));
  if ('outcome' in called) return await giveUp(carrying, order, called);
  if (!called.ok) {
    const { kind } = called.verdict;
    if (kind === 'conflict') return await giveUp(carrying, order, refused('not-available'));
    if (kind === 'gone') return await giveUp(carrying, order, refused('offer-gone'));
    return toldNothing(called, 5) ?? (await giveUp(carrying, order, refused('not-accepted')));
  }
  return await commit(carrying, named, offered.id);
}

/**
 * A booking that was not carried out in time: given up, unless the operator holds it all the same. As long as
 * it cannot be looked up nobody knows, so it waits.
 */
export async function settleLapsedBooking(carrying: Carrying, order: DueOrder): Promise<OrderEnd> {
  const lapsed = { outcome: 'lapsed', because: 'no-answer' } as const;
  if (order.ref === undefined) return await giveUp(carrying, order, lapsed);
  const called = await callOperator(
    { outbound: carrying.outbound, connection: carrying.connection, patience: carrying.operator.atTheCar },
    lookBooking(order.ref),
    impersonalLetter('own-reference'),
  );
  if (!called.ok)
    return called.verdict.kind === 'gone'
      ? await giveUp(carrying, order, lapsed)
      : { outcome: 'postponed', waitSeconds: 60 };
  const there = parseBooking(called.bodyText);
  const isHeld = there.ok && ['CONFIRMED', 'CONDITIONAL_CONFIRMED', 'STARTED'].includes(there.value.state);
  return isHeld ? await keepAnswer(carrying, order, called.bodyText) : await giveUp(carrying, order, lapsed);
}

async function findThere(carrying: Carrying, ref: string): Promise<TompBooking | undefined> {
  const text = await look(carrying, lookBooking(ref));
  const parsed = text === undefined ? undefined : parseBooking(text);
  return parsed?.ok ? parsed.value : undefined;
}

/** Asked for nobody in particular: a car, a place and a time. */
async function findOffer(carrying: Carrying, order: DueOrder): Promise<{ readonly id: string } | OrderEnd> {
  const { outbound, connection, operator } = carrying;
  const { from, departureAt, arrivalAt } = wantedBookingOf(order, '');
  const isOneCar = !order.vehicleId.includes('@');
  const which = isOneCar ? { assetId: order.vehicleId } : { assetTypeId: order.typeId };
  const call = formatOffersRequest({ from, departureAt, arrivalAt, ...which });
  const letter = impersonalLetter('offers', call.bodyText);
  const called = await callOperator({ outbound, connection, patience: operator.atTheCar }, call, letter);
  if (!called.ok) return toldNothing(called, 5) ?? refused('not-accepted');
  const offers = parseOffers(called.bodyText);
  if (!offers.ok) return refused('not-accepted');
  const [best] = offers.value.options;
  if (best === undefined || best.id === '') return refused('not-available');
  if (!isOfferOpen(offers.value, carrying.now())) return refused('offer-gone');
  return (await agreePrice(carrying, order, best)) ?? { id: best.id };
}

/** Undefined when it may be booked: the price that was seen, or a lower one, is now the agreed one. */
async function agreePrice(
  carrying: Carrying,
  order: DueOrder,
  offer: TompBooking,
): Promise<OrderEnd | undefined> {
  const { provider, habits } = carrying.operator;
  const fare = offer.legs[0]?.fare ?? offer.fare;
  const asked =
    fare === undefined ? undefined : parseFare(fare, { provider, key: `OFFER ${offer.id}` }, habits);
  // A price that nobody can recompute is not agreed to.
  if (!asked?.ok) return refused('not-accepted');
  return await carrying.db.transaction(contextOf(carrying), async (tx) => {
    const plan =
      order.tariffKey === undefined
        ? undefined
        : await findTariff(tx, provider, order.tariffKey, carrying.now());
    if (plan !== undefined && isSamePrice(plan, asked.value)) return undefined;
    const quote = quoteDrive(asked.value, order);
    if (quote === undefined || quote.totalCents > (order.quotedCents ?? 0)) return refused('price-higher');
    await saveTariffs(tx, [{ tariff: asked.value, holdsFrom: carrying.now() }]);
    await noteOnRide(tx, order.bookingId, { tariffKey: asked.value.key });
    return undefined;
  });
}

const isSamePrice = (a: Tariff, b: Tariff) => writeTariff(a).join('\n') === writeTariff(b).join('\n');

async function commit(
  carrying: Carrying,
  order: DueOrder,
  ref: string,
  known?: TompBooking,
): Promise<OrderEnd> {
  const kept = known ?? (order.tries > 0 ? await findThere(carrying, ref) : undefined);
  if (kept?.state === 'CONFIRMED' || kept?.state === 'CONDITIONAL_CONFIRMED') {
    await carrying.db.transaction(contextOf(carrying), async (tx) => {
      const ride = await lockRide(tx, order.bookingId);
      if (ride !== undefined) await keepReported(tx, ride, kept);
    });
    return { outcome: 'done' };
  }
  const called = await tell(carrying, { ...order, ref }, 'commit', (f) =>
    formatBookingOperation(String(f.booking_ref), 'COMMIT', 'END_USER'),
  );
  if ('outcome' in called) return await giveUp(carrying, order, called);
  if (called.ok) return await keepAnswer(carrying, order, called.bodyText);
  if (called.verdict.kind === 'gone') return await giveUp(carrying, order, refused('offer-gone'));
  return toldNothing(called, 5) ?? (await giveUp(carrying, order, refused('not-accepted')));
}

/** Nothing was booked, and the booking says so; what may still succeed later is left as it is. */
async function giveUp(carrying: Carrying, order: DueOrder, end: OrderEnd): Promise<OrderEnd> {
  if (end.outcome === 'postponed') return end;
  await carrying.db.transaction(contextOf(carrying), async (tx) => {
    const ride = await lockRide(tx, order.bookingId);
    const nothing = { departureAt: undefined, arrivalAt: undefined, legs: [] };
    if (ride !== undefined) await keepReported(tx, ride, { state: 'REJECTED', ...nothing });
  });
  return end;
}
