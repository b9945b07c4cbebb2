// What is true of the whole database as text under review: who may do what, the schema, where a person's data
// stands.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withOwner } from '#platform/database/owner-session';
import { accessText, permissionsOf } from '#privacy/access';
import { exportsText } from '#privacy/export/exports-text';
import { access } from '#shells/access';
import { records } from '#shells/catalogue';
import { type TestDatabase, testDatabase } from './database.ts';
import { expectGolden } from './golden/expect.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ access: access });
});
afterAll(() => db.close());

describe('golden pages', () => {
  test('roles, grants, policies and comments', () => expectGolden('access.sql', access));
  test('role × table × action', () => expectGolden('access.txt', accessText(records)));
  test('where the data of a person stands', () => expectGolden('exports.txt', exportsText(records)));
  test('tables, keys, checks and indexes', async () => expectGolden('schema.sql', await schemaText()));
});

describe('what no role may do', () => {
  test('nobody but the person, also through a request, reads coordinates; the sweeper points at them', () => {
    const coordinates = records.filter((record) => record.table === 'travel.trip_coordinates');
    const readers = coordinates.flatMap(permissionsOf).filter((p) => p.columns?.includes('lat_e6'));
    expect(readers.filter((p) => p.action === 'select').map((p) => p.role)).toEqual(['traveller', 'rights']);
  });

  test('the client may write no trip, no claim, no line and no entry', () => {
    const written = records
      .flatMap(permissionsOf)
      .filter((p) => p.role === 'client' && p.action !== 'select')
      .map((p) => p.table);
    expect([...new Set(written)].sort()).toEqual([
      // What it agreed to pay for a kWh.
      'mobility.home_charging_tariff',
      // What it decides about a claim that waits, as a step.
      'money.claim_review',
      'money.close_request',
      'money.policy',
      'money.policy_draft',
      'money.policy_draft_case',
      'money.policy_draft_group',
      'money.policy_draft_rule',
      'money.policy_group',
      'money.policy_rule',
      'money.simulation',
      'money.simulation_cell',
      'people.cost_centre',
      'people.entitlement',
      // Whom it lets in; what becomes of it is the person's.
      'people.invitation',
      'people.usage_limit',
      // On which day its works council agreed.
      'privacy.council_approval',
      // Its own looking, which it cannot leave out.
      'privacy.view',
    ]);
  });

  // A part of a run is how the work is cut, not what was booked: its end takes the cut points away.
  test('no role may change a fact, a run, a line or an entry', () => {
    const booked = /^money\.(claim|run|settlement|ledger|payroll_total)/;
    const changed = records
      .flatMap(permissionsOf)
      .filter((p) => p.action === 'update' && booked.test(p.table) && p.table !== 'money.run_part');
    expect(changed).toEqual([]);
  });
});

const SCHEMA = `
  select line from (
    select c.oid::regclass::text as name, 1 as part, a.attnum as nr,
      '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
    union all
    select c.oid::regclass::text, 0, 0, c.oid::regclass::text || coalesce(' ' || pg_get_partkeydef(c.oid), '')
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition
    union all
    select k.conrelid::regclass::text, 2, row_number() over (order by k.contype, k.conname),
      '  ' || pg_get_constraintdef(k.oid)
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and not c.relispartition and k.contype in ('p', 'u', 'f', 'c')
    union all
    select i.indrelid::regclass::text, 3, row_number() over (order by i.indexrelid::regclass::text),
      '  ' || pg_get_indexdef(i.indexrelid)
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and not c.relispartition
      and not exists (select from pg_constraint k
        where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  ) lines order by name collate "C", part, nr`;

async function schemaText(): Promise<string> {
  const rows = await withOwner(db.owner, async (client) => {
    const answer = await client.query<{ line: string }>(SCHEMA, [
      ['people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden'],
    ]);
    return answer.rows;
  });
  return `${rows.map((row) => row.line).join('\n')}\n`;
}
