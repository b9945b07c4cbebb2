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

/** Everybody who restricted or objected to something. As `privacy-officer`, who alone sees them all. */
export function listFlagged(
  tx: Transaction,
): Promise<{ readonly organisation: string; readonly person: string }[]> {
  return tx.list(sql<{ organisation: string; person: string }>`
    select distinct organisation_id as organisation, person_id as person from hidden.flag
    order by organisation_id, person_id limit 100000`);
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
