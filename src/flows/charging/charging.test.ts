// The life of a charging session from end to end: a real database, the simulated operator as its own program,
// and nothing in between but HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import {
  findOwnSession,
  listOwnOrders,
  listOwnRefusals,
  listOwnSessions,
  listPoints,
  tables,
  wantStart,
  wantStop,
} from '#services/mobility/ev-charging';
import { setLimit } from '#services/people/entitlements';
import { type ChargingTown, openCharging, openDriver, PROVIDER } from '#test/contract/open-charging';
import { tablesThatHold } from '#test/contract/open-town';

let town: ChargingTown;
let driver: Awaited<ReturnType<typeof openDriver>>;
beforeAll(async () => {
  town = await openCharging();
  const made = await town.connect();
  if (!made.ok) throw new Error(made.refusal.en);
  driver = await openDriver(town);
  const activated = await driver.activate();
  if (!activated.ok) throw new Error(activated.refusal.en);
  await town.tell();
  await town.pull();
});
afterAll(() => town.close());

type Json = Record<string, unknown>;
const held = async () =>
  (await town.administer('held')) as { tokens: Json[]; cdrs: Json[]; sessions: Json[] };
const unmatched = () =>
  town.peek<{ reason: string; source_key: string }>(
    'select reason, source_key from mobility.unmatched order by id',
  );

test('switching on tells the operator a number that says nothing of who carries it', async () => {
  const contract = await driver.contract();
  expect((await held()).tokens).toEqual([
    expect.objectContaining({
      uid: contract.replaceAll('-', ''),
      contract_id: contract,
      valid: true,
      whitelist: 'NEVER',
    }),
  ]);
  const told = await driver.client.list<{ party: string; fields: string[] }>(
    'traveller',
    sql`select party, fields from privacy.disclosure order by id`,
    driver.person,
  );
  expect(told).toEqual([{ party: 'charging-provider', fields: ['pass_no'] }]);
  expect(await tablesThatHold(town, contract, contract.replaceAll('-', ''))).toEqual([]);
});

test('points come with status and power, for whoever looks, without a question going out', async () => {
  const points = await driver.asHer((tx) => listPoints(tx, [PROVIDER]));
  expect(points).toHaveLength(8);
  expect(points.find(({ pointId }) => pointId === 'LOC1-1')).toMatchObject({
    status: 'AVAILABLE',
    powerW: 11_040,
    tariffKey: 'STD',
    startsFromScreen: true,
  });
});

test('a pass at a point: asked, allowed, live, stopped, recorded, priced again, paid by who should', async () => {
  const plugged = await driver.plug('LOC2-1');
  expect(plugged.allowed).toBe('ALLOWED');
  await town.pass(3600);
  const [live] = await driver.asHer((tx) => listOwnSessions(tx, town.clock.now));
  expect(live).toMatchObject({ state: 'active', energyWh: 11_040, pointRef: 'LOC2-1' });
  await town.administer('unplug', { session: plugged.session });
  const [usage] = await driver.usages();
  expect(usage).toMatchObject({ energyWh: 11_040, totalCents: 387, place: 'Molenweg 12, Zeist' });
  expect((await driver.mark(usage?.id ?? 0, 'business')).ok).toBe(true);
  expect(await town.settle()).toMatchObject({ charged: 1, disputed: 0 });
  const charges = await town.peek('select purpose, payer, total_cents from money.usage_charge');
  expect(charges).toEqual([{ purpose: 'business', payer: 'client', total_cents: '387' }]);
});

