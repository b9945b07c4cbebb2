// The months of an organisation that have anything: closed ones with the moment, open ones because a claim
// stands in them.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface SettledMonth {
  /** 'YYYY-MM'. */
  readonly month: string;
  /** Undefined while the month is open or being closed. */
  readonly run: number | undefined;
  readonly closedAt: Temporal.Instant | undefined;
}

/** Newest first. Row policies decide whose claims count: for a traveller only the own ones. */
export async function listMonths(tx: Transaction, organisation: string, limit = 60): Promise<SettledMonth[]> {
  const rows = await tx.list<{ month: string; run: number | null; closedAt: Temporal.Instant | null }>(sql`
    with claimed as (
      select distinct date_trunc('month', day)::date as month from money.claim
      where organisation_id = platform.organisation()),
    closed as (
      select r.month, r.number, f.finished_at from money.run r
      join money.run_finish f on f.organisation_id = r.organisation_id and f.run_number = r.number
      where r.organisation_id = ${organisation}::uuid)
    select to_char(month, 'YYYY-MM') as month, c.number as run, c.finished_at as "closedAt"
    from claimed full join closed c using (month)
    order by month desc limit ${limit}`);
  return rows.map(({ month, run, closedAt }) => ({
    month,
    run: run ?? undefined,
    closedAt: closedAt ?? undefined,
  }));
}
