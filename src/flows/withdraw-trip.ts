// Takes a trip back with its claim: what a closed month paid for it becomes a correction in the next run.
import { accept, type Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { lockForFacts } from '#services/money';
import { withdrawTrip as takeBack } from '#services/travel/trips';
import { unclaimTrips } from './claim-trips.ts';

export interface WithdrawnTrip {
  /** 0 when it was taken back before. */
  readonly withdrawn: number;
  /** Claims that count no more: 0 for a trip that was open or private. */
  readonly claims: number;
}

/** In one transaction, and safe to run again. */
export function withdrawTrip(
  db: Database,
  asked: {
    readonly organisation: string;
    readonly trip: number;
    readonly by: string;
    readonly now: Temporal.Instant;
  },
): Promise<Result<WithdrawnTrip>> {
  const { organisation, trip, by, now } = asked;
  return db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    await lockForFacts(tx);
    const taken = await takeBack(tx, trip, by);
    if (!taken.ok) return taken;
    const claims = await unclaimTrips(tx, [trip]);
    return accept({ withdrawn: taken.value === 'withdrawn' ? 1 : 0, claims });
  });
}
