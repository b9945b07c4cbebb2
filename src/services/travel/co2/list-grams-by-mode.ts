// CO2 of the confirmed trips of a month by means of transport, as far as the reader of the transaction may
// see them.
import type { Mode } from '#kernel/mode';
import { firstDay, lastDay, type Month } from '#kernel/month';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface GramsOfMode {
  readonly mode: Mode;
  /**
   * Well-to-wheel and tank-to-wheel; they are never added up. A trip whose grams are unknown adds nothing.
   */
  readonly wtwGrams: number;
  readonly ttwGrams: number;
  /** The factors behind the well-to-wheel figures; empty when none of them came from a list. */
  readonly factorIds: readonly string[];
}

/** Most first. A private trip never counts. */
export function listGramsByMode(tx: Transaction, month: Month): Promise<GramsOfMode[]> {
  return tx.list<GramsOfMode>(sql`
    select t.mode, coalesce(sum(e.wtw_grams), 0)::bigint as "wtwGrams",
      coalesce(sum(e.ttw_grams), 0)::bigint as "ttwGrams",
      coalesce(array_agg(distinct e.wtw_factor) filter (where e.wtw_factor is not null), '{}') as "factorIds"
    from travel.trip_co2 e
    join travel.trip t on t.organisation_id = e.organisation_id and t.id = e.trip_id
      and t.purge_on = e.purge_on
    join travel.trip_confirmation c on c.organisation_id = e.organisation_id and c.trip_id = e.trip_id
      and c.purge_on = e.purge_on
    where e.organisation_id = ${tx.context.organisation}::uuid
      and t.day between ${firstDay(month)} and ${lastDay(month)} and c.purpose in ('commute', 'business')
    group by t.mode order by 2 desc, t.mode limit 20`);
}
