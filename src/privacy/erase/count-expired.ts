// Rows whose day has passed and that are still there, in every table that has such a day.
import type { ConnectionOptions } from '#platform/database/connection';
import { inTransaction, withOwner } from '#platform/database/owner-session';
import { clockText } from '#platform/database/prepare-statement';
import { quoteIdentifier } from '#platform/database/sql';
import type { AnyRecord } from '#platform/records';
import { quoteTable } from './list-people.ts';

/** As the owner, alone with the database. */
export async function countExpired(
  owner: ConnectionOptions,
  records: readonly AnyRecord[],
  now: Temporal.Instant,
): Promise<number> {
  let count = 0;
  await withOwner(owner, (client) =>
    inTransaction(client, async () => {
      await client.query(clockText(now));
      for (const { table, scope } of records) {
        if (scope.purge === undefined) continue;
        await client.query('select platform.lift_force($1::regclass)', [quoteTable(table)]);
        const { rows } = await client.query<{ rows: number }>(
          `select count(*)::integer as rows from ${quoteTable(table)}
           where ${quoteIdentifier(scope.purge)} <= platform.today()`,
        );
        count += rows[0]?.rows ?? 0;
        await client.query('select platform.force_again($1::regclass)', [quoteTable(table)]);
      }
    }),
  );
  return count;
}
