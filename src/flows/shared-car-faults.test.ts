// A shared car and all that goes wrong: at the operator, in what comes in as a bill, and who may not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/day';
import { tables } from '#services/mobility/shared-car';
import { setLimit, switchOff, switchOn } from '#services/people/entitlements';
import { type CarTown, openDriver, openSharedCar } from '#test/contract/open-shared-car';

let town: CarTown;
let driver: Awaited<ReturnType<typeof openDriver>>;
beforeAll(async () => {
  town = await openSharedCar();
  driver = await openDriver(town);
  await town.refresh();
  await driver.activate();
  await town.tell();
});
afterAll(() => town.close());

const held = async () =>
  (await town.simulator.administer('GET', 'held')) as {
    readonly customers: readonly {
      readonly id: string;
      readonly externalId: string;
      readonly deleted: boolean;
    }[];
    readonly bookings: readonly { readonly id: string; readonly state: string }[];
  };
describe('what goes wrong at the operator', () => {
  test.each<[string, string, string]>([
    ['somebody was first', 'not-available', 'not-available'],
    ['the offer expired', 'expired-offer', 'offer-gone'],
  ])('%s: nothing is booked, and the person reads why', async (_what, fault, because) => {
    await town.fault(fault);
    const { id } = await driver.bookNow(driver.wish(150, 'VAN-1'));
    expect(await driver.look(id)).toMatchObject({
      state: 'rejected',
      refusedKind: 'book',
      refusedBecause: because,
    });
  });

  test('a price that rises after the booking is told, and its bill goes to the disputes', async () => {
    await town.fault('price-changed');
    const { id, ref } = await driver.bookNow(driver.wish(0, 'VAN-1'));
    expect(await driver.look(id)).toMatchObject({
      state: 'confirmed',
      notice: 'price-changed',
      tariffKey: 'PLAN-VAN',
    });
    await town.simulator.administer('POST', 'at-the-car', {
      booking: ref,
      event: 'SET_IN_USE',
      distanceM: 10_000,
    });
    await town.pass(1_800);
    await town.simulator.administer('POST', 'at-the-car', { booking: ref, event: 'FINISH' });
    await town.bills();
    const usage = (await driver.usages()).find(({ key }) => key.startsWith(ref));
    await driver.mark(usage?.id ?? 0, 'business');
    expect(await town.settle()).toMatchObject({ disputed: 1 });
    const charged = await town.peek('select 1 from money.usage_charge where source_key like $1', [
      `%${ref}%`,
    ]);
    expect(charged).toEqual([]);
  });

  test('a confirmation that comes later is waited for', async () => {
    await town.fault('confirm-later');
    const { id, ref } = await driver.bookNow(driver.wish(170, 'VAN-2'));
    expect(await driver.look(id)).toMatchObject({ state: 'conditional_confirmed' });
    const body = {
      method: 'POST',
      path: `/bookings/${ref}/events`,
      body: { operation: 'COMMIT', origin: 'TO' },
    };
    expect(await town.simulator.administer('POST', 'call-back', body)).toEqual({ status: 200 });
    expect(await driver.look(id)).toMatchObject({ state: 'confirmed' });
  });

  test('an answer that is lost after the commit is looked up: one booking, not two', async () => {
    const before = (await held()).bookings.length;
    await town.fault('cut-after-commit', { path: '/events' });
    const wanted = await driver.book(driver.wish(200, 'CAR-2'));
    const id = wanted.ok ? wanted.value.bookingId : '';
    expect(await town.carry()).toMatchObject({ postponed: 1 });
    await town.pass(10);
    expect(await town.carry()).toMatchObject({ done: 1 });
    expect(await driver.look(id)).toMatchObject({ state: 'confirmed' });
    expect((await held()).bookings).toHaveLength(before + 1);
  });

  test('what is wanted at the car lapses within a minute: nothing opens later', async () => {
    const { id, ref } = await driver.bookNow(driver.wish(0, 'CAR-3', 1));
    await town.fault('500', { path: '/legs', times: 50 });
    await driver.step({ bookingId: id, kind: 'open' });
    expect(await town.carry()).toMatchObject({ postponed: 1 });
    await town.pass(61);
    await town.simulator.administer('DELETE', 'faults');
    expect(await town.carry()).toMatchObject({ lapsed: 1 });
    expect(await driver.look(id)).toMatchObject({
      refusedKind: 'open',
      refusedBecause: 'no-answer',
      legState: 'NOT_STARTED',
    });
    const there = (await held()).bookings.find((each) => each.id === ref);
    expect(there?.state).toBe('CONFIRMED');
    await driver.step({ bookingId: id, kind: 'cancel' });
    await town.carry();
  });

  test('a cancellation waits out an operator that is down for a day, and is carried out once it is back', async () => {
    const { id } = await driver.bookNow(driver.wish(230, 'CAR-3'));
    await town.fault('503', { times: 500 });
    await driver.step({ bookingId: id, kind: 'cancel' });
    expect(await town.carry()).toMatchObject({ postponed: 1 });
    expect(await town.bills()).toMatchObject({ silent: 1 });
    await town.pass(86_400);
    await town.simulator.administer('DELETE', 'faults');
    expect(await town.carry()).toMatchObject({ done: 1 });
    expect(await driver.look(id)).toMatchObject({ state: 'cancelled' });
    expect(await town.bills()).toMatchObject({ silent: 0 });
  });
});

