// What an operator says of a booking, kept; and what every order is made from.
import { writeTariff } from '#kernel/write-tariff';
import type { WantedBooking } from '#providers/protocols/tomp/format-request';
import { parseBooking, type TompBooking } from '#providers/protocols/tomp/parse-booking';
import { parseFare } from '#providers/protocols/tomp/parse-fare';
import { findTariff } from '#services/mobility';
import {
  type DueOrder,
  keepReported,
  lockRide,
  noteOnRide,
  type OrderBecause,
  type OrderEnd,
} from '#services/mobility/shared-car';
import { type Carrying, contextOf } from './tell-car-operator.ts';

export const refused = (because: OrderBecause): OrderEnd => ({ outcome: 'refused', because });

export function wantedBookingOf(order: DueOrder, offerId: string): WantedBooking {
  const { stationCode, latitude, longitude } = order;
  return {
    offerId,
    customerNo: order.customerNo ?? '',
    from: {
      name: '',
      ...(stationCode === undefined ? {} : { code: stationCode }),
      position: { latitude, longitude },
    },
    departureAt: order.startsAt,
    arrivalAt: order.endsAt,
    licenceValidUntil: order.licenceValidUntil,
  };
}

/**
 * The answer of a booking, kept: its state, its times, and whether its price is still the one that was
 * agreed.
 */
export async function keepAnswer(carrying: Carrying, order: DueOrder, bodyText: string): Promise<OrderEnd> {
  const parsed = parseBooking(bodyText);
  if (!parsed.ok) return refused('not-accepted');
  await keepBooking(carrying, order.bookingId, parsed.value);
  return { outcome: 'done' };
}

export async function keepBooking(
  carrying: Carrying,
  bookingId: string,
  booking: TompBooking,
): Promise<void> {
  await carrying.db.transaction(contextOf(carrying), async (tx) => {
    const known = await lockRide(tx, bookingId);
    if (known === undefined) return;
    await keepReported(tx, known, booking);
    const fare = booking.legs[0]?.fare ?? booking.fare;
    const { provider, habits } = carrying.operator;
    if (fare === undefined || known.tariffKey === undefined) return;
    const agreed = await findTariff(tx, provider, known.tariffKey, known.startsAt);
    const asked = parseFare(fare, { provider, key: known.tariffKey }, habits);
    const isSame =
      agreed !== undefined &&
      asked.ok &&
      writeTariff(agreed).join('\n') === writeTariff(asked.value).join('\n');
    if (!isSame) await noteOnRide(tx, bookingId, { notice: 'price-changed' });
  });
}
