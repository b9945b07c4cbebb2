// Holds on a real database: two people decide, copies survive the day, and nothing is kept longer anywhere
// else.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { findHold } from '#privacy/retain/find-hold';
import { countDueReviews, listHolds } from '#privacy/retain/list-holds';
import { type HoldAsked, placeHold } from '#privacy/retain/place-hold';
import { releaseHold } from '#privacy/retain/release-hold';
import { reviewHold } from '#privacy/retain/review-hold';
import { sweepExpired } from '#privacy/retain/sweep-expired';
import { type TestDatabase, testDatabase } from '#test/database';
import { access } from '../access.ts';
import { partitionedTables, records } from '../catalogue.ts';

const THEN = Temporal.Instant.from('2026-08-31T10:00:00Z');
const AFTER = Temporal.Instant.from('2028-01-01T08:00:00Z');
const on = (text: string) => Temporal.PlainDate.from(text);
const sign = (text: string) => createHmac('sha256', 'a key of this test').update(text).digest();

let db: TestDatabase;
const organisation = newId(THEN);
const [noor, daan] = [newId(THEN), newId(THEN)];

const asOfficer = <T>(work: (tx: Transaction) => Promise<T>, now = THEN) =>
  db.worker.transaction({ role: 'privacy-officer', now }, work);
const asked: HoldAsked = {
  organisation,
  personId: noor,
  ground: 'Geschil over de vergoeding van mei',
  decidedBy: ['Vera de Boer', 'Ruud Smit'],
  reviewOn: on('2027-02-28'),
  isTold: true,
};
const place = async (changed: Partial<HoldAsked> = {}) => {
  const placed = await asOfficer((tx) => placeHold(tx, { ...asked, ...changed }));
  return placed.ok ? placed.value : placed.refusal.code;
};

beforeAll(async () => {
  db = await testDatabase({ access });
  await ensurePartitions({ owner: db.owner, tables: partitionedTables, now: THEN });
  await db.worker.transaction({ role: 'operator', now: THEN }, (tx) =>
    tx.batch([
      sql`insert into people.brand (id, name) values ('brand', 'Brand')`,
      sql`insert into people.organisation (id, brand_id, name, created_at)
        values (${organisation}, 'brand', 'Molenwiek', platform.now())`,
    ]),
  );
  await db.worker.transaction({ role: 'intake', organisation, now: THEN }, (tx) =>
    tx.batch([
      sql`insert into people.person (organisation_id, id, name, created_at, ended_on, purge_on) values
        (${organisation}, ${noor}, 'Noor', platform.now(), '2026-07-01', '2028-01-01'),
        (${organisation}, ${daan}, 'Daan', platform.now(), '2026-07-01', '2028-01-01')`,
      sql`insert into people.employment (organisation_id, person_id, personnel_number, known_from, valid,
          recorded_at)
        select ${organisation}::uuid, p, left(p::text, 8) || n, '2026-01-01',
          daterange('2020-01-01', '2026-07-02'), platform.now()
        from unnest(${[noor, daan]}::uuid[]) with ordinality p (p, n)`,
      sql`insert into travel.trip (organisation_id, person_id, purge_on, day, mode, mode_known_by, source,
          source_key, recorded_at)
        select ${organisation}::uuid, p, '2028-01-01', '2026-05-04', 'car', 'person', 'hand', p::text || n,
          platform.now()
        from unnest(${[noor, daan]}::uuid[]) p, generate_series(1, 3) n`,
      sql`insert into travel.trip_coordinates (organisation_id, trip_id, person_id, lat_e6, lon_e6, fixed_at,
          collected_on, purge_on)
        values (${organisation}, 1, ${noor}, '{52000000}', '{5000000}', '{1}', '2027-12-02', '2028-01-01')`,
    ]),
  );
});
afterAll(() => db.close());