describe('what comes in as a bill', () => {
  const bill = (more: object) =>
    town.simulator.administer('POST', 'bill', {
      journalId: 'UNKNOWN-1',
      cents: 900,
      distanceM: 1000,
      usedSeconds: 60,
      ...more,
    });

  test('of an unknown booking it is kept without a person, and once', async () => {
    await bill({});
    expect(await town.bills()).toMatchObject({ setAside: 1 });
    await town.bills();
    const rows = await town.peek('select 1 from mobility.unmatched where source_key = $1', ['UNKNOWN-1/2']);
    expect(rows).toHaveLength(1);
  });

  test('an extra cost such as a fine is never billed by itself', async () => {
    const finished = (await driver.bookings()).find(({ state }) => state === 'finished');
    await bill({ journalId: finished?.ref, sequence: '9', category: 'FINE', cents: 9_500 });
    await town.bills();
    const usage = (await driver.usages()).find(({ key }) => key === `${finished?.ref}/9`);
    await driver.mark(usage?.id ?? 0, 'business');
    expect(await town.settle()).toMatchObject({ disputed: 1 });
  });
});

describe('who may', () => {
  test('a licence that ends before the ride, a time in the past, too long a time', async () => {
    const late = await openDriver(town, Temporal.PlainDate.from('2026-12-10'));
    await late.activate();
    await town.tell();
    const asked = late.wish(24 * 40, 'CAR-2');
    expect(await late.book(asked)).toMatchObject({ ok: false, refusal: { code: 'licence-ends' } });
    expect(await late.book(late.wish(-3, 'CAR-2'))).toMatchObject({
      ok: false,
      refusal: { code: 'time-past' },
    });
    expect(await late.book(late.wish(1, 'CAR-2', 24 * 15))).toMatchObject({
      ok: false,
      refusal: { code: 'time-long' },
    });
  });

  test('the limit of the client is asked at booking, with the remedy; private use goes', async () => {
    const asked = driver.wish(250, 'VAN-2');
    const limit = { service: tables.service, group: 'all', isOpen: true, rideCents: 500 };
    const none = {
      dayCents: null,
      monthCents: null,
      fromHour: null,
      untilHour: null,
      onWeekdays: null,
      highestClass: null,
    };
    await driver.client.act('client', (tx) => setLimit(tx, { ...limit, ...none }));
    const refused = await driver.book(asked);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'above-ride' } });
    if (!refused.ok) expect(refused.refusal.nl).toContain('privé');
    expect(await driver.book({ ...asked, purpose: 'private' })).toMatchObject({ ok: true });
    await driver.client.act('client', (tx) =>
      setLimit(tx, { ...limit, ...none, rideCents: null, highestClass: 'small' }),
    );
    expect(
      await driver.book({
        ...asked,
        startsAt: asked.startsAt.add({ hours: 5 }),
        endsAt: asked.endsAt.add({ hours: 5 }),
      }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'above-class' },
    });
    await driver.client.act('client', (tx) => setLimit(tx, { ...limit, ...none, rideCents: null }));
    await town.carry();
  });

  test('nothing leaves once the client switched the service off between the wish and the call', async () => {
    const wanted = await driver.book(driver.wish(270, 'CAR-2'));
    await driver.client.act('operator', (tx) =>
      switchOff(tx, driver.organisation, [tables.service], dayOf(town.now())),
    );
    const calls = ((await town.simulator.administer('GET', 'calls')) as { method: string; path: string }[])
      .length;
    expect(await town.carry()).toMatchObject({ refused: 1 });
    const after = (await town.simulator.administer('GET', 'calls')) as { method: string; path: string }[];
    expect(after.slice(calls).filter(({ path }) => path.startsWith('/bookings'))).toEqual([]);
    expect(await driver.look(wanted.ok ? wanted.value.bookingId : '')).toMatchObject({
      refusedBecause: 'service-off',
    });
    await driver.client.act('operator', (tx) =>
      switchOn(tx, driver.organisation, [tables.service], dayOf(town.now())),
    );
  });
});
