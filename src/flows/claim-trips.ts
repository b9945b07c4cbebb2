// What follows when trips are confirmed or undone, in the same transaction: their estimates are marked and
// their claims written or taken back.
import type { Transaction } from '#platform/database/types';
import { withdrawClaims, writeClaims } from '#services/money';
import { markEstimates } from '#services/travel/co2';
import { type ConfirmedTrip, claimKey, claimKeys } from '#services/travel/trips';

/** The caller holds `lockForFacts`. */
export async function claimTrips(tx: Transaction, trips: readonly ConfirmedTrip[]): Promise<void> {
  await markEstimates(
    tx,
    trips.map(({ id, purpose }) => ({ tripId: id, purpose })),
  );
  // A private trip is nobody's business: it is confirmed and makes no claim.
  await writeClaims(
    tx,
    trips.flatMap(({ purpose, ...trip }) =>
      purpose === 'private'
        ? []
        : [
            {
              personId: trip.personId,
              day: trip.day,
              kind: 'travel' as const,
              purpose,
              mode: trip.mode,
              fuel: trip.fuel ?? 'none',
              distanceM: trip.distanceM,
              costCents: trip.costCents,
              sourceKey: claimKey(trip.id, trip.claimVersion),
            },
          ],
    ),
  );
}

/** Answers how many claims count no more: none for a trip that was private. */
export async function unclaimTrips(tx: Transaction, trips: readonly number[]): Promise<number> {
  if (trips.length === 0) return 0;
  await markEstimates(
    tx,
    trips.map((tripId) => ({ tripId, purpose: undefined })),
  );
  return withdrawClaims(tx, trips.flatMap(claimKeys));
}
