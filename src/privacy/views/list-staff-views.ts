// What staff looked at, for the privacy officer: by person at work, hour and kind of data, with how many
// travellers. Whose data it was stays with those travellers, who read it themselves.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Reader } from '#register/vocabulary';

export interface StaffViews {
  readonly viewerRole: Reader;
  /** The member of staff; null for a client as a whole. */
  readonly viewer: string | null;
  readonly activity: string;
  readonly reason: string;
  readonly people: number;
  readonly lastAt: Temporal.Instant;
}

/** Of the last thirty days, the newest first. As `privacy-officer`. */
export const listStaffViews = (tx: Transaction, limit: number): Promise<StaffViews[]> =>
  tx.list(sql<StaffViews>`
    select viewer_role as "viewerRole", viewer, activity, reason,
      count(distinct (organisation_id, person_id))::integer as people, max(at) as "lastAt"
    from privacy.view where at > platform.now() - interval '30 days'
    group by viewer_role, viewer, activity, reason, date_trunc('hour', at)
    order by max(at) desc, activity limit ${limit}`);

export interface ViewAlert {
  readonly viewer: string;
  readonly viewerRole: Reader;
  readonly hour: Temporal.Instant;
  readonly people: number;
}

/** Members of staff who looked at very many people in an hour, the newest first. As `privacy-officer`. */
export const listViewAlerts = (tx: Transaction, limit: number): Promise<ViewAlert[]> =>
  tx.list(sql<ViewAlert>`
    select viewer, viewer_role as "viewerRole", hour, people from privacy.view_alert
    order by hour desc, viewer limit ${limit}`);
