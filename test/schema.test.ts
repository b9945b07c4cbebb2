// Migrations by hand and records in TypeScript are the same schema; neither can drift.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareSchema } from '#platform/compare-schema';
import { withOwner } from '#platform/database/owner-session';
import type { Compilable } from '#platform/database/types';
import { access } from '#shells/access';
import { records } from '#shells/catalogue';
import { type TestDatabase, testDatabase } from './database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ access: access });
});
afterAll(() => db.close());

const differences = (list: typeof records) =>
  withOwner(db.owner, (client) =>
    compareSchema(
      {
        list: async <Row>(query: Compilable<Row>) => {
          const { sql, parameters } = query.compile();
          return (await client.query(sql, [...parameters])).rows as Row[];
        },
      },
      list,
    ),
  );

test('an empty database, migrated, is equal to the records', async () => {
  expect(await differences(records)).toEqual([]);
});

test('a column that stands in a record only is found', async () => {
  const [first, ...rest] = records;
  if (first === undefined) throw new Error('no records');
  const planted = {
    ...first,
    columns: { ...first.columns, planted: { type: 'text', means: 'tenant', nullable: true } },
  };
  expect(await differences([planted as typeof first, ...rest])).toEqual([
    `${first.table}.planted is not in the database`,
  ]);
});

test('a table that stands in no record is found', async () => {
  const [first, ...rest] = records;
  expect(await differences(rest)).toEqual([`${first?.table} stands in the database and in no record`]);
});
