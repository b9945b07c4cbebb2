// One story in which both sides say all that they can say: looks, offers, bookings, rides, faults, calls
// back.

import {
  lookAssets,
  lookBooking,
  lookInformation,
  lookJournal,
  lookLeg,
  lookMeta,
  lookPricingPlans,
  lookStations,
  lookSupport,
} from '#providers/protocols/tomp/format-look';
import {
  formatBooking,
  formatBookingChange,
  formatBookingOperation,
  formatCustomer,
  formatCustomerDeletion,
  formatDamage,
  formatLegEvent,
  formatOffersRequest,
  type TompCall,
} from '#providers/protocols/tomp/format-request';
import { parseOffers } from '#providers/protocols/tomp/parse-offers';
import { writeHeaders } from '#providers/protocols/tomp/write-headers';
import type { RunningSimulator } from '#providers/voorbeeld-deelauto/start-simulator';

export const KEY = 'CONFORMANCE1';
const PARTIES = { ourId: 'REISRECHT', theirId: 'VOORBEELD-DEELAUTO' };
const PAGE = { offset: 0, limit: 50 };
const START = Temporal.Instant.from('2026-11-23T09:00:00Z');
const STATION = { name: 'Utrecht', code: 'UT-CS', position: { latitude: 52.0885, longitude: 5.1064 } };

export async function say(baseUrl: string, { method, path, bodyText }: TompCall) {
  const answer = await fetch(baseUrl + path, {
    method,
    headers: { ...writeHeaders(PARTIES, KEY, 'nl'), 'content-type': 'application/json' },
    ...(bodyText === undefined ? {} : { body: bodyText }),
  });
  return { status: answer.status, text: await answer.text() };
}

export async function driveSimulator(simulator: RunningSimulator): Promise<void> {
  const call = (each: TompCall) => say(simulator.baseUrl, each);
  const box = [5, 52, 5.3, 52.2] as const;
  for (const look of [
    lookInformation(),
    lookMeta(),
    lookPricingPlans(),
    lookStations(PAGE),
    lookAssets(box, PAGE),
  ])
    await call(look);
  const customer = JSON.parse((await call(formatCustomer('PSEUDONYM'))).text) as { readonly id: string };
  const book = async (hours: number, assetTypeId: string) => {
    const departureAt = START.add({ hours });
    const wanted = { from: STATION, departureAt, arrivalAt: departureAt.add({ hours: 2 }), assetTypeId };
    await call(formatOffersRequest({ ...wanted, to: STATION }, 'inquiries'));
    const offers = parseOffers((await call(formatOffersRequest(wanted))).text);
    const offerId = (offers.ok && offers.value.options[0]?.id) || '';
    const licenceValidUntil = Temporal.PlainDate.from('2030-01-01');
    const booking = { ...wanted, offerId, customerNo: customer.id, licenceValidUntil };
    await call(formatBooking(booking));
    return booking;
  };
  const ridden = await book(0, 'VAN');
  await call(formatBookingChange(ridden.offerId, { ...ridden, arrivalAt: START.add({ hours: 3 }) }));
  await call(formatBookingOperation(ridden.offerId, 'COMMIT', 'END_USER'));
  await call(lookBooking(ridden.offerId));
  const at = (minutes: number) => START.add({ minutes });
  for (const [event, minutes] of [
    ['SET_IN_USE', 0],
    ['PAUSE', 20],
    ['SET_IN_USE', 30],
    ['OPEN_TRUNK', 35],
    ['START_FINISHING', 60],
    ['FINISH', 61],
    ['PAUSE', 70],
  ] as const)
    await call(formatLegEvent(ridden.offerId, event, at(minutes)));
  const damage = { part: 'LEFT', description: 'kras', canContinue: true, at: at(65) } as const;
  const asked = await call(formatDamage({ bookingId: ridden.offerId, ...damage }));
  await call(lookSupport((JSON.parse(asked.text) as { readonly id: string }).id));
  await call(lookLeg(ridden.offerId));
  const cancelled = await book(24, 'SMALL');
  await call(formatBookingOperation(cancelled.offerId, 'CANCEL', 'END_USER'));
  await call(formatBookingOperation(cancelled.offerId, 'CANCEL', 'END_USER'));
  const later = await book(48, 'SMALL');
  await simulator.administer('POST', 'faults', { fault: 'confirm-later' });
  await call(formatBookingOperation(later.offerId, 'COMMIT', 'MP'));
  for (const category of ['REFUND', 'DAMAGE', 'FARE'])
    await simulator.administer('POST', 'bill', {
      journalId: ridden.offerId,
      sequence: category,
      category,
      cents: 250,
    });
  await call(lookJournal(START.subtract({ hours: 24 }), START.add({ hours: 24 }), PAGE));
  await call(lookBooking('UNKNOWN'));
  await sendCallsBack(simulator, ridden.offerId);
  await call(formatCustomerDeletion(customer.id));
}

async function sendCallsBack(simulator: RunningSimulator, id: string): Promise<void> {
  const time = START.toString();
  const send = (method: 'POST' | 'PUT', path: string, body: unknown, fault?: string) =>
    simulator.administer('POST', 'call-back', {
      method,
      path,
      body,
      ...(fault === undefined ? {} : { fault }),
    });
  for (const event of [
    'PREPARE',
    'ASSIGN_ASSET',
    'SET_IN_USE',
    'PAUSE',
    'START_FINISHING',
    'FINISH',
    'CANCEL',
  ])
    await send('POST', `/legs/${id}/events`, { time, event });
  await send('POST', `/legs/${id}/events`, {
    time,
    event: 'ASSIGN_ASSET',
    asset: { id: 'VAN-2', licensePlate: 'SIM-102-X' },
  });
  for (const type of ['VEHICLE_NOT_AVAILABLE', 'USER_NO_SHOW', 'ETA', 'MESSAGE_TO_END_USER', 'OTHER'])
    await send('POST', `/bookings/${id}/notifications`, { type, legId: id, comment: 'SIMULATOR' });
  await send('POST', `/bookings/${id}/events`, { operation: 'CANCEL', origin: 'TO' });
  await send('POST', `/legs/${id}/confirmation`, { type: 'REPLACE_ASSET', assetTypeId: 'VAN' });
  const money = { amount: 121, amountExVat: 100, currencyCode: 'EUR', vatRate: 21 };
  await send('POST', `/payment/${id}/claim-extra-costs`, {
    ...money,
    category: 'DAMAGE',
    description: 'SIMULATOR',
  });
  const leg = JSON.parse((await say(simulator.baseUrl, lookLeg(id))).text);
  await send('PUT', `/legs/${id}`, leg);
  for (const fault of ['no-signature', 'wrong-signature', 'old-signature', 'other-token'])
    await send('POST', `/legs/${id}/events`, { time, event: 'PAUSE' }, fault);
}
