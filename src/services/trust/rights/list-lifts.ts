// What was taken back or will be, as the person and the privacy officer see it.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface Lift {
  readonly organisationId: string;
  readonly personId: string;
  readonly kind: 'restriction' | 'objection';
  readonly activity: string;
  readonly actor: 'person' | 'officer';
  /** Why we lift it; null when the person took it back. */
  readonly reason: string | null;
  readonly announcedAt: Temporal.Instant;
  /** From this day on it may be lifted. */
  readonly liftOn: Temporal.PlainDate;
  /** Null as long as it is announced and no more. */
  readonly outcome: 'lifted' | 'kept' | null;
  readonly closedAt: Temporal.Instant | null;
}

const columns = sql.raw(`organisation_id as "organisationId", person_id as "personId", kind, activity, actor,
  reason, announced_at as "announcedAt", lift_on as "liftOn", outcome, closed_at as "closedAt"`);

/** Newest first: of the person of the context, or of everybody for the privacy officer. */
export const listLifts = (tx: Transaction, limit: number): Promise<Lift[]> =>
  tx.list(sql<Lift>`
    select ${columns} from trust.flag_lift
    order by outcome is not null, announced_at desc, id limit ${limit}`);

/** The announcement that is open for a restriction of the person of the context. */
export const findOpenLift = (tx: Transaction, activity: string): Promise<Lift | undefined> =>
  tx.find(sql<Lift>`
    select ${columns} from trust.flag_lift
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and kind = 'restriction' and activity = ${activity} and outcome is null`);
