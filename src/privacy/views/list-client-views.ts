// What a client's own staff looked at, for that client: who, when, of whom, which kinds of data, why. What
// staff of ours looked at is not among it; those people read it themselves.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface ClientView {
  readonly id: number;
  readonly at: Temporal.Instant;
  /** The member of staff; null for who looked as the organisation. */
  readonly viewer: string | null;
  readonly personId: string;
  readonly activity: string;
  readonly fields: readonly string[];
  readonly reason: string;
}

/** The newest first; `before` is the id of the last row of the page before. Role `client`. */
export function listClientViews(
  tx: Transaction,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<ClientView[]> {
  return tx.list(sql<ClientView>`
    select id, at, viewer, person_id as "personId", activity, fields, reason from privacy.view
    where organisation_id = ${tx.context.organisation}::uuid and viewer_role = 'client'
      and (${before ?? null}::bigint is null or id < ${before ?? null}::bigint)
    order by id desc limit ${limit}`);
}
