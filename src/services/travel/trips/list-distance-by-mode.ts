// How far was travelled by each means of transport in a month: confirmed trips that the reader of the
// transaction may see.
import type { Mode } from '#kernel/mode';
import { firstDay, lastDay, type Month } from '#kernel/month';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface DistanceOfMode {
  readonly mode: Mode;
  readonly distanceM: number;
  readonly trips: number;
}

/** Farthest first. A private trip never counts, also not for the person, so that both see the same sums. */
export function listDistanceByMode(tx: Transaction, month: Month): Promise<DistanceOfMode[]> {
  return tx.list<DistanceOfMode>(sql`
    select t.mode, coalesce(sum(t.distance_m), 0)::bigint as "distanceM", count(*) as trips
    from travel.trip t
    join travel.trip_confirmation c on c.organisation_id = t.organisation_id and c.trip_id = t.id
      and c.purge_on = t.purge_on
    where t.organisation_id = ${tx.context.organisation}::uuid
      and t.day between ${firstDay(month)} and ${lastDay(month)} and c.purpose in ('commute', 'business')
    group by t.mode order by 2 desc, t.mode limit 20`);
}
