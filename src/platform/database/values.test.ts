// What goes into the database comes out the same; what has no honest form there is refused before it travels.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOON, trialDatabase } from '../../../test/database/trial.ts';
import type { TestDatabase } from '../../../test/database.ts';
import { parserOf } from './parse-value.ts';
import { queries } from './queries.ts';
import { serialiseValue } from './serialise-value.ts';
import { json, type Sql, sql } from './sql.ts';

let trial: TestDatabase;
beforeAll(async () => {
  trial = await trialDatabase();
});
afterAll(() => trial.close());

async function echo(query: Sql): Promise<unknown> {
  const [row] = await trial.worker.list({ role: 'intake', now: NOON }, query);
  return row?.value;
}

const text = fc.string({ unit: 'binary' }).filter((s) => !s.includes('\0') && s.isWellFormed());
const FIRST_DAY = Temporal.PlainDate.from('0001-01-01');
const day = fc.integer({ min: 0, max: 3_652_058 }).map((days) => FIRST_DAY.add({ days }));
const instant = fc
  .integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

const CASES: readonly [string, fc.Arbitrary<unknown>, (value: unknown) => Sql][] = [
  ['text', text, (v) => sql`select ${v}::text as value`],
  ['text[]', fc.array(fc.option(text)), (v) => sql`select ${v}::text[] as value`],
  ['bigint', fc.maxSafeInteger(), (v) => sql`select ${v}::bigint as value`],
  ['bigint[]', fc.array(fc.option(fc.maxSafeInteger())), (v) => sql`select ${v}::bigint[] as value`],
  ['boolean', fc.boolean(), (v) => sql`select ${v}::boolean as value`],
  ['date', day, (v) => sql`select ${v}::date as value`],
  ['date[]', fc.array(day), (v) => sql`select ${v}::date[] as value`],
  ['timestamptz', instant, (v) => sql`select ${v}::timestamptz as value`],
  ['bytea', fc.uint8Array().map((a) => Buffer.from(a)), (v) => sql`select ${v}::bytea as value`],
  [
    'bytea[]',
    fc.array(fc.uint8Array().map((a) => Buffer.from(a))),
    (v) => sql`select ${v}::bytea[] as value`,
  ],
  ['jsonb', fc.jsonValue({ stringUnit: 'grapheme-ascii' }), (v) => sql`select ${json(v)}::jsonb as value`],
];

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

for (const [type, arbitrary, query] of CASES) {
  test(`any ${type} comes back as it went`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (value) => {
        const back = await echo(query(value));
        expect(plain(back)).toEqual(plain(value));
      }),
      { numRuns: 60 },
    );
  });
}

test('numeric stays text, a uuid and a range too', async () => {
  expect(await echo(sql`select 0.10::numeric as value`)).toBe('0.10');
  expect(await echo(sql`select daterange('2026-01-01', '2026-02-01') as value`)).toBe(
    '[2026-01-01,2026-02-01)',
  );
});

test('a whole number that a number cannot hold exactly is an error, not a rounding', async () => {
  await expect(echo(sql`select 9007199254740993::bigint as value`)).rejects.toThrow(/exactly/);
  expect(parserOf(20)('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
});

test('what has no honest form is refused', () => {
  const refused = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'a\0',
    '\ud800',
    () => 1,
    Symbol('x'),
    new Map(),
    Object.create(Date.prototype),
  ];
  for (const value of refused) expect(() => serialiseValue(value)).toThrow();
  expect(() => serialiseValue(Temporal.PlainDate.from('-000001-01-01'))).toThrow(/0001/);
  expect(serialiseValue(undefined)).toBeNull();
});

test('a value never becomes text of the statement, an identifier is quoted', () => {
  const hostile = "'; drop table trial.note; --";
  const { sql: statement, parameters } = sql`select ${hostile} from ${sql.id('a"b')}`.compile();
  expect(statement).toBe('select $1 from "a""b"');
  expect(parameters).toEqual([hostile]);
});

test('fragments keep their values in order when they are joined', () => {
  const fragments = [1, 2, 3].map((n) => sql`(${n}, ${n * 10})`);
  const { sql: statement, parameters } = sql`values ${sql.join(fragments)} limit ${9}`.compile();
  expect(statement).toBe('values ($1, $2), ($3, $4), ($5, $6) limit $7');
  expect(parameters).toEqual([1, 10, 2, 20, 3, 30, 9]);
});

test('a Kysely builder is a statement like any other', async () => {
  const builder = queries<{ 'trial.note': { organisation_id: string; body: string } }>();
  const query = builder.selectFrom('trial.note').select('body').where('body', '=', 'nothing');
  const context = { role: 'intake', organisation: '11111111-1111-4111-8111-111111111111', now: NOON };
  expect(await trial.worker.list(context, query)).toEqual([]);
});
