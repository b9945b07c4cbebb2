// A distance for a trip that had none: its CO2 is reckoned, and a claim that was made without it is made
// anew, so that a closed month gets a correction.
import { accept, type Result } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import { lockForFacts, withdrawClaims, writeClaims } from '#services/money';
import { estimateCo2, replaceEstimate } from '#services/travel/co2';
import {
  claimKey,
  type DistanceGiver,
  type GivenDistance,
  giveDistance,
  listAlike,
} from '#services/travel/trips';

export interface DistanceAsked {
  readonly organisation: string;
  readonly trip: number;
  readonly distanceM: number;
  readonly by: DistanceGiver;
  /** Also trips between the same two stops, by the same means, that have none. */
  readonly alike?: boolean | undefined;
  readonly now: Temporal.Instant;
}

export interface DistancesGiven {
  /** Trips that got this distance now: 0 when it was given just so before. */
  readonly changed: number;
  readonly claims: number;
}

/** In one transaction, and safe to run again: the same distance once more changes nothing. */
export function giveTripDistance(db: Database, asked: DistanceAsked): Promise<Result<DistancesGiven>> {
  const { organisation, trip, alike = false, now } = asked;
  return db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    await lockForFacts(tx);
    const others = alike ? await listAlike(tx, trip) : [];
    let [changed, claims] = [0, 0];
    for (const one of [trip, ...others]) {
      const given = await giveOne(tx, { ...asked, trip: one });
      if (!given.ok) return given;
      changed += given.value.changed;
      claims += given.value.claims;
    }
    return accept({ changed, claims });
  });
}

async function giveOne(
  tx: Transaction,
  { trip, distanceM, by }: DistanceAsked,
): Promise<Result<DistancesGiven>> {
  const given = await giveDistance(tx, { trip, distanceM, by });
  if (!given.ok) return given;
  if (!given.value.isChanged) return accept({ changed: 0, claims: 0 });
  const { day, mode, fuel } = given.value;
  await replaceEstimate(tx, trip, estimateCo2({ day, mode, fuel, distanceM }));
  return accept({ changed: 1, claims: await claimAnew(tx, given.value, distanceM) });
}

/** A private trip, and one that waits, has no claim. */
async function claimAnew(tx: Transaction, trip: GivenDistance, distanceM: number): Promise<number> {
  const { id, claimVersion, personId, day, mode, fuel, costCents, confirmedAs: purpose } = trip;
  if (purpose === null || purpose === 'private') return 0;
  await withdrawClaims(tx, [claimKey(id, claimVersion - 1)]);
  const base = { kind: 'travel', personId, day, mode, fuel: fuel ?? 'none', distanceM, costCents } as const;
  const { written } = await writeClaims(tx, [{ ...base, purpose, sourceKey: claimKey(id, claimVersion) }]);
  return written;
}
