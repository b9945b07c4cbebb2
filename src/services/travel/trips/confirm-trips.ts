// Confirms trips: what a person does in the browser for one week, and a migration for a whole month at once.
import type { Fuel, Mode, Purpose } from '#kernel/mode';
import { firstDay, lastDay, type Month } from '#kernel/month';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { COVERED, OVERLAPPING } from './judge-overlap.ts';

export interface ConfirmedTrip {
  readonly id: number;
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly purpose: Purpose;
  readonly mode: Mode;
  readonly fuel: Fuel | null;
  readonly distanceM: number | null;
  readonly costCents: number | null;
  /** How often a distance was given or a confirmation undone: part of the key of the claim. */
  readonly claimVersion: number;
}

/** Neither confirmed nor taken back: the trip `t` waits. */
export const OPEN = sql.raw(`not exists (select from travel.trip_confirmation c
    where c.organisation_id = t.organisation_id and c.trip_id = t.id)
  and not exists (select from travel.trip_removal r
    where r.organisation_id = t.organisation_id and r.trip_id = t.id)`);

/**
 * Two that confirm or withdraw in one organisation take turns, so that nothing is confirmed twice or
 * confirmed after it was taken back. A statement of its own: the next one sees what the other has done.
 */
export async function lockTrips(tx: Transaction): Promise<void> {
  await tx.batch([
    sql`select pg_advisory_xact_lock(hashtextextended('travel.trips', 0) # hashtextextended(${tx.context.organisation}, 1))`,
  ]);
}

export interface Confirming {
  readonly by: string;
  readonly limit: number;
  /** People whose trips are left alone. */
  readonly except?: readonly string[];
}

/**
 * At most `limit` trips of the month that wait, have a purpose and do not stand in for travel that counts
 * already. Forgets their coordinates at once. Of two that overlap in this very call the first one counts.
 */
export async function confirmTrips(
  tx: Transaction,
  month: Month,
  { by, limit, except = [] }: Confirming,
): Promise<ConfirmedTrip[]> {
  await lockTrips(tx);
  const confirmed = await tx.list<ConfirmedTrip>(sql`
    with waiting as materialized (
      select t.id, t.person_id, t.purge_on, t.day, t.mode, t.fuel, t.distance_m, t.cost_cents,
        t.distance_version + t.confirmations_undone as claim_version,
        (select p.purpose from travel.trip_purpose p
          where p.organisation_id = t.organisation_id and p.trip_id = t.id
          order by p.id + 0 desc limit 1) as purpose
      from travel.trip t
      where t.organisation_id = ${tx.context.organisation}::uuid
        and t.day between ${firstDay(month)} and ${lastDay(month)} and ${OPEN}
        and not ${COVERED} and not ${OVERLAPPING}
        and t.person_id <> all (${[...except]}::uuid[])),
    chosen as (select * from waiting where purpose is not null order by id limit ${limit}),
    confirmed as (
      insert into travel.trip_confirmation
        (organisation_id, trip_id, person_id, purge_on, purpose, confirmed_at, confirmed_by)
      select ${tx.context.organisation}::uuid, id, person_id, purge_on, purpose, platform.now(), ${by}
      from chosen
      returning trip_id)
    select c.id, c.person_id as "personId", c.day, c.purpose, c.mode, c.fuel, c.distance_m as "distanceM",
      c.cost_cents as "costCents", c.claim_version as "claimVersion"
    from chosen c join confirmed on confirmed.trip_id = c.id`);
  const ids = confirmed.map(({ id }) => id);
  await tx.run(sql`
    update travel.trip t set confirmed_purpose = c.purpose
    from travel.trip_confirmation c
    where c.organisation_id = ${tx.context.organisation}::uuid and c.trip_id = any(${ids}::bigint[])
      and t.organisation_id = c.organisation_id and t.id = c.trip_id and t.purge_on = c.purge_on`);
  await forgetCoordinates(tx, ids);
  return confirmed;
}

/**
 * The route on the map ends here: in the transaction of the confirmation, not in a nightly job. Answers how
 * many routes went.
 */
export function forgetCoordinates(tx: Transaction, trips: readonly number[]): Promise<number> {
  return tx.run(sql`delete from travel.trip_coordinates
    where organisation_id = ${tx.context.organisation}::uuid and trip_id = any(${[...trips]}::bigint[])`);
}

export interface OpenTrips {
  readonly open: number;
  /** Of the open ones: travel that a source of more weight has too, which is paid there. */
  readonly covered: number;
  /**
   * Of the open ones that are for work: they overlap another trip that counts; a person has to take one of
   * the two back.
   */
  readonly overlapping: number;
}

/** How many trips of the month still wait, and why; `of` limits it to one person on one day. */
export async function countOpenTrips(
  tx: Transaction,
  month: Month,
  of?: { readonly person: string; readonly day: string },
): Promise<OpenTrips> {
  return tx.get(sql<OpenTrips>`
    select count(*) as open, count(*) filter (where is_covered) as covered,
      count(*) filter (where not is_covered and purpose in ('commute', 'business') and ${OVERLAPPING})
        as overlapping
    from (select t.*, ${COVERED} as is_covered, (select p.purpose from travel.trip_purpose p
        where p.organisation_id = t.organisation_id and p.trip_id = t.id
        order by p.id + 0 desc limit 1) as purpose
      from travel.trip t
      where t.organisation_id = ${tx.context.organisation}::uuid
        and t.day between ${of?.day ?? firstDay(month)} and ${of?.day ?? lastDay(month)}
        and (${of?.person ?? null}::uuid is null or t.person_id = ${of?.person ?? null}::uuid)
        and ${OPEN}) t`);
}
