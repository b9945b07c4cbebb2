// What nearly every test of services and flows needs in its database: partitions around its day, the figures
// of the law, and for a server the queue.
import { asLogin } from '#platform/database/connection';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { openDatabase } from '#platform/database/open-database';
import { installQueue } from '#platform/jobs/install-queue';
import { loadFigures } from '#services/money';
import { partitionedTables } from '#shells/catalogue';
import { hashFiles } from '../hash-files.ts';
import type { Prepared } from './template.ts';

const figures = hashFiles(['src/services/money'], /figures/);

/** For `testDatabase`: made once for each year, then cloned. */
export function livedIn(now: Temporal.Instant, { hasQueue = false } = {}): Prepared {
  const { year } = now.toZonedDateTimeISO('Europe/Amsterdam');
  return {
    name: [year, figures, hasQueue, ...partitionedTables].join(' '),
    work: async (owner, { rolePrefix, worker }) => {
      await ensurePartitions({ owner, tables: partitionedTables, now });
      if (hasQueue) await installQueue(owner, rolePrefix);
      const db = openDatabase({ connection: asLogin(owner, worker), rolePrefix, max: 1 });
      try {
        await db.transaction({ role: 'operator', now }, (tx) => loadFigures(tx));
      } finally {
        await db.close();
      }
    },
  };
}
