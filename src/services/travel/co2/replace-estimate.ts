// Reckons the CO2 of one trip anew, because its distance became known: an estimate without one said nothing.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Co2Estimate } from './estimate.ts';

/** The list and the year are those of the day of the trip, as when it came in. */
export async function replaceEstimate(
  tx: Transaction,
  trip: number,
  { wtw, ttw }: Co2Estimate,
): Promise<void> {
  await tx.run(sql`
    update travel.trip_co2 set wtw_grams = ${wtw.grams}, wtw_factor = ${wtw.factorId},
      wtw_list_year = ${wtw.listYear}, wtw_basis = ${wtw.basis}, ttw_grams = ${ttw.grams},
      ttw_factor = ${ttw.factorId}, ttw_list_year = ${ttw.listYear}, ttw_basis = ${ttw.basis}
    where organisation_id = ${tx.context.organisation}::uuid and trip_id = ${trip}`);
}
