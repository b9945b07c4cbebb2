// What people restricted or objected to: one's own, and for the privacy officer everybody's.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { ActivityId } from '#register';

export interface Flag {
  readonly kind: 'restriction' | 'objection';
  readonly activity: ActivityId | 'all';
  readonly request: string | null;
  readonly since: Temporal.Instant;
}

/** Of the person of the context (role `traveller` or `rights`), the oldest first. */
export function listFlags(tx: Transaction, limit = 500): Promise<Flag[]> {
  return tx.list<Flag>(sql`
    select kind, activity, request, since from hidden.flag
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
    order by since, activity, kind limit ${limit}`);
}

export interface SomebodysFlag extends Flag {
  readonly organisationId: string;
  readonly personId: string;
}

/** Everybody's, as `privacy-officer`; the oldest first. */
export const listAllFlags = (tx: Transaction, limit: number): Promise<SomebodysFlag[]> =>
  tx.list<SomebodysFlag>(sql`
    select organisation_id as "organisationId", person_id as "personId", kind, activity, request, since
    from hidden.flag order by since, organisation_id, person_id, activity, kind limit ${limit}`);
