// A distance for a trip that had none: its CO2 is reckoned, and a claim that was made without it is made
// anew, so that a closed month gets a correction.
import { accept, type Result } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import { lockForFacts, withdrawClaims, writeClaims } from '#services/money';
import { estimateCo2, replaceEstimate } from '#services/travel/co2';
import { claimKey, type DistanceGiver, type GivenDistance, giveDistance } from '#services/travel/trips';

export interface DistanceAsked {
  readonly organisation: string;
  readonly trip: number;
  readonly distanceM: number;
  readonly by: DistanceGiver;
  readonly now: Temporal.Instant;
}

/** In one transaction, and safe to run again: the same distance once more changes nothing. */
export function giveTripDistance(
  db: Database,
  { organisation, trip, distanceM, by, now }: DistanceAsked,
): Promise<Result<{ readonly changed: boolean; readonly claims: number }>> {
  return db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    await lockForFacts(tx);
    const given = await giveDistance(tx, { trip, distanceM, by });
    if (!given.ok) return given;
    if (!given.value.isChanged) return accept({ changed: false, claims: 0 });
    const { day, mode, fuel } = given.value;
    await replaceEstimate(tx, trip, estimateCo2({ day, mode, fuel, distanceM }));
    return accept({ changed: true, claims: await claimAnew(tx, given.value, distanceM) });
  });
}

/** A private trip, and one that waits, has no claim. */
async function claimAnew(tx: Transaction, trip: GivenDistance, distanceM: number): Promise<number> {
  const { id, version, personId, day, mode, fuel, costCents, confirmedAs: purpose } = trip;
  if (purpose === null || purpose === 'private') return 0;
  await withdrawClaims(tx, [claimKey(id, version - 1)]);
  const base = { kind: 'travel', personId, day, mode, fuel: fuel ?? 'none', distanceM, costCents } as const;
  const { written } = await writeClaims(tx, [{ ...base, purpose, sourceKey: claimKey(id, version) }]);
  return written;
}
