// A person takes trips back, also confirmed ones: the claim goes with it, and a closed month gets its
// correction. Until somebody needs it, it can be put back.
import type { Context, Database } from '#platform/database/types';
import { lockForFacts } from '#services/money';
import { restoreWithdrawn, undoConfirmations, withdrawWaiting } from '#services/travel/trips';
import { unclaimTrips } from './claim-trips.ts';

/** As `traveller`, in one transaction. Answers how many were taken back now. */
export function withdrawOwnTrips(db: Database, context: Context, trips: readonly number[]): Promise<number> {
  return db.transaction(context, async (tx) => {
    await lockForFacts(tx);
    const undone = await undoConfirmations(
      tx,
      trips.map((trip) => ({ trip, was: undefined })),
    );
    await unclaimTrips(
      tx,
      undone.map(({ id }) => id),
    );
    return withdrawWaiting(tx, trips);
  });
}

/** They wait again, with the purpose they had; nothing is confirmed by it. */
export const restoreOwnTrips = (db: Database, context: Context, trips: readonly number[]): Promise<number> =>
  db.transaction(context, (tx) => restoreWithdrawn(tx, trips));
