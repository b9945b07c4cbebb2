// The new look at a hold: it is still needed, and the next look is again within six months.
import { dayOf } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { holdRefusals, isReviewDay, latestReview } from './place-hold.ts';

/** As `privacy-officer`. Who no longer needs the hold releases it instead. */
export async function reviewHold(
  tx: Transaction,
  id: string,
  reviewOn: Temporal.PlainDate,
): Promise<Result<undefined>> {
  const today = dayOf(tx.context.now);
  if (!isReviewDay(reviewOn, today))
    return refuse(holdRefusals, 'hold-review', { latest: latestReview(today).toString() });
  const reviewed = await tx.run(sql`
    update privacy.hold set reviewed_on = ${today}, review_on = ${reviewOn}
    where id = ${id}::uuid and released_on is null`);
  return reviewed === 0 ? refuse(holdRefusals, 'hold-not-open') : accept(undefined);
}
