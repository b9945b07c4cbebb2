// Complaints that are closed, page by page, without what they say and without whose they are.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface ClosedComplaint {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  readonly about: string;
  readonly state: string;
  /** The day on which it is gone. */
  readonly goneOn: Temporal.PlainDate;
}

/** Role `privacy-officer`; the newest first. */
export const listClosedComplaints = (
  tx: Transaction,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ClosedComplaint[]> =>
  tx.list(sql<ClosedComplaint>`
    select id, received_at as "receivedAt", 'complaint' as about, 'closed' as state, purge_on as "goneOn"
    from trust.complaint where purge_on is not null
    order by received_at desc, id desc limit ${limit} offset ${offset}`);
