// How far was travelled by each means of transport in a month: confirmed trips that the reader of the
// transaction may see.
import type { Mode } from '#kernel/mode';
import { firstDay, lastDay, type Month } from '#kernel/month';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface DistanceOfMode {
  readonly mode: Mode;
  /** Null when no trip has a distance: unknown is not 0. */
  readonly distanceM: number | null;
  readonly trips: number;
  /** A ride by card between two stops has no distance that anybody knows. */
  readonly tripsWithoutDistance: number;
}

/** Farthest first. A private trip never counts, also not for the person, so that both see the same sums. */
export function listDistanceByMode(tx: Transaction, month: Month): Promise<DistanceOfMode[]> {
  return tx.list<DistanceOfMode>(sql`
    select t.mode, sum(t.distance_m) as "distanceM", count(*) as trips,
      count(*) filter (where t.distance_m is null) as "tripsWithoutDistance"
    from travel.trip t
    join travel.trip_confirmation c on c.organisation_id = t.organisation_id and c.trip_id = t.id
      and c.purge_on = t.purge_on
    where t.organisation_id = platform.organisation()
      and t.day between ${firstDay(month)} and ${lastDay(month)} and c.purpose in ('commute', 'business')
    group by t.mode order by 2 desc nulls last, t.mode limit 20`);
}
