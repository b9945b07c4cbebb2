// Gives a purpose to trips that have none yet: what a person does in one tap for a week.
import type { Purpose } from '#kernel/mode';
import { firstDay, lastDay, type Month } from '#kernel/month';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** All trips of the month without a purpose. Answers how many were marked. */
export async function markOpenTrips(
  tx: Transaction,
  month: Month,
  purpose: Purpose,
  by: string,
): Promise<number> {
  return tx.run(sql`
    insert into travel.trip_purpose
      (organisation_id, trip_id, person_id, purge_on, purpose, marked_at, marked_by)
    select t.organisation_id, t.id, t.person_id, t.purge_on, ${purpose}, platform.now(), ${by}
    from travel.trip t
    where t.organisation_id = ${tx.context.organisation}::uuid
      and t.day between ${firstDay(month)} and ${lastDay(month)}
      and not exists (select from travel.trip_purpose p
        where p.organisation_id = t.organisation_id and p.trip_id = t.id)
      and not exists (select from travel.trip_removal r
        where r.organisation_id = t.organisation_id and r.trip_id = t.id)`);
}
