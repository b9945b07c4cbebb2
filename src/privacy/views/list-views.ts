// Who looked at somebody's data, and which staff was let in: what that person reads, newest first.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { ActivityId } from '#register';
import type { Field } from '#register/fields';
import type { Reader } from '#register/vocabulary';

export interface View {
  readonly id: number;
  readonly at: Temporal.Instant;
  readonly viewerRole: Reader;
  /** The member of staff, by a number that names nobody outside; null for the client as a whole. */
  readonly viewer: string | null;
  readonly activity: ActivityId;
  readonly fields: readonly Field[];
  readonly reason: string;
}

const MOST = 500;

/** Of the person in the context. `before` is the id of the last row of the page before. */
export function listViews(
  tx: Transaction,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<View[]> {
  return tx.list(sql<View>`
    select id, at, viewer_role as "viewerRole", viewer, activity, fields, reason from privacy.view
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and (${before ?? null}::bigint is null or id < ${before ?? null}::bigint)
    order by id desc limit ${Math.min(limit, MOST)}`);
}

export interface StaffAccess {
  readonly desk: Reader;
  readonly staff: string;
  readonly reason: string;
  readonly ticket: string | null;
  readonly openedAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** Of the person in the context, closed ones too. */
export function listStaffAccess(tx: Transaction, limit: number): Promise<StaffAccess[]> {
  return tx.list(sql<StaffAccess>`
    select desk, staff_id as staff, reason, ticket, opened_at as "openedAt", ends_at as "endsAt"
    from privacy.staff_access
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
    order by opened_at desc, id desc limit ${Math.min(limit, MOST)}`);
}
