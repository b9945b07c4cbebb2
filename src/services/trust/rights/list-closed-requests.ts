// Requests that are closed, page by page: which right it was and how it ended, and never whose.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface ClosedRequest {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  /** The kind of right. */
  readonly about: string;
  readonly state: string;
  /** The day on which it is gone. */
  readonly goneOn: Temporal.PlainDate;
}

/** Role `privacy-officer`; the newest first. */
export const listClosedRequests = (
  tx: Transaction,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ClosedRequest[]> =>
  tx.list(sql<ClosedRequest>`
    select r.id, r.received_at as "receivedAt", r.kind as about, s.phase as state, r.purge_on as "goneOn"
    from trust.request r
    join lateral (select phase from trust.request_step s where s.request_id = r.id
      order by s.number desc limit 1) s on true
    where r.purge_on is not null
    order by r.received_at desc, r.id desc limit ${limit} offset ${offset}`);
