// Stores the rides of a whole file of check-outs as trips, joined to journeys, without a row of them passing
// through the program.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** Where the new trips wait for the estimate of their CO2, until the transaction ends. */
const NEW_TRIPS = 'new_trip';

/**
 * `checkOuts` is a table of this transaction: person_id, card_id, day, checked_in_at, checked_out_at, origin,
 * destination, amount_cents, source_key, mode, mode_known_by and distance_m. Legs of one card are in order
 * of check-out, and the key of a journey is that of its first leg. Who checks in again within
 * `transferMaxMinutes` of the check-out before is on the same journey; a leg without a check-in time, or with
 * one before that check-out, begins another. Answers the name of a table of the new trips: id, person_id,
 * purge_on, day, mode, distance_m. Nobody else may write the same rides meanwhile: the caller holds a lock.
 */
export async function receiveRides(
  tx: Transaction,
  checkOuts: string,
  transferMaxMinutes: number,
): Promise<string> {
  const { organisation } = tx.context;
  await tx.batch([
    // The legs of a large file are sorted in memory.
    sql`set local work_mem = '64MB'`,
    sql`create temporary table ${sql.id(NEW_TRIPS)} (id bigint, person_id uuid, purge_on date, day date,
      mode text, distance_m integer) on commit drop`,
    sql`with leg as (${legs(checkOuts, organisation)}), begun as (${begun(transferMaxMinutes)}), stored as (
      insert into travel.trip (organisation_id, purge_on, recorded_at, person_id, day, departed_at,
        arrived_at, origin, destination, distance_m, mode, mode_known_by, cost_cents, source, source_key,
        journey_key)
      select ${organisation}::uuid, platform.two_financial_years(day), (select platform.now()), person_id,
        day, checked_in_at, checked_out_at, origin, destination, distance_m, mode, mode_known_by,
        amount_cents, 'card', source_key,
        substr(max(begins) over (${OF_CARD} rows unbounded preceding), 11)
      from begun
      returning id, person_id, purge_on, day, mode, distance_m)
    insert into ${sql.id(NEW_TRIPS)} select * from stored`,
  ]);
  return NEW_TRIPS;
}

/** Written out twice the same, so that one sort serves both. */
const OF_CARD = sql.raw('partition by card_id order by checked_out_at, source_key collate "C"');

/** Each leg with its place in the order of its card, and when the leg before it ended. */
const legs = (checkOuts: string, organisation: string | undefined) => sql`
  select *, row_number() over of_card as number, lag(checked_out_at) over of_card as previous_at
  from ${sql.id(checkOuts)} c
  where not exists (select from travel.trip t
    where t.organisation_id = ${organisation}::uuid and t.source_key = c.source_key)
  window of_card as (${OF_CARD})`;

/** A leg that begins a journey says its place and its key: the highest so far is the journey under way. */
const begun = (transferMaxMinutes: number) => sql`
  select *, (case when checked_in_at between previous_at
      and previous_at + make_interval(mins => ${transferMaxMinutes}::integer) then null
    else lpad(number::text, 10, '0') || source_key end) collate "C" as begins
  from leg`;
