// People who leave: what was kept because they had an account goes on its own day, and stays when they come
// back in time.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import type { AnyRecord } from '#platform/records';
import { sweepExpired } from '#privacy/retain/sweep-expired';
import { card } from '#records/card/mobility-card';
import { employment, person } from '#records/people/organisations';
import { tripCoordinates, vehiclePlate } from '#records/travel/trips';
import { agreeOnCommute } from '#services/money';
import { keepCoordinates, keepPlate } from '#services/travel/trips';
import { cast } from '#test/cast';
import { openTown, PEOPLE, type Town } from '#test/contract/open-town';
import { keepPlateByConsent } from './withdraw-consent.ts';

/** Before everything that ends here: what ends later is announced, what ended is told late. */
const NOW = Temporal.Instant.from('2025-12-20T12:00:00Z');
const TODAY = Temporal.PlainDate.from('2025-12-20');

let town: Town;
beforeAll(async () => {
  town = await openTown(NOW);
});
afterAll(() => town.close());

const { pieter, sanne } = cast;
const row = (endsOn: string, of = pieter) =>
  `${of.personnelNumber};${of.name};${of.email};${of.startsOn};${endsOn}`;
const plates = sql<{ purge: string | null }>`select purge_on::text as purge from travel.vehicle_plate`;

const sweep = (records: readonly AnyRecord[], at: string, of = town) =>
  sweepExpired(of.db.worker, { records, now: Temporal.Instant.from(at), sign: (text) => Buffer.from(text) });

/** A client with Pieter, who has a plate, a card and a track that he did not confirm. */
async function hirePieter(of = town) {
  const client = await of.found();
  await client.hire(pieter);
  const driver = await client.personOf(pieter);
  await client.act('intake', async (tx) => {
    await keepPlate(tx, driver, 'GX482V');
    const fix = { lat: 52.1, lon: 5.1, at: NOW };
    await keepCoordinates(tx, { id: 1, personId: driver }, [fix], TODAY);
    await tx.run(sql`insert into card.card (organisation_id, id, person_id, number_encrypted, number_hash,
        last_four, added_at)
      values (${client.organisation}, ${driver}, ${driver}, '\\x00', ${Buffer.alloc(32)}, '1234',
        platform.now())`);
  });
  return { client, driver };
}

/** The purge day of each copy, as it stands in the tables; nothing for a copy that is gone. */
const daysOf = (organisation: string, of = town) =>
  of.peek<{ kept: string; purge: string | null }>(
    `select 'account' as kept, purge_on::text as purge from people.person where organisation_id = $1
       and name = '${pieter.name}'
     union all select 'card', purge_on::text from card.card where organisation_id = $1
     union all select 'coordinates', purge_on::text from travel.trip_coordinates where organisation_id = $1
     union all select 'plate', purge_on::text from travel.vehicle_plate where organisation_id = $1
     order by 1`,
    [organisation],
  );
const asObject = (rows: readonly { kept: string; purge: string | null }[]) =>
  Object.fromEntries(rows.map(({ kept, purge }) => [kept, purge]));

