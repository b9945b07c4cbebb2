// How far was travelled and with how much CO2, counted by month, cost centre, group and means of transport:
// raw cells, which no answer shows as they are.
import { type Sql, sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** A cell without a mode is all modes together. People are those whose trips have the figure. */
export interface TravelCell {
  /** 'YYYY-MM'. */
  readonly month: string;
  readonly costCentre: string;
  readonly group: string;
  readonly mode: string | null;
  readonly trips: number;
  readonly tripsPeople: number;
  readonly distanceM: number | null;
  readonly distancePeople: number;
  readonly wtwGrams: number | null;
  readonly wtwPeople: number;
  readonly ttwGrams: number | null;
  readonly ttwPeople: number;
}

/**
 * Confirmed commute and business trips that the reader may see; a private one never counts. `terms`: month,
 * person_id, cost_centre and group_name of everybody. First days of months, both included.
 */
export function listTravelCells(
  tx: Transaction,
  terms: Sql,
  { from, until }: { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate },
): Promise<TravelCell[]> {
  return tx.list(sql<TravelCell>`
    with terms as materialized (${terms})
    select to_char(date_trunc('month', t.day), 'YYYY-MM') as month,
      coalesce(s.cost_centre, '') as "costCentre", coalesce(s.group_name, 'all') as "group", t.mode,
      count(*) as trips, count(distinct t.person_id) as "tripsPeople",
      sum(t.distance_m)::bigint as "distanceM",
      count(distinct t.person_id) filter (where t.distance_m is not null) as "distancePeople",
      sum(e.wtw_grams)::bigint as "wtwGrams",
      count(distinct t.person_id) filter (where e.wtw_grams is not null) as "wtwPeople",
      sum(e.ttw_grams)::bigint as "ttwGrams",
      count(distinct t.person_id) filter (where e.ttw_grams is not null) as "ttwPeople"
    from travel.trip t
    join travel.trip_confirmation c on c.organisation_id = t.organisation_id and c.trip_id = t.id
      and c.purge_on = t.purge_on
    left join travel.trip_co2 e on e.organisation_id = t.organisation_id and e.trip_id = t.id
      and e.purge_on = t.purge_on
    left join terms s on s.person_id = t.person_id and s.month = date_trunc('month', t.day)::date
    where t.organisation_id = platform.organisation()
      and t.day >= ${from} and t.day < (${until}::date + interval '1 month')::date
      and c.purpose in ('commute', 'business')
    group by grouping sets ((1, 2, 3, t.mode), (1, 2, 3)) order by 1, 2, 3, 4 limit 200000`);
}
