// Tells the worker that a request waits. A wake-up that is lost costs five minutes, nothing more.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** Role `rights`. Asked ten times before the worker comes, it comes once. */
export async function wakeWorker(tx: Transaction): Promise<void> {
  await tx.batch([sql`select platform.enqueue('carry-out-rights')`]);
}
