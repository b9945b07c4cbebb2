// Stores the CO2 of trips: once per trip, and never changed by a later list.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Co2Estimate, Co2Figure } from './estimate.ts';

export interface TripEstimate {
  readonly tripId: number;
  readonly personId: string;
  readonly purgeOn: Temporal.PlainDate;
  readonly estimate: Co2Estimate;
}

/**
 * One statement, so at most some ten thousand rows a call. A trip that has its figures keeps them: what was
 * reported stays reproducible. Answers the number of trips that got figures now.
 */
export async function writeEstimates(tx: Transaction, rows: readonly TripEstimate[]): Promise<number> {
  if (rows.length === 0) return 0;
  const list = <T>(pick: (row: TripEstimate) => T) => rows.map(pick);
  const wtw = columnsOf(list(({ estimate }) => estimate.wtw));
  const ttw = columnsOf(list(({ estimate }) => estimate.ttw));
  return tx.run(sql`
    insert into travel.trip_co2 (organisation_id, trip_id, person_id, purge_on,
      wtw_grams, wtw_factor, wtw_list_year, wtw_basis, ttw_grams, ttw_factor, ttw_list_year, ttw_basis)
    select ${tx.context.organisation}::uuid, r.*
    from unnest(${list((row) => row.tripId)}::bigint[], ${list((row) => row.personId)}::uuid[],
      ${list((row) => row.purgeOn)}::date[], ${wtw}, ${ttw}) r
    on conflict do nothing`);
}

function columnsOf(figures: readonly Co2Figure[]) {
  return sql`${figures.map((figure) => figure.grams)}::integer[],
    ${figures.map((figure) => figure.factorId)}::text[],
    ${figures.map((figure) => figure.listYear)}::smallint[],
    ${figures.map((figure) => figure.basis)}::text[]`;
}
