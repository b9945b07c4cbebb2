// A file goes in by its keys, also when the statistics of the database were taken in the middle of it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withOwner } from '#platform/database/owner-session';
import { sql } from '#platform/database/sql';
import type { TestDatabase } from '#test/database';
import { flowDatabase } from '#test/flow-database';
import { deleteKnown, openReceiving } from './receive-transactions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await flowDatabase(now);
});
afterAll(() => database.close());

const organisation = '019a0000-0000-7000-8000-000000000001';
const now = Temporal.Instant.from('2026-10-01T10:00:00Z');

const fill = sql`
  insert into card.card_transaction (organisation_id, purge_on, imported_at, person_id, card_id, kind, day,
    checked_out_at, amount_cents, source_key)
  select ${organisation}::uuid, '2028-01-01', platform.now(), gen_random_uuid(), gen_random_uuid(),
    'check-out', '2026-09-01', '2026-09-01T08:00:00Z', 100, 'k' || n from generate_series(1, 3000) n`;

test('rows are looked up by their own index while the database takes the table for empty', async () => {
  await withOwner(database.owner, async (owner) => {
    await database.worker.transaction({ role: 'intake', organisation, now }, async (tx) => {
      await openReceiving(tx);
      await tx.run(fill);
      // Sees pages, and in them no row that lives: what is stored here is not yet committed.
      await owner.query('analyze card.card_transaction');
      const [, plan] = (await tx.batch([
        sql`set local enable_sort = off`,
        sql`explain (costs off) ${deleteKnown(tx)}`,
      ])) as { 'QUERY PLAN': string }[][];
      const text = (plan ?? []).map((row) => row['QUERY PLAN']).join('\n');
      const used = [...text.matchAll(/Index (?:Only )?Scan using \S*?(card_id_day|source_key)\S* on/g)];
      expect(new Set(used.map(([, index]) => index))).toEqual(new Set(['card_id_day', 'source_key']));
      expect(text).not.toMatch(/Seq Scan on card_transaction|card_transaction_\d+_pkey/);
    });
  });
});
