// The sweeper on a real database: what has expired goes, from every table that says so, and nothing else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { sql } from '#platform/database/sql';
import { isSwept, sweep } from '#privacy/sweep';
import { type TestDatabase, testDatabase } from '#test/database';
import { access } from '../access.ts';
import { partitionedTables, records } from '../catalogue.ts';

const THEN = Temporal.Instant.from('2026-06-01T10:00:00Z');
/** The first day on which travel of 2026 must be gone: after the current and the previous financial year. */
const AFTER = Temporal.Instant.from('2028-01-01T00:00:01Z');
const LAST_MOMENT = Temporal.Instant.from('2027-12-31T22:59:59Z');

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
      sql`insert into travel.home_working_day (organisation_id, person_id, day, purge_on, recorded_at)
        values (${organisation}, ${noor}, '2026-05-05', '2034-01-01', platform.now())`,
    ]),
  );
});
afterAll(() => db.close());

async function count(table: string): Promise<number> {
  const context = { role: 'intake', organisation, now: THEN };
  const { rows } = await db.worker.transaction(context, (tx) =>
    tx.get<{ rows: number }>(sql.raw(`select count(*) as rows from ${table}`)),
  );
  return rows;
}

test('a moment before its day nothing goes', async () => {
  const swept = await sweep(db.worker, records, LAST_MOMENT);
  expect(swept.every(({ rows }) => rows === 0)).toBe(true);
  expect(await count('travel.trip')).toBe(12_000);
});

test('on its day everything that expired goes, in batches, also when two sweepers work at once', async () => {
  const both = await Promise.all([sweep(db.worker, records, AFTER), sweep(db.worker, records, AFTER)]);
  const gone = (table: string) =>
    both
      .flat()
      .filter((one) => one.table === table)
      .reduce((total, { rows }) => total + rows, 0);
  expect([gone('travel.trip'), gone('people.person'), gone('travel.home_working_day')]).toEqual([
    12_000, 1, 0,
  ]);
  expect([await count('travel.trip'), await count('people.person')]).toEqual([0, 1]);
  expect(await count('travel.home_working_day')).toBe(1);
  expect((await sweep(db.worker, records, AFTER)).every(({ rows }) => rows === 0)).toBe(true);
});

test('every table with a purge day is swept', () => {
  const forgotten = records.filter((record) => record.scope.purge !== undefined && !isSwept(record));
  expect(forgotten.map((record) => record.table)).toEqual([]);
});
