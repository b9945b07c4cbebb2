// What the statement promises about the reimbursement of travel, held against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { share } from '#privacy/share';
import { activityById } from '#register';
import { cast } from '#test/cast';
import { openTown, RIDES, rideRow, type Town, TRIPS, tripRow } from '#test/contract/open-town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { fatima, noor } = cast;

test('the reimbursement is reckoned from confirmed trips for work only', async () => {
  const client = await town.found();
  await client.hire(fatima);
  const trip = (changes = {}) => tripRow(fatima.personnelNumber, changes);
  await client.bring(
    'trips',
    TRIPS,
    trip(),
    trip({ date: '2026-09-02', purpose: 'private' }),
    trip({ date: '2026-09-03', purpose: '' }),
  );
  expect((await client.look('2026-09')).lines).toEqual([]);
  expect(await client.confirm('2026-09')).toMatchObject({
    confirmed: 2,
    open: 1,
    covered: 0,
    overlapping: 0,
  });
  expect((await client.look('2026-09')).lines.map((line) => line.date)).toEqual(['2026-09-01']);
});

test('without a policy of its own: the untaxed rate for own transport, public transport at cost', async () => {
  const client = await town.found();
  await client.hire(noor);
  await client.bring('ov-chipkaart', RIDES, rideRow(noor.cardNumber ?? ''));
  await client.bring('trips', TRIPS, tripRow(noor.personnelNumber, { departure: '07:30', arrival: '07:50' }));
  await client.confirm('2026-09', 'commute');
  const { lines, totals } = await client.look('2026-09');
  expect(lines.map((line) => [line.mode, line.amountCents])).toEqual([
    ['car', 535],
    ['train', 510],
  ]);
  expect(totals).toEqual({ amountCents: 1045, untaxedCents: 1045, taxedCents: 0 });
});

test('the proof of a reimbursement holds no place, stop or time of day, and stays seven years', async () => {
  const client = await town.found();
  await client.hire(fatima);
  await client.bring('trips', TRIPS, tripRow(fatima.personnelNumber, { from: 'Onvindbaardorp' }));
  await client.confirm('2026-09');
  await client.settle('2026-09');
  const held = await town.peek(`select 1 from money.claim c, money.settlement_line l
    where c.organisation_id = l.organisation_id and (c::text || l::text) ~ 'Onvindbaardorp|06:00:00'`);
  expect(held).toEqual([]);
  const purge = sql`select purge_on::text as purge from money.claim`;
  expect(await client.list('intake', purge)).toEqual([{ purge: '2034-01-01' }]);
});

test('the trip itself goes with the travel history, two financial years after it, years before its proof', async () => {
  const client = await town.found();
  await client.hire(fatima);
  await client.bring('trips', TRIPS, tripRow(fatima.personnelNumber));
  const purge = sql`select purge_on::text as purge from travel.trip`;
  expect(await client.list('intake', purge)).toEqual([{ purge: '2028-01-01' }]);
});

test('balance and card number are not among what the employer gets', async () => {
  const client = await town.found();
  for (const table of ['card.card', 'card.card_transaction', 'card.set_aside']) {
    const look = client.list('client', sql`select 1 from ${sql.id(...table.split('.'))}`);
    await expect(look).rejects.toMatchObject({ code: '42501' });
  }
});

test('of a confirmed trip the employer reads exactly the declared fields, and no other column of it', async () => {
  const client = await town.found();
  await client.hire(fatima);
  await client.bring('trips', TRIPS, tripRow(fatima.personnelNumber, { cost_eur: '4,00', fuel: 'diesel' }));
  await client.confirm('2026-09');
  const columns = await town.peek<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'travel.trip'::regclass and attnum > 0`,
  );
  const read: string[] = [];
  for (const { name } of columns) {
    const look = client.list('client', sql`select ${sql.id(name)} from travel.trip`);
    await look.then(
      () => read.push(name),
      (error: unknown) => expect(error).toMatchObject({ code: '42501' }),
    );
  }
  const keys = ['id', 'organisation_id', 'person_id', 'purge_on', 'recorded_at', 'source_key'];
  const told = ['arrived_at', 'confirmed_purpose', 'cost_cents', 'day', 'departed_at', 'destination'];
  expect(read.sort()).toEqual([...keys, ...told, 'distance_m', 'fuel', 'mode', 'origin'].sort());
});

test('what goes to the employer has the declared keys: one more, and nothing leaves', () => {
  const id = 'travel/travel-reimbursement/reimbursement';
  const declared = activityById(id).recipients.employer?.receives ?? [];
  const payload = Object.fromEntries([...declared].map((field) => [field, null]));
  expect(() => share(id, 'employer', payload as never)).not.toThrow();
  for (const extra of ['travel_balance', 'card_no', 'home_address', 'lat']) {
    expect(() => share(id, 'employer', { ...payload, [extra]: null } as never)).toThrow(`extra [${extra}]`);
  }
});
