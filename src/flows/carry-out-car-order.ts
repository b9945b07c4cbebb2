// One order at an operator of shared cars: may it go, the row of the disclosure, the call, what came of it.

import { impersonalLetter } from '#platform/outbound/letter';
import { lookBooking, lookLeg } from '#providers/protocols/tomp/format-look';
import {
  type DamagePart,
  formatBookingChange,
  formatBookingOperation,
  formatDamage,
  formatLegEvent,
} from '#providers/protocols/tomp/format-request';
import { parseBooking, parseLeg } from '#providers/protocols/tomp/parse-booking';
import {
  type DueOrder,
  keepEvent,
  keepReported,
  lockRide,
  type OrderBecause,
  type OrderEnd,
} from '#services/mobility/shared-car';
import { bookCar } from './book-car-at-operator.ts';
import { keepAnswer, keepBooking, refused, wantedBookingOf } from './keep-car-answer.ts';
import { type Carrying, contextOf, look, tell, toldNothing } from './tell-car-operator.ts';

export async function carryOutCarOrder(carrying: Carrying, order: DueOrder): Promise<OrderEnd> {
  if (order.customerNo === undefined)
    return order.kind === 'book' || order.kind === 'damage'
      ? { outcome: 'postponed', waitSeconds: 5 }
      : refused('not-linked-yet');
  if (order.kind === 'book') return await bookCar(carrying, order);
  if (order.ref === undefined) {
    // It was never booked there, so there is nothing to cancel; anything else has to wait for the booking.
    if (order.kind !== 'cancel') return refused('offer-gone');
    await carrying.db.transaction(contextOf(carrying), async (tx) => {
      const known = await lockRide(tx, order.bookingId);
      if (known)
        await keepReported(tx, known, {
          state: 'RELEASED',
          departureAt: undefined,
          arrivalAt: undefined,
          legs: [],
        });
    });
    return { outcome: 'done' };
  }
  switch (order.kind) {
    case 'cancel':
      return await cancel(carrying, order, order.ref);
    case 'change':
      return await change(carrying, order, order.ref);
    case 'damage':
      return await reportDamage(carrying, order, order.ref);
    default:
      return await atTheCar(carrying, order, order.ref);
  }
}

async function cancel(carrying: Carrying, order: DueOrder, ref: string): Promise<OrderEnd> {
  const called = await tell(carrying, order, 'cancel', (f) =>
    formatBookingOperation(String(f.booking_ref), 'CANCEL', 'END_USER'),
  );
  if ('outcome' in called) return called;
  // Gone means that nothing is booked there any more, which is what was wanted.
  if (called.ok) return await keepAnswer(carrying, order, called.bodyText);
  if (called.verdict.kind === 'gone') return await lookAgain(carrying, order, ref, 'done');
  return toldNothing(called) ?? (await lookAgain(carrying, order, ref, 'not-accepted'));
}

async function change(carrying: Carrying, order: DueOrder, ref: string): Promise<OrderEnd> {
  const { wantedStartsAt, wantedEndsAt } = order;
  const times = { departureAt: wantedStartsAt ?? order.startsAt, arrivalAt: wantedEndsAt ?? order.endsAt };
  const called = await tell(
    carrying,
    { ...order, startsAt: times.departureAt, endsAt: times.arrivalAt },
    'change',
    () => formatBookingChange(ref, { ...wantedBookingOf(order, ref), ...times }),
  );
  if ('outcome' in called) return called;
  if (called.ok) return await keepAnswer(carrying, order, called.bodyText);
  if (called.verdict.kind === 'conflict') return refused('not-available');
  return toldNothing(called) ?? (await lookAgain(carrying, order, ref, 'not-accepted'));
}

async function reportDamage(carrying: Carrying, order: DueOrder, ref: string): Promise<OrderEnd> {
  const called = await tell(carrying, order, 'damage', (f) =>
    formatDamage({
      bookingId: ref,
      part: (order.damagePart ?? 'OTHER') as DamagePart,
      description: String(f.damage_report),
      canContinue: true,
      at: order.wantedAt,
    }),
  );
  if ('outcome' in called) return called;
  if (called.ok) return { outcome: 'done' };
  return toldNothing(called, 60) ?? refused('not-accepted');
}

const EVENTS = { open: 'SET_IN_USE', resume: 'SET_IN_USE', pause: 'PAUSE', end: 'FINISH' } as const;
const ENDS_IN = { open: 'IN_USE', resume: 'IN_USE', pause: 'PAUSED', end: 'FINISHED' } as const;

/**
 * The operator says no to an event that it has carried out already, so after a lost answer the ride is looked
 * at.
 */
async function atTheCar(carrying: Carrying, order: DueOrder, ref: string): Promise<OrderEnd> {
  const kind = order.kind as keyof typeof EVENTS;
  const event = EVENTS[kind];
  if (order.tries > 0) {
    const text = await look(carrying, lookLeg(ref));
    const leg = text === undefined ? undefined : parseLeg(text);
    if (leg?.ok && leg.value.state === ENDS_IN[kind]) return await keepOwnEvent(carrying, order, event);
  }
  const called = await tell(carrying, order, kind, () => formatLegEvent(ref, event, order.wantedAt));
  if ('outcome' in called) return called;
  if (called.ok) return await keepOwnEvent(carrying, order, event);
  return toldNothing(called, 3) ?? (await lookAgain(carrying, order, ref, 'not-accepted'));
}

async function keepOwnEvent(
  carrying: Carrying,
  order: DueOrder,
  event: 'SET_IN_USE' | 'PAUSE' | 'FINISH',
): Promise<OrderEnd> {
  await carrying.db.transaction(contextOf(carrying), async (tx) => {
    const known = await lockRide(tx, order.bookingId);
    // Refused when the operator’s own message of it came first: then it is known already.
    if (known !== undefined) await keepEvent(tx, known, { event, by: 'MP', at: order.wantedAt });
  });
  return { outcome: 'done' };
}

/** After a refusal: how it stands there is what counts, and what the person is told. */
async function lookAgain(
  carrying: Carrying,
  order: DueOrder,
  ref: string,
  otherwise: OrderBecause | 'done',
): Promise<OrderEnd> {
  const text = await look(carrying, lookBooking(ref), impersonalLetter('own-reference'));
  const parsed = text === undefined ? undefined : parseBooking(text);
  if (parsed?.ok) await keepBooking(carrying, order.bookingId, parsed.value);
  return otherwise === 'done' ? { outcome: 'done' } : refused(otherwise);
}
