// Demands of authorities that are closed, page by page: who demanded and what came of it.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface ClosedDemand {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  /** The authority. */
  readonly about: string;
  /** 'given' or 'refused': what was decided before it was closed. */
  readonly state: string;
  /** The day on which it is gone. */
  readonly goneOn: Temporal.PlainDate;
}

/** Role `privacy-officer`; the newest first. */
export const listClosedDemands = (
  tx: Transaction,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ClosedDemand[]> =>
  tx.list(sql<ClosedDemand>`
    select d.id, d.received_at as "receivedAt", d.authority as about, coalesce(s.state, 'closed') as state,
      d.purge_on as "goneOn"
    from trust.legal_demand d
    left join lateral (select state from trust.legal_demand_step s where s.demand_id = d.id
      and s.state in ('given', 'refused') order by s.number desc limit 1) s on true
    where d.purge_on is not null
    order by d.received_at desc, d.id desc limit ${limit} offset ${offset}`);
