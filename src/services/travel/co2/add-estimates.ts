// Stores the CO2 of the few trips that a person typed, in the role of that person: no temporary table is
// needed.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { TripEstimate } from './write-estimates.ts';

/** Some hundred rows at the most. A trip that has its figures keeps them. Answers how many got some now. */
export async function addEstimates(tx: Transaction, rows: readonly TripEstimate[]): Promise<number> {
  if (rows.length === 0) return 0;
  const of = <T>(pick: (row: TripEstimate) => T) => rows.map(pick);
  return tx.run(sql`
    insert into travel.trip_co2 (organisation_id, trip_id, person_id, purge_on, wtw_grams, wtw_factor,
      wtw_list_year, wtw_basis, ttw_grams, ttw_factor, ttw_list_year, ttw_basis)
    select ${tx.context.organisation}::uuid, e.*
    from unnest(${of((row) => row.tripId)}::bigint[], ${of((row) => row.personId)}::uuid[],
      ${of((row) => row.purgeOn)}::date[],
      ${of(({ estimate }) => estimate.wtw.grams)}::integer[],
      ${of(({ estimate }) => estimate.wtw.factorId)}::text[],
      ${of(({ estimate }) => estimate.wtw.listYear)}::smallint[],
      ${of(({ estimate }) => estimate.wtw.basis)}::text[],
      ${of(({ estimate }) => estimate.ttw.grams)}::integer[],
      ${of(({ estimate }) => estimate.ttw.factorId)}::text[],
      ${of(({ estimate }) => estimate.ttw.listYear)}::smallint[],
      ${of(({ estimate }) => estimate.ttw.basis)}::text[]) e
    on conflict do nothing`);
}
