// Whatever order messages of one use come in, twice or lost and sent again, alone or together, while books
// are made in between or not: the use, its state and its charges end the same.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newContractId, passUid } from '#providers/protocols/ocpi/contract-id';
import { SAMPLE_TARIFF, sampleCdr } from '#providers/protocols/ocpi/sample-cdr';
import { parseJournal } from '#providers/protocols/tomp/parse-journal';
import { activate, saveTariffs, setUsualPurpose } from '#services/mobility';
import { tables as charging } from '#services/mobility/ev-charging';
import { tables as cars, keepRef, wantBooking } from '#services/mobility/shared-car';
import { cast } from '#test/cast';
import { openTown, type Town, type TownOrganisation } from '#test/contract/open-town';
import { receiveCdrs } from './charging/receive-cdrs.ts';
import { receiveSession } from './charging/receive-session.ts';
import { receiveCarBills } from './receive-car-bills.ts';
import { receiveCarMessage } from './receive-car-message.ts';
import { settleUsage } from './settle-usage.ts';

const CARS = 'voorbeeld-deelauto';
const CHARGING = 'voorbeeld-laden';
const PASS = newContractId({ countryCode: 'NL', partyId: 'RRT' });
let town: Town;
let client: TownOrganisation;
let person: string;
let link: string;
beforeAll(async () => {
  town = await openTown();
  client = await town.found();
  await client.hire(cast.noor);
  person = await client.personOf(cast.noor);
  const { organisation } = client;
  const before = { role: 'traveller', organisation, person, now: town.now.subtract({ hours: 24 * 10 }) };
  link = await town.db.server.transaction(before, async (tx) => {
    await activate(tx, town.secrets, charging, { provider: CHARGING, subject: PASS });
    await setUsualPurpose(tx, charging, { provider: CHARGING, purpose: 'business' });
    const linked = await activate(tx, town.secrets, cars, {
      provider: CARS,
      subject: 'CUSTOMER0000000000001',
    });
    if (!linked.ok) throw new Error(linked.refusal.en);
    await setUsualPurpose(tx, cars, { provider: CARS, purpose: 'commute' });
    return linked.value.activationId;
  });
  await town.db.worker.transaction({ role: 'intake', now: town.now }, (tx) =>
    saveTariffs(tx, [{ tariff: fare, holdsFrom: town.now.subtract({ hours: 24 * 30 }) }]),
  );
});
afterAll(() => town.close());

/** Driving and standing still have prices of their own, so a pause that is missed gives another price. */
const fare = {
  provider: CARS,
  key: 'PLAN-ORDER',
  rates: 'inclusive',
  combine: 'all',
  elements: [
    { components: [{ dimension: 'time', rateMilliCents: 40_000, per: 60, step: 60, vatBasisPoints: 2100 }] },
    { components: [{ dimension: 'idle', rateMilliCents: 10_000, per: 60, step: 60, vatBasisPoints: 2100 }] },
  ],
} as const;

type Send = () => Promise<unknown>;
interface Use {
  readonly messages: readonly Send[];
  /** What the operator says later on when it is asked again. */
  readonly last: Send;
  readonly state: () => Promise<unknown>;
}

let uses = 0;
const at = (minutes: number) => town.now.subtract({ hours: 48 }).add({ minutes }).toString();

/** What the operator says of a session while it lasts. */
const tellSession = (number: string, minutes: number, status: string, kwh: number) =>
  receiveSession(town.db.worker, town.secrets, {
    provider: CHARGING,
    now: town.now,
    session: {
      country_code: 'NL',
      party_id: 'VBL',
      id: number,
      start_date_time: at(0),
      ...(status === 'COMPLETED' ? { end_date_time: at(minutes) } : {}),
      kwh,
      cdr_token: token(),
      auth_method: 'WHITELIST',
      location_id: 'LOC1',
      evse_uid: 'LOC1-1',
      connector_id: '1',
      currency: 'EUR',
      status,
      last_updated: at(minutes),
    },
  });
