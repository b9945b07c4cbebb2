// The sweeper on a real database: what has expired goes, from every table that says so, and nothing else.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { datedTerms, purgeOn } from '#kernel/retention';
import { dropEmptied } from '#platform/database/drop-emptied';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { withOwner } from '#platform/database/owner-session';
import { sql } from '#platform/database/sql';
import { listRetentionRuns } from '#privacy/retain/list-runs';
import { planRetention } from '#privacy/retain/plan-retention';
import { sweepExpired } from '#privacy/retain/sweep-expired';
import { type TestDatabase, testDatabase } from '#test/database';
import { access } from '../access.ts';
import { partitionedTables, records } from '../catalogue.ts';

const THEN = Temporal.Instant.from('2026-06-01T10:00:00Z');
/** The first day on which travel of 2026 must be gone: after the current and the previous financial year. */
const AFTER = Temporal.Instant.from('2028-01-01T00:00:01Z');
const LAST_MOMENT = Temporal.Instant.from('2027-12-31T22:59:59Z');
const sign = (text: string) => createHmac('sha256', 'a key of this test').update(text).digest();
const swept = (now: Temporal.Instant) => sweepExpired(db.worker, { records, now, sign });

let db: TestDatabase;
const organisation = newId(THEN);
const [noor, daan] = [newId(THEN), newId(THEN)];

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
        (${organisation}, ${noor}, 'Noor', platform.now(), null, null),
        (${organisation}, ${daan}, 'Daan', platform.now(), '2026-05-01', '2028-01-01')`,
      sql`insert into travel.trip (organisation_id, person_id, purge_on, day, mode, mode_known_by, source,
          source_key, recorded_at)
        select ${organisation}::uuid, ${noor}::uuid, '2028-01-01', '2026-05-04', 'car', 'person', 'hand',
          'key ' || n, platform.now()
        from generate_series(1, 12000) n`,
      sql`insert into travel.trip_coordinates (organisation_id, trip_id, person_id, lat_e6, lon_e6, fixed_at,
          collected_on, purge_on)
        select ${organisation}::uuid, n, ${noor}::uuid, '{52000000}', '{5000000}', '{1}', '2027-12-02',
          '2028-01-01'
        from generate_series(1, 7000) n`,
      sql`insert into travel.home_working_day (organisation_id, person_id, day, purge_on, recorded_at)
        values (${organisation}, ${noor}, '2026-05-05', '2034-01-01', platform.now())`,
    ]),
  );
});
afterAll(() => db.close());

async function count(table: string, now = THEN): Promise<number> {
  const context = { role: 'intake', organisation, now };
  const { rows } = await db.worker.transaction(context, (tx) =>
    tx.get<{ rows: number }>(sql.raw(`select count(*) as rows from ${table}`)),
  );
  return rows;
}

const asOwner = (text: string) => withOwner(db.owner, async (client) => (await client.query(text)).rows);

describe('the day on which rows must be gone', () => {
  test('is the same in the database as in the kernel, for each term and each day of nine years', async () => {
    const rows =
      await asOwner(`select t.term, d::date::text as day, platform.purge_on(t.term, d::date)::text as on
      from generate_series('2024-01-01'::timestamp, '2032-12-31', '1 day') d,
        unnest(array['${datedTerms.join("','")}']) t (term)`);
    expect(rows.length).toBe(datedTerms.length * 3288);
    const different = rows.filter(
      ({ term, day, on }) => purgeOn(term, Temporal.PlainDate.from(day)).toString() !== on,
    );
    expect(different).toEqual([]);
  });

  test('a moment before it nothing goes, and everything is there to be seen', async () => {
    expect(await swept(LAST_MOMENT)).toMatchObject({ outcome: 'done', tables: [] });
    expect(await count('travel.trip', LAST_MOMENT)).toBe(12_000);
    expect(await count('people.person', LAST_MOMENT)).toBe(2);
  });

  test('at its first moment nobody reaches the rows any more, also when no sweeper came', async () => {
    const midnight = LAST_MOMENT.add({ seconds: 1 });
    expect([await count('travel.trip', midnight), await count('people.person', midnight)]).toEqual([0, 1]);
    expect(await count('travel.home_working_day', midnight)).toBe(1);
    const left = await asOwner(`select pg_relation_size('travel.trip_2028') > 0 as stands`);
    expect(left).toEqual([{ stands: true }]);
  });

  test('no leaf can be emptied before its day, and nothing that is no leaf', async () => {
    const empty = (leaf: string) =>
      db.worker.batch({ role: 'sweeper', now: LAST_MOMENT }, [sql`select platform.empty_expired(${leaf})`]);
    await expect(empty('travel.trip_2028')).rejects.toThrow(/must be kept until 2028-01-01/);
    for (const other of ['travel.trip', 'people.person', 'travel.nothing', 'pg_class'])
      await expect(empty(other)).rejects.toThrow(/is no leaf/);
    await expect(
      db.worker.batch({ role: 'intake', organisation, now: AFTER }, [
        sql`select platform.empty_expired('travel.trip_2028')`,
      ]),
    ).rejects.toThrow(/permission denied/);
    await expect(
      db.worker.batch({ role: 'sweeper', now: AFTER }, [sql`truncate travel.trip_2028`]),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('a run', () => {
  test('what is to come is planned: leaves by their day, and what is due already', async () => {
    await asOwner('analyze travel.trip');
    const plan = await db.worker.transaction({ role: 'sweeper', now: AFTER }, (tx) =>
      planRetention(tx, records),
    );
    const of = (table: string) => plan.find((planned) => planned.table === table);
    expect(of('travel.trip')).toMatchObject({
      mechanism: 'partition',
      term: '2-financial-years',
      due: 12_000,
    });
    expect(of('travel.trip')?.next?.[0]?.on.toString()).toBe('2029-01-01');
    expect(of('travel.trip_coordinates')).toMatchObject({ mechanism: 'event', due: 7_000, next: undefined });
    expect(of('people.employment')).toMatchObject({ mechanism: 'with-parent', parent: 'people.person' });
  });

  test('leaves go whole and indexed days in batches, also when two sweepers work at once', async () => {
    const both = await Promise.all([swept(AFTER), swept(AFTER)]);
    expect(both.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    const gone = (table: string) =>
      both.flatMap(({ tables }) => tables).filter((one) => one.table === table && one.rows > 0);
    expect(gone('travel.trip').every(({ leaf }) => leaf === 'travel.trip_2028')).toBe(true);
    const inBatches = (table: string) => gone(table).reduce((sum, { rows }) => sum + rows, 0);
    expect([inBatches('travel.trip_coordinates'), inBatches('people.person')]).toEqual([7_000, 1]);
    const left = await asOwner(`select pg_relation_size('travel.trip_2028')::integer as bytes`);
    expect(left).toEqual([{ bytes: 0 }]);
    expect([await count('travel.trip'), await count('people.person')]).toEqual([0, 1]);
    expect(await count('travel.home_working_day')).toBe(1);
    expect(await swept(AFTER)).toMatchObject({ outcome: 'done', tables: [] });
  });

  test('leaves a proof that names rule, rows, days and what is left, and that cannot be changed', async () => {
    const list = () =>
      db.worker.transaction({ role: 'privacy-officer', now: AFTER }, (tx) => listRetentionRuns(tx, 10, sign));
    const runs = await list();
    const proofs = runs.flatMap((run) => run.proofs).filter(({ rows }) => rows > 0);
    const trip = proofs.find(({ leaf }) => leaf === 'travel.trip_2028');
    expect(trip).toMatchObject({
      activity: 'travel/trips/history',
      term: '2-financial-years',
      mechanism: 'partition',
      rows: 12_000,
      eventFirst: '2026-01-01',
      eventLast: '2026-12-31',
      rowsLeft: 0,
      sampleQuery: "select count(*) from travel.trip where purge_on <= '2028-01-01'",
      cleanOn: '2028-02-05',
      isGenuine: true,
    });
    expect(trip?.walLsn).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
    expect(trip?.registerHash).toMatch(/^[0-9a-f]{64}$/);
    const text = JSON.stringify(runs);
    for (const personal of [noor, daan, organisation, 'Noor']) expect(text).not.toContain(personal);
    await asOwner(`alter table privacy.sweep_proof no force row level security;
      update privacy.sweep_proof set expired_rows = 1 where leaf = 'travel.trip_2028';
      alter table privacy.sweep_proof force row level security`);
    const changed = (await list()).flatMap((run) => run.proofs).filter(({ leaf }) => leaf === trip?.leaf);
    expect(changed.every(({ isGenuine }) => !isGenuine)).toBe(true);
  });

  test('with a clock more than a day before the last run nothing is touched, and the run says so', async () => {
    const back = await swept(AFTER.subtract({ hours: 25 }));
    expect(back).toMatchObject({ outcome: 'refused', tables: [] });
    expect(await swept(AFTER.subtract({ hours: 23 }))).toMatchObject({ outcome: 'done', tables: [] });
    const [last] = await db.worker.transaction({ role: 'operator', now: AFTER }, (tx) =>
      listRetentionRuns(tx, 50, sign).then((runs) => runs.filter(({ outcome }) => outcome === 'refused')),
    );
    expect(last?.startedAt.toString()).toBe(AFTER.subtract({ hours: 25 }).toString());
  });

  test('bad people: with a clock set back nothing comes back and nothing goes early, and the office is told', async () => {
    const tables = ['travel.trip', 'travel.home_working_day', 'travel.trip_coordinates', 'people.person'];
    const there = () => Promise.all(tables.map((table) => count(table)));
    const before = await there();
    expect(before).toEqual([0, 1, 0, 1]);
    for (const hours of [25, 24 * 40, 24 * 900]) {
      const back = AFTER.subtract({ hours });
      expect(await swept(back)).toMatchObject({ outcome: 'refused', tables: [] });
      expect(await there()).toEqual(before);
    }
    // By a day or less two machines may differ: nothing that went is there again, nothing else goes.
    expect(await swept(AFTER.subtract({ hours: 20 }))).toMatchObject({ outcome: 'done', tables: [] });
    expect(await there()).toEqual(before);
    const runs = await db.worker.transaction({ role: 'privacy-officer', now: AFTER }, (tx) =>
      listRetentionRuns(tx, 50, sign),
    );
    expect(runs.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThanOrEqual(3);
    expect(await swept(AFTER)).toMatchObject({ outcome: 'done', tables: [] });
  });

  test('an emptied leaf is dropped by its owner later; one that holds a row, or whose day is to come, stays', async () => {
    const drop = (now: Temporal.Instant) => dropEmptied({ owner: db.owner, tables: partitionedTables, now });
    const gone = await drop(AFTER);
    expect(gone).toContain('travel.trip_2028');
    expect(gone.filter((leaf) => !leaf.endsWith('_2027') && !leaf.endsWith('_2028'))).toEqual([]);
    expect(await drop(AFTER)).toEqual([]);
    expect(await drop(Temporal.Instant.from('2035-01-01T08:00:00Z'))).not.toContain(
      'travel.home_working_day_2034',
    );
    expect([await count('travel.trip'), await count('travel.home_working_day')]).toEqual([0, 1]);
  });

  test('a table that fails is named, stops no other, and goes in the next run', async () => {
    const later = Temporal.Instant.from('2034-01-01T08:00:00Z');
    await db.worker.transaction({ role: 'intake', organisation, now: THEN }, (tx) =>
      tx.run(sql`insert into travel.vehicle_plate (organisation_id, person_id, plate, is_default, added_at,
          purge_on)
        values (${organisation}, ${noor}, 'AB12CD', false, platform.now(), '2033-12-31')`),
    );
    await asOwner(`create function travel.fail() returns trigger language plpgsql as
      $$ begin raise exception 'planted' using errcode = '55000'; end $$;
      create trigger fail before delete on travel.vehicle_plate for each row execute function travel.fail()`);
    const run = await swept(later);
    expect(run.outcome).toBe('failed');
    const told = Object.fromEntries(run.tables.map(({ leaf, table, failure }) => [leaf ?? table, failure]));
    expect(told).toEqual({ 'travel.home_working_day_2034': undefined, 'travel.vehicle_plate': '55000' });
    await asOwner('drop trigger fail on travel.vehicle_plate; drop function travel.fail()');
    expect(await swept(later)).toMatchObject({
      outcome: 'done',
      tables: [{ table: 'travel.vehicle_plate', rows: 1, failure: undefined }],
    });
  });
});
