// Holds as the privacy officer sees them: ground, scope, deciders, and the day of the next look.
import { dayOf } from '#kernel/day';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface Hold {
  readonly id: string;
  readonly organisation: string;
  readonly personId: string | null;
  readonly activity: string | null;
  readonly ground: string;
  readonly decidedBy: readonly [string, string];
  readonly isTold: boolean;
  readonly placedOn: Temporal.PlainDate;
  readonly reviewOn: Temporal.PlainDate;
  /** The day has come, or is past, on which somebody must look again. */
  readonly isReviewDue: boolean;
  readonly releasedOn: Temporal.PlainDate | null;
  /** Rows set apart so far. */
  readonly rows: number;
}

interface Found extends Omit<Hold, 'decidedBy' | 'isReviewDue'> {
  readonly first: string;
  readonly second: string;
}

/** As `privacy-officer`; those whose new look is due first, released ones last. */
export async function listHolds(tx: Transaction, limit: number): Promise<Hold[]> {
  const today = dayOf(tx.context.now);
  const found = await tx.list(sql<Found>`
    select h.id, h.organisation_id as organisation, h.person_id as "personId", h.activity, h.ground,
      h.decided_by_first as first, h.decided_by_second as second,
      h.told_person_id is not null as "isTold", h.placed_on as "placedOn", h.review_on as "reviewOn",
      h.released_on as "releasedOn",
      (select count(*) from privacy.held_row r where r.hold_id = h.id) as rows
    from privacy.hold h
    order by h.released_on is not null, h.review_on, h.id limit ${limit}`);
  return found.map(({ first, second, ...hold }) => ({
    ...hold,
    decidedBy: [first, second],
    isReviewDue: hold.releasedOn === null && Temporal.PlainDate.compare(hold.reviewOn, today) <= 0,
  }));
}

/** One hold, open or released; throws when there is none. As `privacy-officer`. */
export async function getHold(
  tx: Transaction,
  id: string,
): Promise<
  Pick<Hold, 'organisation' | 'personId' | 'activity' | 'isTold' | 'reviewOn' | 'ground' | 'decidedBy'>
> {
  const { first, second, ...hold } = await tx.get(sql<Found>`
    select organisation_id as organisation, person_id as "personId", activity,
      told_person_id is not null as "isTold", review_on as "reviewOn", ground,
      decided_by_first as first, decided_by_second as second
    from privacy.hold where id = ${id}::uuid`);
  return { ...hold, decidedBy: [first, second] };
}

/** How many open holds wait for their new look today. As `privacy-officer`. */
export async function countDueReviews(tx: Transaction): Promise<number> {
  const { due } = await tx.get(sql<{ due: number }>`
    select count(*) as due from privacy.hold where released_on is null and review_on <= platform.today()`);
  return due;
}
