// Stores home-working days: only the day, each once.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface ReceivedDay {
  readonly personId: string;
  readonly day: Temporal.PlainDate;
}

/** At most some thousands of rows a call. Answers the days that were new. */
export async function receiveDays(tx: Transaction, rows: readonly ReceivedDay[]): Promise<ReceivedDay[]> {
  return tx.list(sql<ReceivedDay>`
    insert into travel.home_working_day (organisation_id, person_id, day, purge_on, recorded_at)
    select distinct ${tx.context.organisation}::uuid, r.person_id, r.day, platform.seven_years(r.day),
      platform.now()
    from unnest(${rows.map((r) => r.personId)}::uuid[], ${rows.map((r) => r.day)}::date[]) r (person_id, day)
    on conflict do nothing
    returning person_id as "personId", day`);
}
