// Somebody of staff who looks at more people in an hour than the work asks for becomes a row that the privacy
// officer and security read.
import { sql } from '#platform/database/sql';
import type { Database } from '#platform/database/types';

/** So many people in one hour are more than a desk helps. */
export const PEOPLE_AN_HOUR = 30;

/** A job: looks at the last two hours, may run twice; each hour of each member of staff once. */
export function raiseViewAlerts(
  db: Database,
  now: Temporal.Instant,
  peopleAnHour = PEOPLE_AN_HOUR,
): Promise<number> {
  return db.transaction({ role: 'privacy-officer', now }, (tx) =>
    tx.run(sql`
      insert into privacy.view_alert (viewer, viewer_role, id, hour, raised_at, people, purge_on)
      select seen.viewer, seen.viewer_role, nextval('privacy.log_number'), seen.hour, platform.now(),
        seen.people, platform.two_financial_years(privacy.dutch_day(seen.hour))
      from (
        select viewer, viewer_role, date_trunc('hour', at) as hour,
          count(distinct (organisation_id, person_id))::integer as people
        from privacy.view
        where at > platform.now() - interval '2 hours' and viewer is not null and viewer_role <> 'client'
        group by 1, 2, 3) seen
      where seen.people > ${peopleAnHour}
        and not exists (select from privacy.view_alert a where a.viewer = seen.viewer
          and a.viewer_role = seen.viewer_role and a.hour = seen.hour)`),
  );
}
