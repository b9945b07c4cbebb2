// The simulator as a program: alone, strict, with faults on demand, and never in production.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { priceByTariff } from '#kernel/price-by-tariff';
import { lookBooking, lookJournal, lookPricingPlans } from '#providers/protocols/tomp/format-look';
import {
  formatBooking,
  formatBookingOperation,
  formatCustomer,
  formatLegEvent,
  formatOffersRequest,
  type TompCall,
} from '#providers/protocols/tomp/format-request';
import { parseBooking } from '#providers/protocols/tomp/parse-booking';
import { parseAnswer } from '#providers/protocols/tomp/parse-error';
import { parseJournal } from '#providers/protocols/tomp/parse-journal';
import { isOfferOpen, parseOffers } from '#providers/protocols/tomp/parse-offers';
import { parsePricingPlans } from '#providers/protocols/tomp/parse-pricing-plans';
import { partsOf } from '#providers/protocols/tomp/to-usage';
import { writeHeaders } from '#providers/protocols/tomp/write-headers';
import { type RunningSimulator, startSimulator } from '../start-simulator.ts';

const KEY = 'TEST-KEY';
const parties = { ourId: 'REISRECHT', theirId: 'VOORBEELD-DEELAUTO' };
const instant = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00Z`);
const station = {
  name: 'Utrecht Centraal',
  code: 'UT-CS',
  position: { latitude: 52.0885, longitude: 5.1064 },
};
const licenceValidUntil = Temporal.PlainDate.from('2030-01-01');

let simulator: RunningSimulator;
beforeAll(async () => {
  simulator = await startSimulator(KEY, ['--clock', '2026-11-23T08:00:00Z']);
});
afterAll(() => simulator.stop());

async function say({ method, path, bodyText }: TompCall, headers: Record<string, string> = {}) {
  const answer = await fetch(simulator.baseUrl + path, {
    method,
    headers: { ...writeHeaders(parties, KEY, 'nl'), 'content-type': 'application/json', ...headers },
    ...(bodyText === undefined ? {} : { body: bodyText }),
  });
  return { status: answer.status, text: await answer.text() };
}

/** A place in the day of its own for each test, so that the cars are free. */
let day = 1;
async function offer(assetTypeId = 'SMALL') {
  day += 1;
  const departureAt = instant('09:00').add({ hours: 24 * day });
  const wanted = { from: station, departureAt, arrivalAt: departureAt.add({ hours: 2 }), assetTypeId };
  const offers = parseOffers((await say(formatOffersRequest(wanted))).text);
  const id = offers.ok ? offers.value.options[0]?.id : undefined;
  const customer = JSON.parse((await say(formatCustomer('PSEUDONYM-1'))).text) as { readonly id: string };
  if (id === undefined) throw new Error('nothing was offered');
  return { ...wanted, offerId: id, customerNo: customer.id, licenceValidUntil };
}

async function booked(assetTypeId?: string) {
  const wanted = await offer(assetTypeId);
  await say(formatBooking(wanted));
  await say(formatBookingOperation(wanted.offerId, 'COMMIT', 'END_USER'));
  return wanted;
}

const stateOf = async (id: string) => {
  const booking = parseBooking((await say(lookBooking(id))).text);
  return booking.ok ? booking.value.state : booking.refusal.code;
};

test('the simulator imports nothing but Node, its own folder, and the validator when a document is there', () => {
  const sources = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.'),
  );
  expect(sources.length).toBeGreaterThan(10);
  for (const name of sources) {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    const origins = [...text.matchAll(/(?:from |import\()'([^']+)'/g)].map((match) => match[1]);
    for (const origin of origins) expect(origin, name).toMatch(/^(?:node:|\.\/|ajv$|ajv-formats$)/);
  }
});

test('it does not start without a key, nor in production', () => {
  const main = join(import.meta.dirname, 'main.ts');
  const bare = spawnSync(process.execPath, [main], { encoding: 'utf8' });
  expect(bare).toMatchObject({ status: 64, stderr: expect.stringContaining('--token') });
  const env = { ...process.env, NODE_ENV: 'production' };
  const real = spawnSync(process.execPath, [main, '--token', 'A'], { encoding: 'utf8', env });
  expect(real).toMatchObject({ status: 64, stderr: expect.stringContaining('does not run in production') });
});

test('a car is offered, booked, ridden and billed', async () => {
  const wanted = await booked();
  expect(await stateOf(wanted.offerId)).toBe('CONFIRMED');
  const at = (minutes: number) => wanted.departureAt.add({ minutes });
  await simulator.administer('POST', 'at-the-car', { booking: wanted.offerId, distanceM: 20_500 });
  for (const [event, minutes] of [
    ['SET_IN_USE', 0],
    ['PAUSE', 20],
    ['SET_IN_USE', 50],
    ['FINISH', 70],
  ] as const)
    expect((await say(formatLegEvent(wanted.offerId, event, at(minutes)))).status).toBe(200);
  expect(await stateOf(wanted.offerId)).toBe('FINISHED');
  const journal = parseJournal(
    (await say(lookJournal(instant('00:00'), instant('23:00'), { offset: 0, limit: 50 }))).text,
  );
  const entry = journal.ok ? journal.value.entries.find(({ legId }) => legId === wanted.offerId) : undefined;
  // 1,00 to start, five started quarters of 0,95, and 20,5 km of 0,29, which is 5,945.
  expect(entry).toMatchObject({ costCents: 100 + 5 * 95 + 595, distanceM: 20_500, usedSeconds: 4200 });
});

test.each([
  'SMALL',
  'VAN',
])('what is billed for a %s is what the tariff of the plan comes to', async (type) => {
  const wanted = await booked(type);
  const at = (minutes: number) => wanted.departureAt.add({ minutes });
  await simulator.administer('POST', 'at-the-car', { booking: wanted.offerId, distanceM: 41_337 });
  const events = [
    ['SET_IN_USE', 0],
    ['PAUSE', 31],
    ['SET_IN_USE', 48],
    ['FINISH', 83],
  ] as const;
  for (const [event, minutes] of events) await say(formatLegEvent(wanted.offerId, event, at(minutes)));
  const plans = parsePricingPlans((await say(lookPricingPlans())).text, 'sharedcar-provider', at(-60));
  const plan = plans.ok
    ? plans.value.find((each) => each.ok && each.tariff.key === `PLAN-${type}`)
    : undefined;
  const page = parseJournal((await say(lookJournal(at(-99_999), at(99_999), { offset: 0, limit: 50 }))).text);
  const entry = page.ok && page.value.entries.find(({ legId }) => legId === wanted.offerId);
  if (!plan?.ok || !entry) throw new Error('no plan or no entry');
  const pauses = [{ startedAt: at(31), seconds: 17 * 60 }];
  const parts = partsOf({ startedAt: at(0), endedAt: at(83), pauses }, entry.distanceM ?? 0);
  const priced = priceByTariff(plan.tariff, parts);
  expect(Math.abs((priced.ok ? priced.value.inclusiveCents : 0) - entry.costCents)).toBeLessThanOrEqual(1);
});

test.each<[string, Partial<Record<string, string>>, number]>([
  ['a wrong key', { authorization: 'Bearer OTHER' }, 401],
  ['another version', { 'api-version': '2.0.0' }, 400],
  ['another provider', { 'maas-id': 'SOMEBODY' }, 400],
  ['a message for somebody else', { 'addressed-to': 'SOMEBODY' }, 400],
])('%s is not answered', async (_what, headers, status) => {
  expect((await say(lookBooking('X'), headers as Record<string, string>)).status).toBe(status);
});

test.each<[string, TompCall]>([
  ['an unknown name in a booking', { method: 'POST', path: '/bookings', bodyText: '{"id":"A","iban":"NL"}' }],
  [
    'a customer with a name',
    { method: 'POST', path: '/customers', bodyText: '{"externalId":"A","firstName":"B"}' },
  ],
  ['an event without a time', { method: 'POST', path: '/legs/A/events', bodyText: '{"event":"PAUSE"}' }],
  [
    'an event that does not exist',
    { method: 'POST', path: '/legs/A/events', bodyText: '{"event":"FLY","time":"2026-11-23T08:00:00Z"}' },
  ],
  ['no JSON', { method: 'POST', path: '/bookings', bodyText: '<x/>' }],
])('%s is a bad request', async (_what, call) => {
  expect((await say(call)).status).toBe(400);
});

test('an offer that expired, a car that went, a licence that ends too early, a customer nobody made', async () => {
  await simulator.administer('POST', 'faults', { fault: 'expired-offer' });
  const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
  const wanted = { from: station, departureAt: now, arrivalAt: now.add({ hours: 1 }) };
  const expired = parseOffers((await say(formatOffersRequest(wanted))).text);
  expect(expired.ok && isOfferOpen(expired.value, now)).toBe(false);
  const gone = await offer();
  await simulator.administer('POST', 'faults', { fault: 'not-available' });
  expect(parseAnswer((await say(formatBooking(gone))).status, '').kind).toBe('conflict');
  const old = { ...gone, licenceValidUntil: Temporal.PlainDate.from('2026-11-01') };
  expect((await say(formatBooking(old))).status).toBe(428);
  expect((await say(formatBooking({ ...gone, customerNo: 'C-999999' }))).status).toBe(428);
  await simulator.administer('POST', 'clock', { seconds: 601 });
  expect(parseAnswer((await say(formatBooking(gone))).status, '').kind).toBe('gone');
});

test('a pending booking lapses when nobody commits it', async () => {
  const wanted = await offer();
  await say(formatBooking(wanted));
  await simulator.administer('POST', 'clock', { seconds: 601 });
  expect((await say(formatBookingOperation(wanted.offerId, 'COMMIT', 'END_USER'))).status).toBe(410);
  expect(await stateOf(wanted.offerId)).toBe('EXPIRED');
});

test('a confirmation that comes later, and is denied', async () => {
  await simulator.administer('POST', 'faults', { fault: 'confirm-later' });
  const wanted = await booked();
  expect(await stateOf(wanted.offerId)).toBe('CONDITIONAL_CONFIRMED');
  await simulator.administer('POST', 'confirm', { booking: wanted.offerId, state: 'REJECTED' });
  expect(await stateOf(wanted.offerId)).toBe('REJECTED');
});

test('a price that changes after the booking stands in the booking', async () => {
  await simulator.administer('POST', 'faults', { fault: 'price-changed' });
  const wanted = await booked();
  const booking = parseBooking((await say(lookBooking(wanted.offerId))).text);
  const quarter = booking.ok ? booking.value.legs[0]?.fare?.parts[1]?.amount : undefined;
  expect(quarter).toBe(1.2);
});

test('events out of order and after the end are refused', async () => {
  const wanted = await booked();
  const at = wanted.departureAt;
  expect((await say(formatLegEvent(wanted.offerId, 'PAUSE', at))).status).toBe(403);
  await say(formatLegEvent(wanted.offerId, 'SET_IN_USE', at));
  await say(formatLegEvent(wanted.offerId, 'FINISH', at.add({ minutes: 10 })));
  expect((await say(formatLegEvent(wanted.offerId, 'SET_IN_USE', at.add({ minutes: 11 })))).status).toBe(403);
});

test('429, 500, 503 and a cut line happen when they are asked for, once', async () => {
  for (const [fault, kind] of [
    ['429', 'later'],
    ['500', 'later'],
    ['503', 'later'],
  ] as const) {
    await simulator.administer('POST', 'faults', { fault });
    expect(parseAnswer((await say(lookBooking('X'))).status, '').kind).toBe(kind);
  }
  await simulator.administer('POST', 'faults', { fault: 'cut-before-commit' });
  await expect(say(lookBooking('X'))).rejects.toThrow();
  expect((await say(lookBooking('X'))).status).toBe(404);
});