const token = () => ({
  country_code: 'NL',
  party_id: 'RRT',
  uid: passUid(PASS),
  type: 'RFID',
  contract_id: PASS,
});

/** Three words of a session, its record, the credit for it, and the record as it should have been. */
function chargingUse(): Use {
  uses += 1;
  const number = `ORDER-${uses}`;
  const { worker } = town.db;
  const times = { start_date_time: at(0), end_date_time: at(90), last_updated: at(91), cdr_token: token() };
  const periods = (kwh: number) => [
    {
      start_date_time: at(0),
      dimensions: [
        { type: 'ENERGY', volume: kwh },
        { type: 'TIME', volume: 1 },
      ],
      tariff_id: 'IDLE',
    },
    { start_date_time: at(60), dimensions: [{ type: 'PARKING_TIME', volume: 0.5 }], tariff_id: 'IDLE' },
  ];
  const cdr = (id: string, kwh: number, excl_vat: number, incl_vat: number, more: object = {}) =>
    sampleCdr({
      ...times,
      id: `${number}-${id}`,
      charging_periods: periods(kwh),
      tariffs: [SAMPLE_TARIFF],
      total_energy: kwh,
      total_cost: { excl_vat, incl_vat },
      ...more,
    });
  const credit = { credit: true, credit_reference_id: `${number}-A` };
  const records = [cdr('A', 18.4, 7.2, 8.72), cdr('C', 18.4, -7.2, -8.72, credit), cdr('B', 10, 4.6, 5.57)];
  const record = (cdrs: readonly unknown[]) => () =>
    receiveCdrs(worker, town.secrets, { provider: CHARGING, cdrs, now: town.now });
  const session = (minutes: number, status: string, kwh: number) => () =>
    tellSession(number, minutes, status, kwh);
  return {
    messages: [
      session(5, 'ACTIVE', 1),
      session(45, 'ACTIVE', 14),
      session(90, 'COMPLETED', 18.4),
      ...records.map((one) => record([one])),
      record(records),
    ],
    last: record(records),
    state: () =>
      stateOf(charging.prefix, number, [
        `select state, energy_wh, told_at from mobility.ev_charging_session where session_ref = $1`,
        [number],
      ]),
  };
}

/** A ride of three hours that an operator knows by this number. */
async function bookRide(ref: string): Promise<void> {
  const { organisation } = client;
  const booked = { role: 'traveller', organisation, person, now: town.now.subtract({ hours: 49 }) };
  const startsAt = Temporal.Instant.from(at(0));
  const car = { provider: CARS, vehicleId: 'CAR-1', typeId: 'SMALL', name: 'Kleine auto', class: 'small' };
  const where = { station: 'Utrecht', latitude: 52.09, longitude: 5.11, tariffKey: fare.key, fuel: 'petrol' };
  const bookingId = await town.db.server.transaction(booked, (tx) =>
    wantBooking(tx, {
      activationId: link,
      car: { ...car, ...where } as never,
      startsAt,
      endsAt: startsAt.add({ hours: 3 }),
      quotedCents: 5000,
      purpose: 'commute',
    }),
  );
  await client.act('intake', (tx) => keepRef(tx, town.secrets, { bookingId, provider: CARS, ref }));
}

