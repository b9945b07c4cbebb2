// Breaches that are closed, page by page: what happened, and whether the authority was told.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface ClosedBreach {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  /** What happened. */
  readonly about: string;
  /** 'reported' or 'not-reported'. */
  readonly state: string;
  /** The day on which it is gone. */
  readonly goneOn: Temporal.PlainDate;
}

/** Role `privacy-officer`; the newest first. */
export const listClosedBreaches = (
  tx: Transaction,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ClosedBreach[]> =>
  tx.list(sql<ClosedBreach>`
    select b.id, b.known_at as "receivedAt", b.facts as about, coalesce(s.state, 'closed') as state,
      b.purge_on as "goneOn"
    from privacy.breach b
    left join lateral (select state from privacy.breach_step s where s.breach_id = b.id
      and s.state in ('reported', 'not-reported') order by s.number desc limit 1) s on true
    where b.purge_on is not null
    order by b.known_at desc, b.id desc limit ${limit} offset ${offset}`);
