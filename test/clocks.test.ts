// The clocks of all tables of this house, held against the database: each has one, and the database keeps it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withOwner } from '#platform/database/owner-session';
import { checkClocks, clockOf } from '#privacy/retain/clocks';
import { access } from '#shells/access';
import { records } from '#shells/catalogue';
import { type TestDatabase, testDatabase } from './database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ access });
});
afterAll(() => db.close());

const ask = <Row extends object>(text: string, values: unknown[] = []) =>
  withOwner(db.owner, async (client) => (await client.query(text, values)).rows as Row[]);

test('every table with personal columns has a clock that fits the term of its activity', () => {
  expect(checkClocks(records)).toEqual([]);
  const personal = records.filter(({ scope }) => (scope.subjects ?? []).length > 0);
  expect(personal.length).toBeGreaterThan(15);
  for (const record of personal) expect(clockOf(record, records), record.table).toBeDefined();
});

describe('the database keeps the clock', () => {
  test('a purge day from which rows go one by one has an index', async () => {
    const rows = await ask<{ name: string }>(
      `select i.indrelid::regclass::text || ' ' || a.attname as name from pg_index i
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]`,
    );
    const indexed = new Set(rows.map(({ name }) => name));
    const whole = records.filter(({ scope }) => scope.purge !== undefined && !scope.partitioned);
    expect(whole.length).toBeGreaterThan(5);
    expect(whole.filter(({ table, scope }) => !indexed.has(`${table} ${scope.purge}`))).toEqual([]);
  });

  test('a table that is cut has a list of purge days and no leaf for the rest', async () => {
    const cut = records.filter(({ scope }) => scope.partitioned);
    const keys = await ask<{ table: string; key: string; rest: boolean }>(
      `select t as table, pg_get_partkeydef(t::regclass) as key,
        exists (select from pg_partitioned_table p
          where p.partrelid = t::regclass and p.partdefid <> 0) as rest
       from unnest($1::text[]) t`,
      [cut.map(({ table }) => table)],
    );
    expect(keys).toEqual(
      cut.map(({ table, scope }) => ({ table, key: `LIST (${scope.purge})`, rest: false })),
    );
  });

  test('a row that knows the day from which its term counts cannot have another purge day', async () => {
    const rows = await ask<{ table: string; says: string }>(
      `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as says from pg_constraint
       where contype = 'c'`,
    );
    const words = { '2-financial-years': 'two_financial_years', '7-years': 'seven_years' } as const;
    const counted = records.filter(({ scope }) => scope.from !== undefined && scope.purge !== undefined);
    expect(counted.length).toBeGreaterThan(12);
    for (const record of counted) {
      const { from = '', purge = '' } = record.scope;
      const { term } = clockOf(record, records) ?? { term: '' };
      const checks = rows.filter(({ table }) => table === record.table).map(({ says }) => says);
      const sum = `platform.${words[term as keyof typeof words]}(${from})`;
      const kept = checks.filter(
        (says) =>
          says.includes(`${purge} = ${sum}`) ||
          says.includes(`DISTINCT FROM ${sum}`) ||
          (term === '30-days' && says.includes(`${purge} <= (${from} + 30)`)),
      );
      expect(kept.length, `${record.table}: no check of ${purge} by ${term} from ${from}`).toBe(1);
    }
  });

  test('a table that goes with another one hangs on it: the database deletes its rows as well', async () => {
    const rows = await ask<{ name: string }>(
      `select conrelid::regclass::text || ' → ' || confrelid::regclass::text as name from pg_constraint
       where contype = 'f' and confdeltype = 'c'`,
    );
    const hanging = new Set(rows.map(({ name }) => name));
    const along = records.filter(({ scope }) => scope.goesWith !== undefined);
    expect(along.length).toBeGreaterThan(1);
    expect(along.filter(({ table, scope }) => !hanging.has(`${table} → ${scope.goesWith}`))).toEqual([]);
  });
});