/** A ride with two pauses: each event, and the bill. */
async function carUse(): Promise<Use> {
  uses += 1;
  const ref = `LEG-${uses}`;
  await bookRide(ref);
  const tell = (kind: 'leg-event' | 'booking-event', body: object) => () =>
    receiveCarMessage(town.db.door, town.secrets, town.now, {
      provider: CARS,
      kind,
      ref,
      bodyText: JSON.stringify(body),
    });
  const event = (name: string, minutes: number) => tell('leg-event', { event: name, time: at(minutes) });
  const line = {
    // 90 minutes driven at 0.40 and 40 standing still at 0.10.
    amount: 40,
    currencyCode: 'EUR',
    vatRate: 21,
    category: 'FARE',
    journalId: ref,
    journalSequenceId: '1',
    distance: 31.5,
    distanceType: 'KM',
    usedTime: 130 * 60,
  };
  const bill = (nobodyWaits: boolean) => async () => {
    const journal = parseJournal(JSON.stringify([line]));
    if (!journal.ok) throw new Error(journal.refusal.en);
    await receiveCarBills(town.db.worker, town.secrets, {
      provider: CARS,
      journal: journal.value,
      nameUnreadable: String,
      now: town.now,
      askEnd: async () => {
        if (nobodyWaits) throw new Error('every event was heard');
        return 'later';
      },
    });
  };
  return {
    messages: [
      tell('booking-event', { operation: 'COMMIT' }),
      event('PREPARE', -5),
      event('SET_IN_USE', 0),
      event('PAUSE', 20),
      event('SET_IN_USE', 50),
      event('PAUSE', 100),
      event('SET_IN_USE', 110),
      event('FINISH', 130),
      bill(false),
    ],
    last: bill(true),
    state: () =>
      stateOf(cars.prefix, ref, [
        `select b.state, r.leg_state, r.started_at, r.ended_at, r.pause_starts, r.pause_seconds
       from mobility.shared_car_ride r join mobility.shared_car_booking b on b.id = r.booking_id
       where b.ref = $1`,
        [ref],
      ]),
  };
}

/** Everything that is kept of a use, without our own numbers and without when we heard of it. */
async function stateOf(prefix: string, number: string, live: readonly [string, readonly string[]]) {
  const like = [`%${number}-%`, `%${number}/%`];
  const used = await town.peek<Record<string, unknown>>(
    `select source_key, corrects, total_cents, parts, state, set_aside, purpose, charged_purpose
     from mobility.${prefix}_usage where source_key like any($1) order by 1`,
    [like],
  );
  const charges = await town.peek<Record<string, unknown>>(
    `select c.source_key, c.kind, c.purpose, c.payer, c.total_cents, c.vat_cents, c.distance_m, c.co2_g,
       (select array_agg(part || vat_basis_points || debit || credit || cents order by part)
        from money.usage_entry e where e.charge_id = c.id) as entries
     from money.usage_charge c where c.source_key like any($1) order by 1`,
    [like],
  );
  const aside = await town.peek(`select reason from mobility.unmatched where source_key like any($1)`, [
    like,
  ]);
  const now = await town.peek(live[0], live[1]);
  // Each use has its own number; what is compared is everything else.
  return JSON.parse(JSON.stringify({ used, charges, aside, now }).replaceAll(number, 'NUMBER'));
}

const settle: Send = () => settleUsage(town.db.worker, town.now);

/** In whatever order, some twice, books made in between; at last all of it once more, and the books. */
async function live(use: Use, order: readonly number[]): Promise<unknown> {
  for (const step of order) {
    const index = Math.abs(step) % (use.messages.length + 1);
    await (use.messages[index] ?? settle)();
  }
  for (const send of use.messages) await send();
  await use.last();
  for (const _ of [1, 2]) await settle();
  return use.state();
}

const orders = fc.array(fc.nat({ max: 10_000 }), { minLength: 0, maxLength: 14 });

test('a charging session with a corrected record', async () => {
  const expected = await live(chargingUse(), []);
  expect(expected).toMatchObject({
    used: [{ state: 'settled' }, { state: 'settled' }, { state: 'settled' }],
  });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await live(chargingUse(), order)).toEqual(expected);
    }),
    { numRuns: 8 },
  );
}, 120_000);

test('a ride in a shared car with two pauses', async () => {
  const expected = await live(await carUse(), []);
  expect(expected).toMatchObject({ used: [{ state: 'settled' }], charges: [{ total_cents: '4000' }] });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await live(await carUse(), order)).toEqual(expected);
    }),
    { numRuns: 8 },
  );
}, 120_000);