describe('a hold is placed', () => {
  test('by two different people, with a ground', async () => {
    expect(await place({ decidedBy: ['Vera de Boer', ' vera de boer '] })).toBe('hold-deciders');
    expect(await place({ decidedBy: ['Vera de Boer', ''] })).toBe('hold-deciders');
    expect(await place({ ground: 'bewijs' })).toBe('hold-ground');
  });

  test('with a new look within six months: the last day counts, the day after does not', async () => {
    expect(await place({ reviewOn: on('2027-03-01') })).toBe('hold-review');
    expect(await place({ reviewOn: on('2026-08-31') })).toBe('hold-review');
    const id = await place({ reviewOn: on('2027-02-28') });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await asOfficer((tx) => releaseHold(tx, id))).toMatchObject({ ok: true, value: 0 });
  });

  test('never on coordinates or travel queries', async () => {
    for (const activity of ['travel/trips/gps-coordinates', 'travel/route-planner/a-to-b', 'no/such/thing'])
      expect(await place({ activity })).toBe('hold-activity');
    const found = await asOfficer(async (tx) => {
      await placeHold(tx, { ...asked, personId: daan });
      const of = { organisation, personId: daan };
      const trip = await findHold(tx, { ...of, activity: 'travel/trips/history' });
      const fixes = await findHold(tx, { ...of, activity: 'travel/trips/gps-coordinates' });
      await releaseHold(tx, trip?.id ?? '');
      return [trip?.reviewOn.toString(), fixes];
    });
    expect(found).toEqual(['2027-02-28', undefined]);
  });

  test('and seen by the person, unless that harms the case', async () => {
    const [told, silent] = [await place(), await place({ personId: daan, isTold: false })];
    const seen = (person: string) =>
      db.server.list<{ id: string; ground: string }>(
        { role: 'traveller', organisation, person, now: THEN },
        sql`select id, ground from privacy.hold where released_on is null`,
      );
    expect(await seen(noor)).toEqual([{ id: told, ground: asked.ground }]);
    expect(await seen(daan)).toEqual([]);
    for (const id of [told, silent]) await asOfficer((tx) => releaseHold(tx, id));
  });

  test('is looked at again, and the job says how many wait for it', async () => {
    const id = await place();
    const due = (now: string) => asOfficer(countDueReviews, Temporal.Instant.from(now));
    expect([await due('2027-02-27T10:00:00Z'), await due('2027-02-28T10:00:00Z')]).toEqual([0, 1]);
    const later = Temporal.Instant.from('2027-02-28T10:00:00Z');
    expect(await asOfficer((tx) => reviewHold(tx, id, on('2027-08-29')), later)).toMatchObject({ ok: false });
    expect(await asOfficer((tx) => reviewHold(tx, id, on('2027-08-28')), later)).toMatchObject({ ok: true });
    expect(await due('2027-02-28T10:00:00Z')).toBe(0);
    expect(await asOfficer((tx) => releaseHold(tx, id))).toMatchObject({ ok: true });
    expect(await asOfficer((tx) => releaseHold(tx, id))).toMatchObject({
      ok: false,
      refusal: { code: 'hold-not-open' },
    });
  });
});

describe('rows under a hold', () => {
  test('leave every table on their day; copies stay apart until the hold is released', async () => {
    const id = await place();
    const run = await sweepExpired(db.worker, { records, now: AFTER, sign });
    expect(run.outcome).toBe('done');
    const of = (table: string) => run.tables.find((swept) => swept.table === table);
    expect(of('travel.trip')).toMatchObject({ rows: 6, held: 3 });
    expect(of('people.person')).toMatchObject({ rows: 2, held: 2 });
    expect(of('travel.trip_coordinates')).toMatchObject({ rows: 1, held: 0 });

    const read = (role: string) =>
      db.worker.list<{ table: string; data: string }>(
        { role, now: AFTER },
        sql`select source_table as table, held_data as data from privacy.held_row order by source_table`,
      );
    const copies = await read('privacy-officer');
    expect(copies.map(({ table }) => table)).toEqual([
      'people.employment',
      'people.person',
      'travel.trip',
      'travel.trip',
      'travel.trip',
    ]);
    expect(copies.every(({ data }) => data.includes(noor) && !data.includes(daan))).toBe(true);
    expect(JSON.parse(copies[2]?.data ?? '')).toMatchObject({
      person_id: noor,
      day: '2026-05-04',
      mode: 'car',
    });
    await expect(read('sweeper')).rejects.toThrow(/permission denied/);

    const [hold] = await asOfficer((tx) => listHolds(tx, 10), AFTER);
    expect(hold).toMatchObject({ id, rows: 5, isReviewDue: true, decidedBy: ['Vera de Boer', 'Ruud Smit'] });
    const released = await asOfficer((tx) => releaseHold(tx, id), AFTER);
    expect(released).toMatchObject({ ok: true, value: 5 });
    expect(await read('privacy-officer')).toEqual([]);
  });

  test('that it was there is known two financial years more, and then goes too', async () => {
    const end = Temporal.Instant.from('2030-01-01T08:00:00Z');
    const before = await asOfficer((tx) => listHolds(tx, 10), end.subtract({ hours: 24 }));
    expect(before.map(({ releasedOn }) => releasedOn?.toString())).toEqual(['2028-01-01']);
    const { tables } = await sweepExpired(db.worker, { records, now: end, sign });
    expect(tables).toMatchObject([{ table: 'privacy.hold', rows: 1, failure: undefined }]);
  });
});
