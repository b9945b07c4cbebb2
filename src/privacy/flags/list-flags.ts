// What a person restricted or objected to, as the person and who carries out a right see it.
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
