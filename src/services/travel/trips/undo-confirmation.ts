// Undoes a confirmation: the trip waits again, with the purpose it had as a proposal, and nobody but the
// person sees it.
import type { Purpose } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { MOST_UNDONE } from './claim-key.ts';
import { lockTrips } from './confirm-trips.ts';

export interface UndoneTrip {
  readonly id: number;
  readonly day: Temporal.PlainDate;
}

export interface ToUndo {
  readonly trip: number;
  /** What it must be confirmed as; undefined takes it back whatever it is. */
  readonly was?: Purpose | null | undefined;
}

/**
 * Of the person of the context. Trips that wait, are gone or were undone too often are left out of the
 * answer. A route that the confirmation erased does not come back.
 */
export async function undoConfirmations(tx: Transaction, asked: readonly ToUndo[]): Promise<UndoneTrip[]> {
  if (asked.length === 0) return [];
  await lockTrips(tx);
  const undone = await tx.list<UndoneTrip>(sql`
    update travel.trip t set confirmed_purpose = null, confirmations_undone = confirmations_undone + 1
    from unnest(${asked.map(({ trip }) => trip)}::bigint[], ${asked.map(({ was }) => was ?? null)}::text[])
      a (trip_id, was)
    where t.organisation_id = ${tx.context.organisation}::uuid
      and t.person_id = ${tx.context.person}::uuid and t.id = a.trip_id
      and t.confirmed_purpose is not null and t.confirmed_purpose = coalesce(a.was, t.confirmed_purpose)
      and t.confirmations_undone < ${MOST_UNDONE}
    returning t.id, t.day`);
  await tx.run(sql`delete from travel.trip_confirmation
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and trip_id = any(${undone.map(({ id }) => id)}::bigint[])`);
  return undone;
}
