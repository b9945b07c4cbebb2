// A database in which flows can run: partitions around a day, and the figures of the law.
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { loadFigures } from '#services/money';
import { partitionedTables } from '#shells/catalogue';
import { type TestDatabase, testDatabase } from './database.ts';

/** As `testDatabase`, at the instant `now`; `close()` afterwards. */
export async function flowDatabase(now: Temporal.Instant): Promise<TestDatabase> {
  const db = await testDatabase();
  await ensurePartitions({ owner: db.owner, tables: partitionedTables, now });
  await db.worker.transaction({ role: 'operator', now }, loadFigures);
  return db;
}
