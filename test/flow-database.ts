// A database in which flows can run: partitions around a day, and the figures of the law.
import { livedIn } from './database/lived-in.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** As `testDatabase`, at the instant `now`; `close()` afterwards. */
export const flowDatabase = (now: Temporal.Instant): Promise<TestDatabase> =>
  testDatabase({ prepared: livedIn(now) });
