// People who leave: what was kept for their ease goes 67 days later, and stays when they come back in time.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { sweep } from '#privacy/sweep';
import { vehiclePlate } from '#records/travel/trips';
import { keepPlate } from '#services/travel/trips';
import { cast } from '#test/cast';
import { openTown, PEOPLE, type Town } from '#test/contract/open-town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { pieter } = cast;
const row = (endsOn: string) =>
  `${pieter.personnelNumber};${pieter.name};${pieter.email};${pieter.startsOn};${endsOn}`;
const plates = sql<{ purge: string | null }>`select purge_on::text as purge from travel.vehicle_plate`;

test('a plate kept for ease is there for 67 days after the account ended, and gone on the day after', async () => {
  const client = await town.found();
  await client.hire(pieter);
  const driver = await client.personOf(pieter);
  await client.act('intake', (tx) => keepPlate(tx, driver, 'GX482V'));
  const own = () => client.list('traveller', plates, driver);
  expect(await own()).toEqual([{ purge: null }]);
  await client.bring('people', PEOPLE, row('2026-01-01'));
  expect(await own()).toEqual([{ purge: '2026-03-09' }]);
  await sweep(town.db.worker, [vehiclePlate], Temporal.Instant.from('2026-03-08T22:59:59Z'));
  expect(await own()).toHaveLength(1);
  await sweep(town.db.worker, [vehiclePlate], Temporal.Instant.from('2026-03-08T23:00:00Z'));
  expect(await own()).toEqual([]);
});

test('67 days are civil days, also across the night on which summer time begins', async () => {
  const client = await town.found();
  await client.hire(pieter);
  const driver = await client.personOf(pieter);
  await client.act('intake', (tx) => keepPlate(tx, driver, 'GX482V'));
  await client.bring('people', PEOPLE, row('2026-02-28'));
  expect(await client.list('traveller', plates, driver)).toEqual([{ purge: '2026-05-06' }]);
  await client.bring('people', PEOPLE, row(''));
  expect(await client.list('traveller', plates, driver)).toEqual([{ purge: null }]);
});
