// Takes a trip back: it counts no more, nobody but the person sees it, and no coordinate of it is left.
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { forgetCoordinates, lockTrips } from './confirm-trips.ts';

export const withdrawRefusals = {
  'trip-unknown': {
    nl: 'Deze organisatie heeft geen rit {trip}. Vraag de nummers op met: reisrecht trips list.',
    en: 'This organisation has no trip {trip}. Ask for the numbers with: reisrecht trips list.',
  },
} as const;

/**
 * The trip stays as a row with who took it back and when, so that its file brought in again changes
 * nothing. Answers 'unchanged' for a trip that was taken back before.
 */
export async function withdrawTrip(
  tx: Transaction,
  trip: number,
  by: string,
): Promise<Result<'withdrawn' | 'unchanged'>> {
  await lockTrips(tx);
  const { organisation } = tx.context;
  const known = await tx.find(sql`
    select 1 from travel.trip where organisation_id = ${organisation}::uuid and id = ${trip}`);
  if (known === undefined) return refuse(withdrawRefusals, 'trip-unknown', { trip });
  const removed = await tx.run(sql`
    insert into travel.trip_removal (organisation_id, trip_id, person_id, purge_on, removed_at, removed_by)
    select organisation_id, id, person_id, purge_on, platform.now(), ${by} from travel.trip t
    where organisation_id = ${organisation}::uuid and id = ${trip}
      and not exists (select from travel.trip_removal r
      where r.organisation_id = t.organisation_id and r.trip_id = t.id)`);
  await tx.run(sql`delete from travel.trip_confirmation
    where organisation_id = ${organisation}::uuid and trip_id = ${trip}`);
  await tx.run(sql`update travel.trip set confirmed_purpose = null
    where organisation_id = ${organisation}::uuid and id = ${trip}`);
  await forgetCoordinates(tx, [trip]);
  return accept(removed === 0 ? 'unchanged' : 'withdrawn');
}

/**
 * The same for trips of the person of the context that wait: what is confirmed, or not theirs, stays as it
 * is. Role `traveller`. Answers how many were taken back.
 */
export async function withdrawWaiting(tx: Transaction, trips: readonly number[]): Promise<number> {
  await lockTrips(tx);
  const { organisation, person } = tx.context;
  const taken = await tx.list<{ id: number }>(sql`
    insert into travel.trip_removal (organisation_id, trip_id, person_id, purge_on, removed_at, removed_by)
    select organisation_id, id, person_id, purge_on, platform.now(), 'traveller' from travel.trip t
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid
      and id = any(${[...trips]}::bigint[])
      and not exists (select from travel.trip_removal r
        where r.organisation_id = t.organisation_id and r.trip_id = t.id)
      and not exists (select from travel.trip_confirmation c
        where c.organisation_id = t.organisation_id and c.trip_id = t.id)
    returning trip_id as id`);
  await forgetCoordinates(
    tx,
    taken.map(({ id }) => id),
  );
  return taken.length;
}

/**
 * Puts trips back that the person of the context took back: they wait again. A route on the map stays gone.
 * Role `traveller`. Answers how many.
 */
export async function restoreWithdrawn(tx: Transaction, trips: readonly number[]): Promise<number> {
  await lockTrips(tx);
  return tx.run(sql`delete from travel.trip_removal
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and trip_id = any(${[...trips]}::bigint[]) and removed_by = 'traveller'`);
}
