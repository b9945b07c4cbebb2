// Stores the CO2 of trips: once per trip, and never changed by a later list.
import { type CopyValue, copyLines } from '#platform/copy-line';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Co2Estimate } from './estimate.ts';

export interface TripEstimate {
  readonly tripId: number;
  readonly personId: string;
  readonly purgeOn: Temporal.PlainDate;
  readonly estimate: Co2Estimate;
}

const COLUMNS =
  'trip_id, person_id, purge_on, wtw_grams, wtw_factor, wtw_list_year, wtw_basis, ttw_grams, ttw_factor, ' +
  'ttw_list_year, ttw_basis';

/**
 * Some ten thousand rows a call. A trip that has its figures keeps them: what was reported stays
 * reproducible. Answers the number of trips that got figures now.
 */
export async function writeEstimates(tx: Transaction, rows: readonly TripEstimate[]): Promise<number> {
  if (rows.length === 0) return 0;
  await tx.batch([
    sql`create temporary table if not exists incoming_estimate (trip_id bigint, person_id uuid, purge_on date,
      wtw_grams integer, wtw_factor text, wtw_list_year smallint, wtw_basis text,
      ttw_grams integer, ttw_factor text, ttw_list_year smallint, ttw_basis text) on commit drop`,
    sql`truncate incoming_estimate`,
  ]);
  await tx.copyIn(`copy incoming_estimate (${COLUMNS}) from stdin (format csv)`, copyLines(rows, valuesOf));
  return tx.run(sql`
    insert into travel.trip_co2 (organisation_id, ${sql.raw(COLUMNS)})
    select ${tx.context.organisation}::uuid, ${sql.raw(COLUMNS)} from incoming_estimate
    on conflict do nothing`);
}

function valuesOf({ tripId, personId, purgeOn, estimate: { wtw, ttw } }: TripEstimate): CopyValue[] {
  return [
    tripId,
    personId,
    purgeOn,
    wtw.grams,
    wtw.factorId,
    wtw.listYear,
    wtw.basis,
    ttw.grams,
    ttw.factorId,
    ttw.listYear,
    ttw.basis,
  ];
}
