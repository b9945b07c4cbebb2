// A shared car from switching on to who pays, with the operator as a program of its own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFeed, listCarsNear } from '#services/mobility/shared-car';
import { type CarTown, openDriver, openSharedCar, PROVIDER } from '#test/contract/open-shared-car';

let town: CarTown;
let driver: Awaited<ReturnType<typeof openDriver>>;
beforeAll(async () => {
  town = await openSharedCar();
  driver = await openDriver(town);
  await town.refresh();
});
afterAll(() => town.close());

const station = { latitude: 52.0885, longitude: 5.1064 };
const held = async () =>
  (await town.simulator.administer('GET', 'held')) as {
    readonly customers: readonly {
      readonly id: string;
      readonly externalId: string;
      readonly deleted: boolean;
    }[];
    readonly bookings: readonly { readonly id: string; readonly state: string }[];
  };
const near = () =>
  town.db.server.transaction(
    { role: 'traveller', organisation: driver.organisation, person: driver.person, now: town.now() },
    (tx) => listCarsNear(tx, { around: station, radiusM: 3_000 }),
  );

describe('before it is switched on', () => {
  test('cars near a place are found in our own list: nearest first, and nothing was asked of the operator', async () => {
    const before = ((await town.simulator.administer('GET', 'calls')) as unknown[]).length;
    const cars = await near();
    expect(cars.map(({ vehicleId }) => vehicleId)).toEqual(['CAR-1', 'CAR-2', 'VAN-1']);
    expect(cars[0]).toMatchObject({
      distanceM: 0,
      class: 'small',
      fuel: 'electric',
      tariffKey: 'PLAN-SMALL',
    });
    expect(((await town.simulator.administer('GET', 'calls')) as unknown[]).length).toBe(before);
  });

  test('a price can be seen, and a booking is refused with what to do', async () => {
    const asked = driver.wish(2, 'CAR-1');
    const quote = await driver.quote(asked);
    // 1,00 + eight quarters of 0,95 + 25 km of 0,29
    expect(quote).toMatchObject({ ok: true, value: { price: { totalCents: 100 + 760 + 725 } } });
    expect(await driver.book(asked)).toMatchObject({ ok: false, refusal: { code: 'not-linked' } });
  });
});

describe('a whole ride', () => {
  test('the operator gets a number that is nobody’s name, and gives its own', async () => {
    expect(await driver.activate()).toMatchObject({ ok: true });
    expect(await town.tell()).toMatchObject({ told: 1 });
    const { customers } = await held();
    expect(customers).toHaveLength(1);
    expect(customers[0]?.externalId).toMatch(/^[A-Z2-9]{20}$/);
  });

  test('booked, opened, paused, ended, billed, recomputed, charged', async () => {
    const asked = driver.wish(0, 'CAR-1');
    const { id, ref } = await driver.bookNow(asked);
    expect(await driver.look(id)).toMatchObject({ state: 'confirmed', plate: 'SIM-001-X', waiting: [] });
    await town.simulator.administer('POST', 'at-the-car', { booking: ref, distanceM: 41_337 });
    for (const [kind, minutes] of [
      ['open', 0],
      ['pause', 31],
      ['resume', 17],
      ['end', 35],
    ] as const) {
      await town.pass(minutes * 60);
      expect(await driver.step({ bookingId: id, kind })).toEqual({ ok: true, value: true });
      expect(await town.carry()).toMatchObject({ done: 1 });
    }
    expect(await driver.look(id)).toMatchObject({ state: 'finished', pauseSeconds: [17 * 60] });
    expect(await town.bills()).toMatchObject({ lines: 1, stored: 1, setAside: 0 });
    const [usage] = await driver.usages();
    // 1,00 + six started quarters of 0,95 (83 minutes) + 41,337 km of 0,29
    expect(usage).toMatchObject({ totalCents: 100 + 570 + 1199, distanceM: 41_337, state: 'received' });
    await driver.mark(usage?.id ?? 0, 'business');
    expect(await town.settle()).toMatchObject({ charged: 1, disputed: 0 });
    const charges = await town.peek<{ payer: string; total: string; distance: number }>(
      'select payer, total_cents as total, distance_m as distance from money.usage_charge where organisation_id = $1',
      [driver.organisation],
    );
    expect(charges).toEqual([{ payer: 'client', total: '1869', distance: 41_337 }]);
    expect(await driver.look(id)).toMatchObject({ isBilled: true });
    expect(await town.bills()).toMatchObject({ lines: 1, stored: 0 });
  });

  test('each letter that left stands in the log of the person, with the fields of the list', async () => {
    const rows = await town.peek<{ party: string; fields: string[] }>(
      'select party, fields from privacy.disclosure where organisation_id = $1 order by id',
      [driver.organisation],
    );
    expect(rows.length).toBeGreaterThanOrEqual(7);
    expect(new Set(rows.map(({ party }) => party))).toEqual(new Set(['sharedcar-provider']));
    const fields = new Set(rows.flatMap((row) => row.fields));
    for (const field of fields)
      expect([
        'customer_no',
        'booking_ref',
        'booking_start',
        'booking_end',
        'booking_place',
        'licence_valid_until',
      ]).toContain(field);
    expect(fields).toContain('licence_valid_until');
  });

  test('a booking is moved and cancelled; what is over is told as over', async () => {
    const asked = driver.wish(24, 'CAR-2');
    const { id } = await driver.bookNow(asked);
    const later = asked.endsAt.add({ hours: 1 });
    await driver.step({ bookingId: id, kind: 'change', startsAt: asked.startsAt, endsAt: later });
    await town.carry();
    expect((await driver.look(id))?.endsAt.toString()).toBe(later.toString());
    await driver.step({ bookingId: id, kind: 'cancel' });
    await town.carry();
    expect(await driver.look(id)).toMatchObject({ state: 'cancelled', legState: 'CANCELLED' });
    expect(await driver.step({ bookingId: id, kind: 'cancel' })).toMatchObject({
      ok: false,
      refusal: { code: 'booking-over' },
    });
  });

  test('damage is told to the operator in the person’s own words', async () => {
    const { id } = await driver.bookNow(driver.wish(48, 'CAR-2'));
    await driver.step({
      bookingId: id,
      kind: 'damage',
      damage: { part: 'LEFT', text: 'Kras op het portier' },
    });
    expect(await town.carry()).toMatchObject({ done: 1 });
    const { questions } = (await town.simulator.administer('GET', 'held')) as {
      questions: { text: object }[];
    };
    expect(JSON.stringify(questions.at(-1)?.text)).toContain('Kras op het portier');
    await driver.step({ bookingId: id, kind: 'cancel' });
    await town.carry();
  });
});

