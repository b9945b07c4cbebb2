// CO2 of the confirmed trips of a month by means of transport, as far as the reader of the transaction may
// see them.
import type { Mode } from '#kernel/mode';
import { firstDay, lastDay, type Month } from '#kernel/month';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface GramsOfMode {
  readonly mode: Mode;
  readonly trips: number;
  /**
   * Well-to-wheel and tank-to-wheel; they are never added up. Null when no trip has them: unknown is not 0.
   */
  readonly wtwGrams: number | null;
  readonly ttwGrams: number | null;
  /** Trips whose grams are unknown: they are in `trips` and add nothing to the grams. */
  readonly wtwTripsWithout: number;
  readonly ttwTripsWithout: number;
  /** What the figures of both measures came from: rows of lists, or tests of vehicles. */
  readonly factorIds: readonly string[];
}

/** Most first. A private trip never counts. */
export function listGramsByMode(tx: Transaction, month: Month): Promise<GramsOfMode[]> {
  return tx.list<GramsOfMode>(sql`
    select t.mode, count(*) as trips,
      sum(e.wtw_grams) as "wtwGrams", count(*) filter (where e.wtw_grams is null) as "wtwTripsWithout",
      sum(e.ttw_grams) as "ttwGrams", count(*) filter (where e.ttw_grams is null) as "ttwTripsWithout",
      array_remove(array_agg(distinct case when e.wtw_grams is not null then e.wtw_factor end)
        || array_agg(distinct case when e.ttw_grams is not null then e.ttw_factor end), null) as "factorIds"
    from travel.trip t
    join travel.trip_confirmation c on c.organisation_id = t.organisation_id and c.trip_id = t.id
      and c.purge_on = t.purge_on
    left join travel.trip_co2 e on e.organisation_id = t.organisation_id and e.trip_id = t.id
      and e.purge_on = t.purge_on
    where t.organisation_id = platform.organisation()
      and t.day between ${firstDay(month)} and ${lastDay(month)} and c.purpose in ('commute', 'business')
    group by t.mode order by sum(e.wtw_grams) desc nulls last, t.mode limit 20`);
}