test('from the screen: start, follow, stop; each order goes once and its result comes later', async () => {
  const link = await driver.client.list<{ id: string }>(
    'traveller',
    sql`select id from mobility.ev_charging_activation where ended_at is null`,
    driver.person,
  );
  const activationId = link[0]?.id ?? '';
  const started = await driver.asHer((tx) =>
    wantStart(tx, { activationId, provider: PROVIDER, pointId: 'LOC3-2', kind: 'start' }),
  );
  expect(started.ok).toBe(true);
  const twice = await driver.asHer((tx) =>
    wantStart(tx, { activationId, provider: PROVIDER, pointId: 'LOC3-2', kind: 'start' }),
  );
  expect(twice.ok || twice.refusal.code).toBe('order-waiting');
  expect(await town.carry()).toEqual({ taken: 1, refused: 0, lapsed: 0 });
  expect(await town.carry()).toEqual({ taken: 0, refused: 0, lapsed: 0 });
  const state = async () => (await driver.asHer((tx) => listOwnOrders(tx, town.now)))[0]?.state;
  await expect.poll(state, { timeout: 5000 }).toBe('done');
  const [session] = await driver.asHer((tx) => listOwnSessions(tx, town.clock.now));
  expect(session).toMatchObject({ state: 'active', pointRef: 'LOC3-2' });
  await town.pass(600);
  expect((await driver.asHer((tx) => wantStop(tx, session?.id ?? ''))).ok).toBe(true);
  await town.carry();
  await expect
    .poll(async () => (await driver.asHer((tx) => findOwnSession(tx, session?.id ?? '')))?.state)
    .toBe('completed');
});

test('idle minutes are told and priced apart; idle told as charging is disputed, and nobody pays it', async () => {
  await driver.charge('LOC2-2', { kwh: 10, minutes: 20, idle_minutes: 30 });
  await driver.charge('LOC2-2', { kwh: 10, minutes: 10, idle_minutes: 45, alter: ['wrong-total'] });
  const [wrong, fair] = await driver.usages();
  for (const usage of [wrong, fair]) await driver.mark(usage?.id ?? 0, 'business');
  expect(await town.settle()).toMatchObject({ charged: 1, disputed: 1 });
  const idle = fair?.parts.find(({ state }) => state === 'idle');
  expect([idle?.seconds, fair?.totalCents]).toEqual([1800, 532]);
});

test('a record twice is one use; with another total the first stands and the other is disputed', async () => {
  const before = (await driver.usages()).length;
  await driver.charge('LOC1-2', { kwh: 5, alter: ['duplicate', 'other-total-later'] });
  expect((await driver.usages()).length).toBe(before + 1);
  expect((await driver.usages())[0]?.totalCents).toBe(200);
  const disputes = await town.peek<{ kind: string; provider_cents: number }>(
    "select kind, provider_cents from mobility.ev_charging_dispute where kind = 'other-total'",
  );
  expect(disputes).toEqual([{ kind: 'other-total', provider_cents: 11_979 }]);
});

test('a credit record takes back what was charged, and what follows is charged anew', async () => {
  const cdr = await driver.charge('LOC1-1', { kwh: 8 });
  const [first] = await driver.usages();
  await driver.mark(first?.id ?? 0, 'private');
  await town.settle();
  await town.administer('correct', { cdr: cdr.id, kwh: 6 });
  const [second] = await driver.usages();
  await driver.mark(second?.id ?? 0, 'private');
  await town.settle();
  await town.settle();
  const rows = await town.peek<{ total: string }>(
    "select sum(total_cents) as total from money.usage_charge where payer = 'person'",
  );
  expect(rows[0]?.total).toBe(String(second?.totalCents));
  expect(second?.totalCents).toBe(240);
});

test.each([
  ['negative-energy', 'negative-quantity'],
  ['four-hundred-days', 'too-long'],
  ['foreign-currency', 'currency-foreign'],
  ['ends-before-start', 'ends-before-start'],
  ['in-future', 'in-the-future'],
  ['no-vat', 'vat-does-not-add-up'],
  ['unknown-token', 'pass-mismatch'],
])('%s: the record is set aside with its reason and charged to nobody', async (alter, reason) => {
  const before = (await driver.usages()).length;
  const cdr = await driver.charge('LOC1-1', { kwh: 3, alter: [alter] });
  expect((await driver.usages()).length).toBe(before);
  expect(await unmatched()).toContainEqual({
    reason,
    source_key: `cdr:NL:VBL:${cdr.id}`.toUpperCase(),
  });
});

