// A start refuses a database whose policies or rights are not those of the last migration, whoever changed
// them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAccessDifferences } from '#platform/database/access-snapshot';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { withOwner } from '#platform/database/owner-session';
import { access } from '#shells/access';
import { refuseOtherAccess } from '#shells/bring-up-to-date';
import { type TestDatabase, testDatabase } from './database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ access });
  await ensurePartitions({ owner: db.owner, tables: ['travel.trip', 'money.claim'], now: NOW });
});
afterAll(() => db.close());

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');
/** As somebody with the owner's password would; undone afterwards. */
const byHand = (...statements: readonly string[]): Promise<string[]> =>
  withOwner(db.owner, async (client) => {
    await client.query('begin');
    for (const statement of statements) await client.query(statement.replaceAll(':prefix', db.rolePrefix));
    const differences = await listAccessDifferences(client, db.rolePrefix);
    await client.query('rollback');
    return differences.map((line) => line.replaceAll(db.rolePrefix, 'us').replace(/ using .*/, ''));
  });

test('a migrated database with its partitions is as the migration left it', async () => {
  expect(await byHand()).toEqual([]);
});

test.each([
  [
    'a dropped policy',
    'drop policy client_select on travel.trip',
    'gone since the last migration: policy client_select on travel.trip for r to us_client',
  ],
  [
    'a right given by hand',
    'grant select (lat_e6) on travel.trip_coordinates to :prefix_client',
    'not from a migration: select on column travel.trip_coordinates.lat_e6 for us_client',
  ],
  [
    'a right for everybody',
    'grant select on money.figure to public',
    'not from a migration: select on table money.figure for everybody',
  ],
  [
    'a right to empty a partition',
    'grant truncate on money.claim_2034 to :prefix_client',
    'not from a migration: truncate on table money.claim_2034 for us_client',
  ],
  [
    'a schema that policies alone may read',
    'grant usage on schema hidden to :prefix_client',
    'not from a migration: usage on schema hidden for us_client',
  ],
  [
    'an unforced table',
    'alter table travel.trip no force row level security',
    'not from a migration: row security of travel.trip: not for its owner',
  ],
  [
    'an open partition',
    'alter table travel.trip_2028 disable row level security',
    'not from a migration: row security of travel.trip_2028: off',
  ],
])('%s is found', async (_what, statement, difference) => {
  expect(await byHand(statement)).toContain(difference);
});

test('a widened policy is found as one that went and one that came', async () => {
  const found = await byHand('alter policy client_select on travel.trip using (true)');
  expect(found).toEqual([
    'gone since the last migration: policy client_select on travel.trip for r to us_client',
    'not from a migration: policy client_select on travel.trip for r to us_client',
  ]);
});

test('the start refuses with a sentence that says what was changed and what to do', async () => {
  await withOwner(db.owner, (client) => client.query('drop policy client_select on money.claim'));
  await expect(refuseOtherAccess(db.owner, db.rolePrefix)).rejects.toThrow(
    /changed by hand\. Undo that.*\n.*policy client_select on money\.claim/,
  );
});