describe('what the operator does by itself', () => {
  test('events at the car move the ride; what comes late has its place, again and after the end change nothing', async () => {
    const { id, ref } = await driver.bookNow(driver.wish(0, 'CAR-4'));
    const at = (event: string) => town.simulator.administer('POST', 'at-the-car', { booking: ref, event });
    const send = async (event: string, time: string, fault?: string) => {
      const body = { method: 'POST', path: `/legs/${ref}/events`, body: { event, time }, fault };
      return ((await town.simulator.administer('POST', 'call-back', body)) as { status: number }).status;
    };
    expect(await at('SET_IN_USE')).toEqual({ status: 204 });
    const began = town.now().toString();
    expect(await driver.look(id)).toMatchObject({ state: 'started', legState: 'IN_USE' });
    expect(await send('SET_IN_USE', began)).toBe(204);
    await town.pass(600);
    expect(await at('FINISH')).toEqual({ status: 204 });
    expect(await send('PAUSE', began)).toBe(204);
    await town.pass(60);
    expect(await send('PAUSE', town.now().toString())).toBe(403);
    expect(await driver.look(id)).toMatchObject({ state: 'finished', pauseSeconds: [600] });
  });

  test.each([
    'no-signature',
    'wrong-signature',
    'old-signature',
    'other-token',
  ])('a call with %s is refused, and changes nothing', async (fault) => {
    const { ref } = await driver.bookNow(driver.wish(72, 'CAR-3'));
    const message = { method: 'POST', path: `/bookings/${ref}/events`, body: { operation: 'CANCEL' }, fault };
    expect(await town.simulator.administer('POST', 'call-back', message)).toEqual({ status: 401 });
    const [booking] = (await driver.bookings()).filter((each) => each.ref === ref);
    expect(booking?.state).toBe('confirmed');
    await driver.step({ bookingId: booking?.id ?? '', kind: 'cancel' });
    await town.carry();
  });

  test('a car that is not available after all, and a booking that the operator cancels, are told', async () => {
    const { id, ref } = await driver.bookNow(driver.wish(96, 'CAR-3'));
    const send = (path: string, body: object) =>
      town.simulator.administer('POST', 'call-back', { method: 'POST', path, body });
    await send(`/bookings/${ref}/notifications`, {
      type: 'VEHICLE_NOT_AVAILABLE',
      comment: 'Jan de Vries heeft hem',
    });
    expect(await driver.look(id)).toMatchObject({ notice: 'car-not-available' });
    expect(await send(`/bookings/${ref}/events`, { operation: 'CANCEL', origin: 'TO' })).toEqual({
      status: 200,
    });
    expect(await driver.look(id)).toMatchObject({ state: 'cancelled', notice: 'operator-cancelled' });
    const words = await town.peek('select * from mobility.shared_car_ride where organisation_id = $1', [
      driver.organisation,
    ]);
    expect(JSON.stringify(words)).not.toContain('de Vries');
  });

  test('a name that nobody declared is told to the operator of the platform, and not kept', async () => {
    const { ref } = await driver.bookNow(driver.wish(120, 'CAR-3'));
    const message = {
      method: 'POST',
      path: `/bookings/${ref}/notifications`,
      body: { type: 'OTHER' },
      fault: 'extra-field',
    };
    expect(await town.simulator.administer('POST', 'call-back', message)).toEqual({ status: 204 });
    const feed = await town.db.worker.transaction({ role: 'operator', now: town.now() }, (tx) =>
      findFeed(tx, PROVIDER),
    );
    expect(feed?.undeclaredNames).toEqual(['driverScore']);
  });

  test('a message about a booking that is not ours is not found', async () => {
    const message = {
      method: 'POST',
      path: '/legs/OFFER-999999/events',
      body: { event: 'FINISH', time: town.now().toString() },
    };
    expect(await town.simulator.administer('POST', 'call-back', message)).toEqual({ status: 404 });
  });
});