test('a field that nobody declared is not kept; its name is, so that somebody can ask', async () => {
  await driver.charge('LOC1-1', { kwh: 4, alter: ['undeclared-field'] });
  const [line] = await town.peek<{ names: string[] }>(
    'select undeclared_names as names from mobility.charging_line',
  );
  expect(line?.names).toEqual(['cdr_token.phone', 'driver_name']);
  expect(await tablesThatHold(town, 'Somebody', '0612345678')).toEqual([]);
});

test('a limit that the client set counts when the point asks, with a reason and a remedy for the person', async () => {
  const limit = {
    service: tables.service,
    group: 'all',
    isOpen: true,
    rideCents: null,
    dayCents: 1,
    monthCents: null,
    fromHour: null,
    untilHour: null,
    onWeekdays: null,
    highestClass: null,
  };
  await driver.client.act('client', (tx) => setLimit(tx, limit));
  expect(await driver.plug('LOC1-1')).toMatchObject({ allowed: 'NO_CREDIT' });
  const [refusal] = await driver.asHer((tx) => listOwnRefusals(tx, town.now));
  expect(refusal).toMatchObject({ because: 'above-day', pointRef: 'LOC1-1' });
  await driver.client.act('client', (tx) => setLimit(tx, { ...limit, dayCents: null }));
});

test('a pass that nobody has, and a typing error in one, are unknown; nothing of them is looked up', async () => {
  const contract = await driver.contract();
  const wrong = contract.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'));
  for (const uid of ['04AABBCCDDEEFF', wrong.replaceAll('-', '')]) {
    const asked = await town.administer('plug', { uid, evse: 'LOC1-1' });
    expect(asked).toMatchObject({ status: 404 });
  }
});

test('the operator compares its passes with ours page by page, and each page is in the log', async () => {
  const other = await openDriver(town);
  await other.activate();
  const told = await town.administer('ask', { method: 'GET', module: 'tokens', path: '?limit=10' });
  const headers = told.headers as Json;
  const page = (told.json as { data: Json[] }).data;
  expect([told.status, headers['x-total-count'], page.length]).toEqual([200, '2', 1]);
  expect(headers.link).toContain('offset=1');
});

test('a day without the operator: nothing is lost, nothing twice, the rest goes on', async () => {
  const before = (await driver.usages()).length;
  await town.administer('failures', { mode: '503', path: '/ocpi/cpo', times: 1000 });
  for (let hour = 0; hour < 24; hour += 6) {
    await driver.charge('LOC4-1', { kwh: 7, alter: ['not-pushed'] });
    await town.pass(6 * 3600);
  }
  const down = await town.pull();
  expect(down.failed).toEqual([expect.stringContaining(PROVIDER)]);
  await town.simulator.administer('DELETE', 'failures');
  expect(await town.pull()).toMatchObject({ stored: 4, failed: [] });
  expect(await town.pull()).toMatchObject({ stored: 0 });
  expect((await driver.usages()).length).toBe(before + 4);
});

test('switched off: the operator is told at once, the pass is refused, a late record is set aside', async () => {
  await driver.deactivate();
  await town.tell();
  const uid = (await held()).tokens.find(({ valid }) => valid === false)?.uid;
  expect(uid).toBeDefined();
  expect(await town.administer('plug', { uid, evse: 'LOC1-1' })).toMatchObject({ allowed: 'EXPIRED' });
  await town.pass(7200);
  const contract_id = (await held()).tokens.find((token) => token.uid === uid)?.contract_id;
  const evse = 'LOC1-1';
  const before = (await driver.usages()).length;
  await town.administer('charge', { uid, contract_id, evse, kwh: 9, minutes: 30 });
  const [late] = await driver.usages();
  expect([(await driver.usages()).length, late?.state, late?.setAside]).toEqual([
    before + 1,
    'set-aside',
    'link-ended',
  ]);
});