describe('from the end of the employment to the last copy', () => {
  test('a plate kept for ease is there for 67 days after the account ended, and gone on the day after', async () => {
    const { client, driver } = await hirePieter();
    const own = () => client.list('traveller', plates, driver);
    expect(await own()).toEqual([{ purge: null }]);
    await client.bring('people', PEOPLE, row('2026-01-01'));
    expect(await own()).toEqual([{ purge: '2026-03-09' }]);
    await sweep([vehiclePlate], '2026-03-08T22:59:59Z');
    expect(await own()).toHaveLength(1);
    await sweep([vehiclePlate], '2026-03-08T23:00:00Z');
    expect(await own()).toEqual([]);
  });

  test('each copy goes on its own day: coordinates at once, the plate in 67 days, card and account in two years', async () => {
    const { client } = await hirePieter();
    expect(asObject(await daysOf(client.organisation))).toEqual({
      account: null,
      card: null,
      coordinates: '2026-01-19',
      plate: null,
    });
    await client.bring('people', PEOPLE, row('2025-12-31'));
    expect(asObject(await daysOf(client.organisation))).toEqual({
      account: '2027-01-01',
      card: '2027-01-01',
      coordinates: '2026-01-01',
      plate: '2026-03-08',
    });
    const all = [vehiclePlate, tripCoordinates, card, person, employment] as readonly AnyRecord[];
    const left = async (at: string) => {
      await sweep(all, at);
      return Object.keys(asObject(await daysOf(client.organisation)));
    };
    expect(await left('2026-03-10T22:59:59Z')).toEqual(['account', 'card']);
    expect(await left('2026-12-31T22:59:59Z')).toEqual(['account', 'card']);
    expect(await left('2026-12-31T23:00:00Z')).toEqual([]);
    const employed = 'select 1 from people.employment where organisation_id = $1 and personnel_number = $2';
    expect(await town.peek(employed, [client.organisation, pieter.personnelNumber])).toEqual([]);
  });

  test('67 days are civil days, also across the night on which summer time begins', async () => {
    const { client, driver } = await hirePieter();
    await client.bring('people', PEOPLE, row('2026-02-28'));
    expect(await client.list('traveller', plates, driver)).toEqual([{ purge: '2026-05-06' }]);
  });

  test('who comes back before the day keeps everything, and coordinates have their thirty days again', async () => {
    const { client } = await hirePieter();
    await client.bring('people', PEOPLE, row('2026-01-05'));
    expect(asObject(await daysOf(client.organisation))).toMatchObject({
      coordinates: '2026-01-06',
      plate: '2026-03-13',
    });
    await client.bring('people', PEOPLE, row(''));
    expect(asObject(await daysOf(client.organisation))).toEqual({
      account: null,
      card: null,
      coordinates: '2026-01-19',
      plate: null,
    });
  });

  test('an end that is told too late takes the plate and the coordinates away in the same transaction', async () => {
    const { client } = await hirePieter();
    await client.bring('people', PEOPLE, row('2025-10-13'));
    expect(asObject(await daysOf(client.organisation))).toEqual({
      account: '2027-01-01',
      card: '2027-01-01',
    });
  });

  test('another person of the same client keeps everything', async () => {
    const { client } = await hirePieter();
    await client.hire(sanne);
    await client.bring('people', PEOPLE, row('2025-12-01', sanne));
    expect(asObject(await daysOf(client.organisation))).toMatchObject({
      account: null,
      plate: null,
      card: null,
    });
  });
});

test('coordinates of a trip that nobody confirms are there for thirty days, never longer', async () => {
  const fresh = await openTown(NOW);
  try {
    const { client, driver } = await hirePieter(fresh);
    const keep = (days: number) =>
      client.act('intake', (tx) =>
        tx.run(sql`insert into travel.trip_coordinates (organisation_id, trip_id, person_id, lat_e6, lon_e6,
            fixed_at, collected_on, purge_on)
          values (${client.organisation}, 2, ${driver}, '{1}', '{1}', '{1}', ${TODAY},
            ${TODAY.add({ days })})`),
      );
    await expect(keep(31)).rejects.toThrow(/violates check constraint/);
    const left = async (at: string) => {
      await sweep([tripCoordinates], at, fresh);
      return asObject(await daysOf(client.organisation, fresh)).coordinates;
    };
    expect(await left('2026-01-18T22:59:59Z')).toBe('2026-01-19');
    expect(await left('2026-01-18T23:00:00Z')).toBeUndefined();
  } finally {
    await fresh.close();
  }
});

test('an agreement and a consent without an end of their own end with the account, and not when it lasts', async () => {
  const { client, driver } = await hirePieter();
  const validFrom = Temporal.PlainDate.from('2025-01-01');
  await client.act('intake', async (tx) => {
    await keepPlateByConsent(tx, 'GX482V', { personId: driver, channel: 'shell' });
    const kept = { personId: driver, validFrom, oneWayM: 9_000, daysAWeek: 2, mode: 'bicycle' } as const;
    await agreeOnCommute(tx, { ...kept, validTo: null });
    await agreeOnCommute(tx, { ...kept, validTo: Temporal.PlainDate.from('2025-06-01') });
  });
  const purges = async () => {
    const rows = await town.peek<{ purge: string | null }>(
      `select purge_on::text as purge from money.commute_agreement where person_id = $1
       union all select purge_on::text from privacy.consent where person_id = $1 order by 1`,
      [driver],
    );
    return rows.map(({ purge }) => purge);
  };
  await client.bring('people', PEOPLE, row('2026-01-01'));
  expect(await purges()).toEqual(['2027-01-01', '2028-01-01', '2028-01-01']);
  await client.bring('people', PEOPLE, row(''));
  expect(await purges()).toEqual(['2027-01-01', null, null]);
});
