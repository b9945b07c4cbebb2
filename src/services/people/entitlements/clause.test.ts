// What is off collects no field: entitlements against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import {
  CARDS,
  day,
  HOME_DAYS,
  openTown,
  PEOPLE,
  personRow,
  RIDES,
  rideRow,
  type Town,
  TRIPS,
  tripRow,
} from '#test/contract/open-town';
import { listServices, switchOff, switchOn } from './index.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { noor } = cast;

test('a service that is off refuses its import whole, and takes over nothing of it', async () => {
  const client = await town.found();
  await client.hire(noor);
  const files = [
    ['people/organisations', 'people', PEOPLE, personRow(cast.daan)],
    ['card/mobility-card', 'cards', CARDS, `${noor.personnelNumber};${noor.cardNumber}`],
    ['travel/trips', 'trips', TRIPS, tripRow(noor.personnelNumber)],
    ['travel/home-working-allowance', 'home-days', HOME_DAYS, `${noor.personnelNumber};2026-09-02`],
    ['card/card-transactions', 'ov-chipkaart', RIDES, rideRow(noor.cardNumber ?? '')],
  ] as const;
  for (const [service, kind, header, row] of files) {
    await client.act('operator', (tx) => switchOff(tx, client.organisation, [service], day('2026-11-22')));
    const told = await client.bring(kind, header, row);
    expect(told, service).toEqual({ accepted: 0, unchanged: 0, refused: ['file service-off'] });
  }
  for (const table of ['travel.trip', 'travel.home_working_day', 'card.card_transaction']) {
    const rows = await client.list('intake', sql`select 1 from ${sql.id(...table.split('.'))}`);
    expect(rows, table).toEqual([]);
  }
});

test('a service switched on again takes its file, and off from tomorrow is on today', async () => {
  const client = await town.found();
  await client.hire(noor);
  const id = client.organisation;
  const home = 'travel/home-working-allowance';
  const bring = (date: string) => client.bring('home-days', HOME_DAYS, `${noor.personnelNumber};${date}`);
  await client.act('operator', (tx) => switchOff(tx, id, [home], day('2026-11-23')));
  expect(await bring('2026-09-02')).toMatchObject({ accepted: 1 });
  await client.act('operator', (tx) => switchOff(tx, id, [home], day('2026-11-22')));
  expect(await bring('2026-09-03')).toMatchObject({ refused: ['file service-off'] });
  await client.act('operator', (tx) => switchOn(tx, id, [home], day('2026-11-22')));
  await client.act('operator', (tx) => switchOn(tx, id, [home], day('2026-11-22')));
  expect(await bring('2026-09-03')).toMatchObject({ accepted: 1 });
  expect(await client.act('operator', (tx) => listServices(tx, id))).toContain(home);
});

test('switching off before it began leaves nothing, and another organisation keeps what it has', async () => {
  const [client, other] = [await town.found(), await town.found()];
  const all = await client.act('operator', (tx) => listServices(tx, client.organisation));
  expect(all.length).toBeGreaterThan(5);
  await client.act('operator', (tx) => switchOff(tx, client.organisation, all, day('1990-01-01')));
  expect(await client.act('operator', (tx) => listServices(tx, client.organisation))).toEqual([]);
  expect(await other.act('operator', (tx) => listServices(tx, other.organisation))).toEqual(all);
});

test('the client reads which services are on for itself only', async () => {
  const [client] = [await town.found(), await town.found()];
  const rows = await client.list<{ id: string }>(
    'client',
    sql`select distinct organisation_id as id from people.entitlement`,
  );
  expect(rows).toEqual([{ id: client.organisation }]);
});

test('the employer decides which of its own services are on, and of nobody else', async () => {
  const [client, other] = [await town.found(), await town.found()];
  const trips = ['travel/trips'];
  const off = (organisation: string) =>
    client.act('client', (tx) => switchOff(tx, organisation, trips, day('2026-11-22')));
  expect([await off(client.organisation), await off(other.organisation)]).toEqual([1, 0]);
  const on = (one: typeof client) => one.act('client', (tx) => listServices(tx, one.organisation));
  expect(await on(client)).not.toContain('travel/trips');
  expect(await on(other)).toContain('travel/trips');
  await client.act('client', (tx) => switchOn(tx, client.organisation, trips, day('2026-11-22')));
  expect(await on(client)).toContain('travel/trips');
});
