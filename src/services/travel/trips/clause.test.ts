// What the statement promises about trips, held against a real database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import {
  openTown,
  RIDES,
  rideRow,
  type Town,
  TRIPS,
  tablesThatHold,
  tripRow,
} from '#test/contract/open-town';
import { deletePlates, keepPlate } from './index.ts';
import { drawTrack } from './open-test-track.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { daan, fatima, noor, pieter } = cast;
const own = (person: string, changes = {}) => tripRow(person, changes);

describe('GPS coordinates', () => {
  test('are gone from every table in the transaction that confirms the trip', async () => {
    const client = await town.found();
    await client.hire(daan);
    const track = drawTrack('2026-11-02T07:00:00Z');
    expect(await client.bringTrack(track.gpx, daan.personnelNumber)).toMatchObject({ accepted: 1 });
    expect(await tablesThatHold(town, ...track.traces)).toEqual(['travel.trip_coordinates']);
    expect(await client.confirm('2026-11', 'business')).toMatchObject({ confirmed: 1, open: 0 });
    expect(await tablesThatHold(town, ...track.traces)).toEqual([]);
  });

  test('are gone when the person rejects the trip instead, and a repeat of the file brings none back', async () => {
    const client = await town.found();
    await client.hire(daan);
    const track = drawTrack('2026-11-03T07:00:00Z', 52.2);
    await client.bringTrack(track.gpx, daan.personnelNumber);
    await client.takeBack(await client.onlyTrip());
    expect(await client.bringTrack(track.gpx, daan.personnelNumber)).toMatchObject({ unchanged: 1 });
    expect(await tablesThatHold(town, ...track.traces)).toEqual([]);
  });

  test('are read by the person alone: not by the client, not by intake, and kept for 30 days at the most', async () => {
    const client = await town.found();
    await client.hire(daan, fatima);
    await client.bringTrack(drawTrack('2026-11-04T07:00:00Z').gpx, daan.personnelNumber);
    const query = sql<{ purge: string }>`select lat_e6, purge_on::text as purge from travel.trip_coordinates`;
    const person = await client.personOf(daan);
    expect(await client.list('traveller', query, person)).toMatchObject([{ purge: '2026-12-22' }]);
    expect(await client.list('traveller', query, await client.personOf(fatima))).toEqual([]);
    for (const role of ['client', 'intake', 'settlement', 'delivery', 'operator']) {
      await expect(client.list(role, query)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('no trip reaches the employer before the person confirms it for work', () => {
  test('a SELECT without WHERE finds no open, private or foreign trip', async () => {
    const [client, other] = [await town.found(), await town.found('Ander bedrijf')];
    for (const one of [client, other]) {
      await one.hire(fatima);
      await one.bring(
        'trips',
        TRIPS,
        own(fatima.personnelNumber),
        own(fatima.personnelNumber, { purpose: 'private', date: '2026-09-02' }),
      );
      await one.confirm('2026-09');
      await one.bring('trips', TRIPS, own(fatima.personnelNumber, { date: '2026-09-03' }));
    }
    for (const table of ['trip', 'trip_confirmation', 'trip_co2']) {
      const query = sql<{ organisation: string }>`
        select organisation_id as organisation from ${sql.id('travel', table)}`;
      expect(await client.list('client', query)).toEqual([{ organisation: client.organisation }]);
    }
    const purposes = sql`select purpose from travel.trip_confirmation`;
    expect(await client.list('client', purposes)).toEqual([{ purpose: 'commute' }]);
  });

  test('what tells how a trip was recorded raises an error for the client', async () => {
    const client = await town.found();
    for (const column of ['source', 'mode_known_by', 'journey_key']) {
      const query = sql`select ${sql.id(column)} from travel.trip`;
      await expect(client.list('client', query)).rejects.toMatchObject({ code: '42501' });
    }
    for (const table of ['trip_purpose', 'trip_removal', 'vehicle_plate', 'trip_coordinates']) {
      const query = sql`select 1 from ${sql.id('travel', table)}`;
      await expect(client.list('client', query)).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('a trip that is taken back is gone for the employer, and stays for the person', async () => {
    const client = await town.found();
    await client.hire(fatima);
    await client.bring('trips', TRIPS, own(fatima.personnelNumber));
    await client.confirm('2026-09');
    await client.takeBack(await client.onlyTrip());
    const query = sql`select id from travel.trip`;
    expect(await client.list('client', query)).toEqual([]);
    expect(await client.list('traveller', query, await client.personOf(fatima))).toHaveLength(1);
  });
});

describe('a private trip is nobody’s business', () => {
  test('it is confirmed and makes no claim', async () => {
    const client = await town.found();
    await client.hire(fatima);
    await client.bring('trips', TRIPS, own(fatima.personnelNumber, { purpose: 'private' }));
    expect(await client.confirm('2026-09')).toMatchObject({ confirmed: 1, open: 0 });
    expect(await client.list('intake', sql`select 1 from money.claim`)).toEqual([]);
    expect((await client.look('2026-09')).lines).toEqual([]);
  });

  test('also the database refuses a claim of it', async () => {
    const client = await town.found();
    await client.hire(fatima);
    const person = await client.personOf(fatima);
    const write = client.act('intake', (tx) =>
      tx.run(sql`insert into money.claim (organisation_id, person_id, day, purge_on, kind, purpose, mode,
          source_key, written_at)
        values (${client.organisation}, ${person}, '2026-09-01', '2034-01-01', 'travel', 'private', 'car',
          'x', platform.now())`),
    );
    await expect(write).rejects.toMatchObject({ code: '23514' });
  });
});

describe('recording trips and seeing them again', () => {
  test('a person sees the own trips and nobody else’s', async () => {
    const client = await town.found();
    await client.hire(fatima, daan);
    await client.bring('trips', TRIPS, own(fatima.personnelNumber), own(daan.personnelNumber));
    const query = sql`select origin, destination from travel.trip`;
    expect(await client.list('traveller', query, await client.personOf(fatima))).toEqual([
      { origin: 'Nieuwegein', destination: 'Utrecht' },
    ]);
  });

  test('a file brought in twice changes nothing, also when its trips are confirmed in between', async () => {
    const client = await town.found();
    await client.hire(fatima);
    const file = [
      TRIPS,
      own(fatima.personnelNumber),
      own(fatima.personnelNumber, { purpose: '', date: '2026-09-02' }),
    ];
    expect(await client.bring('trips', ...file)).toEqual({ accepted: 2, unchanged: 0, refused: [] });
    expect(await client.bring('trips', ...file)).toEqual({ accepted: 0, unchanged: 2, refused: [] });
    await client.confirm('2026-09', 'business');
    expect(await client.bring('trips', ...file)).toEqual({ accepted: 0, unchanged: 2, refused: [] });
  });

  test('a trip must be gone on the first day of financial year N+2, and one from before is refused', async () => {
    const client = await town.found();
    await client.hire(fatima);
    const old = own(fatima.personnelNumber, { date: '2024-12-31' });
    const kept = own(fatima.personnelNumber, { date: '2025-01-01' });
    expect(await client.bring('trips', TRIPS, old, kept)).toEqual({
      accepted: 1,
      unchanged: 0,
      refused: ['2 past-retention'],
    });
    const purge = sql`select purge_on::text as purge from travel.trip`;
    expect(await client.list('intake', purge)).toEqual([{ purge: '2027-01-01' }]);
  });
});

describe('a contradiction is refused with its line, never written over', () => {
  test('another distance, fuel or price; another purpose once it is confirmed', async () => {
    const client = await town.found();
    await client.hire(fatima);
    const number = fatima.personnelNumber;
    await client.bring('trips', TRIPS, own(number), own(number, { date: '2026-09-02' }));
    const told = await client.bring(
      'trips',
      TRIPS,
      own(number, { distance_km: '30' }),
      own(number, { date: '2026-09-02', fuel: 'diesel' }),
      own(number, { date: '2026-09-02', cost_eur: '4,00' }),
    );
    expect(told.refused).toEqual(['2 trip-contradicts', '3 trip-contradicts', '4 trip-contradicts']);
    expect(await client.bring('trips', TRIPS, own(number, { purpose: 'business' }))).toMatchObject({
      accepted: 1,
    });
    await client.confirm('2026-09');
    const after = await client.bring(
      'trips',
      TRIPS,
      own(number, { purpose: 'private' }),
      own(number, { purpose: '' }),
    );
    expect(after).toEqual({ accepted: 0, unchanged: 1, refused: ['2 trip-contradicts'] });
  });

  test('two rows of one file for the same trip: the first counts, and the file again changes nothing', async () => {
    const client = await town.found();
    await client.hire(fatima);
    const number = fatima.personnelNumber;
    const file = [TRIPS, own(number), own(number, { purpose: 'private' }), own(number, { distance_km: '5' })];
    const first = await client.bring('trips', ...file);
    expect(first).toEqual({ accepted: 1, unchanged: 1, refused: ['4 trip-contradicts'] });
    expect(await client.bring('trips', ...file)).toMatchObject({ accepted: 0, unchanged: 2 });
    await client.confirm('2026-09');
    expect(await client.list('client', sql`select purpose from travel.trip_confirmation`)).toEqual([
      { purpose: 'commute' },
    ]);
  });

  test('a trip that is taken back may be brought in anew with another distance or purpose, and is paid once', async () => {
    const client = await town.found();
    await client.hire(fatima);
    const number = fatima.personnelNumber;
    await client.bring('trips', TRIPS, own(number));
    await client.confirm('2026-09');
    await client.takeBack(await client.onlyTrip());
    const anew = [TRIPS, own(number, { distance_km: '30' })];
    expect(await client.bring('trips', ...anew)).toEqual({ accepted: 1, unchanged: 0, refused: [] });
    expect(await client.bring('trips', ...anew)).toEqual({ accepted: 0, unchanged: 1, refused: [] });
    expect(await client.bring('trips', TRIPS, own(number))).toEqual({
      accepted: 0,
      unchanged: 1,
      refused: [],
    });
    expect(await client.bring('trips', TRIPS, own(number, { distance_km: '31' }))).toMatchObject({
      refused: ['2 trip-contradicts'],
    });
    await client.confirm('2026-09');
    expect((await client.look('2026-09')).lines.map((line) => line.distanceM)).toEqual([30_000]);
  });
});

test('the same travel from two sources is paid once: the file gives way to the card', async () => {
  const client = await town.found();
  await client.hire(noor);
  await client.bring('ov-chipkaart', RIDES, rideRow(noor.cardNumber ?? ''));
  const byFile = { departure: '08:00', arrival: '08:20', mode: 'train', distance_km: '21', cost_eur: '5,10' };
  await client.bring('trips', TRIPS, own(noor.personnelNumber, byFile));
  expect(await client.confirm('2026-09', 'commute')).toEqual({
    confirmed: 1,
    open: 1,
    covered: 1,
    overlapping: 0,
    leftOut: 0,
  });
  expect((await client.look('2026-09')).totals.amountCents).toBe(510);
});

test('when the trip by card is taken back, the same trip of the file is no longer covered', async () => {
  const client = await town.found();
  await client.hire(noor);
  await client.bring('ov-chipkaart', RIDES, rideRow(noor.cardNumber ?? ''));
  await client.takeBack(await client.onlyTrip());
  await client.bring(
    'trips',
    TRIPS,
    own(noor.personnelNumber, { arrival: '08:20', mode: 'train', cost_eur: '5,10' }),
  );
  expect(await client.confirm('2026-09')).toMatchObject({
    confirmed: 1,
    open: 0,
    covered: 0,
    overlapping: 0,
  });
});

describe('a plate is kept for ease, and never asked', () => {
  const grams = sql`select ttw_basis as basis, ttw_grams as grams from travel.trip_co2 order by trip_id`;

  test('with a plate the vehicle is the basis, without one the list; deleting it keeps the grams', async () => {
    const client = await town.found();
    await client.hire(pieter, daan);
    await client.bringVehicle('GX482V');
    const driver = await client.personOf(pieter);
    await client.act('intake', (tx) => keepPlate(tx, driver, 'GX482V'));
    await client.bring(
      'trips',
      TRIPS,
      own(pieter.personnelNumber),
      own(daan.personnelNumber, { fuel: 'diesel' }),
    );
    const before = await client.list<{ basis: string; grams: number }>('intake', grams);
    expect(before.map((row) => row.basis)).toEqual(['vehicle', 'list']);
    expect(before[0]?.grams).toBe(Math.round(21.4 * 120));
    expect(await client.act('intake', (tx) => deletePlates(tx, driver))).toBe(1);
    expect(await client.list('intake', grams)).toEqual(before);
    expect(await tablesThatHold(town, 'GX482V')).toEqual([
      'travel.registered_fuel',
      'travel.registered_vehicle',
    ]);
  });
});
