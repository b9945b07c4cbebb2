// The planner keeps examples of values in its statistics, and they outlive their rows: none of personal
// texts.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { withOwner } from '#platform/database/owner-session';
import { type TestDatabase, testDatabase } from '#test/database';
import { access } from './access.ts';
import { partitionedTables, records } from './catalogue.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ access });
  const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
  await ensurePartitions({ owner: db.owner, tables: partitionedTables, now });
});
afterAll(() => db.close());

const KEYS = ['subject-key', 'tenant', 'not-personal'];
/**
 * Words of our own vocabularies, without a closed list in the table: they say nothing that is anybody's own.
 */
const VOCABULARIES = [
  'consent_purpose',
  'consent_text',
  'disclosed_fields',
  'disclosed_to',
  'disclosure_reason',
  'viewed_fields',
  'hold_scope',
  'flag_activity',
  'co2_source',
  'policy_group',
  'registration_method',
  'trip_purpose',
  'transport_means',
];
const NAMED = ['viewer_role', 'field', 'activity', 'activities', 'party', 'fields', 'ground'];
const OURS = ['viewed_by', 'request_outcome', 'request_text'];
const isWord = (column: string, means: string) =>
  VOCABULARIES.includes(means) || (OURS.includes(means) && NAMED.includes(column));
const TEXTS = ['text', 'text[]', 'integer[]', 'bigint[]', 'bytea'];

test('the statistics of the database hold no example of a personal text, in no leaf either', async () => {
  const personal = records.flatMap(({ table, columns }) =>
    Object.entries(columns)
      .filter(([, { means, type }]) => !KEYS.includes(means) && TEXTS.includes(type))
      .filter(([column, { means }]) => !isWord(column, means))
      .map(([column]) => ({ table, column })),
  );
  // A word of a short closed list tells nothing about anybody; everything else must be left out.
  const { rows } = await withOwner(db.owner, (client) =>
    client.query<{ name: string }>(
      `select a.attrelid::regclass || '.' || a.attname as name
       from unnest($1::text[], $2::text[]) p (name, attname)
       join lateral (select to_regclass(p.name) as oid union all
         select inhrelid from pg_inherits where inhparent = to_regclass(p.name)) c on true
       join pg_attribute a on a.attrelid = c.oid and a.attname = p.attname
       where a.attstattarget is distinct from 0 and not exists (
         select from pg_constraint k where k.conrelid = a.attrelid and a.attnum = any(k.conkey)
           and k.contype = 'c' and pg_get_constraintdef(k.oid) ~ 'ANY \\(ARRAY')
       order by 1`,
      [personal.map(({ table }) => table), personal.map(({ column }) => column)],
    ),
  );
  expect(rows.map(({ name }) => name)).toEqual([]);
});
