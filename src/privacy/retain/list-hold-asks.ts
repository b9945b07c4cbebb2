// What one of the privacy office asked about holds and another has yet to decide.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface HoldAsk {
  readonly id: string;
  readonly organisation: string;
  readonly what: 'place' | 'release';
  /** The hold that is to be released. */
  readonly holdId: string | null;
  readonly isOfPerson: boolean;
  readonly activity: string | null;
  readonly ground: string;
  readonly isTold: boolean;
  readonly reviewOn: Temporal.PlainDate | null;
  readonly askedBy: string;
  readonly askedAt: Temporal.Instant;
}

/** As `privacy-officer`; what waits longest first. Whom it is about is not in it. */
export const listHoldAsks = (tx: Transaction, limit: number): Promise<HoldAsk[]> =>
  tx.list(sql<HoldAsk>`
    select id, organisation_id as organisation, what, hold_id as "holdId",
      person_id is not null as "isOfPerson", activity, ground, may_know as "isTold",
      review_on as "reviewOn", asked_by as "askedBy", asked_at as "askedAt"
    from privacy.hold_ask where outcome is null order by asked_at, id limit ${limit}`);
