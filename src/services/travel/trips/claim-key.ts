// The business key of what a trip claims: each distance that somebody gave it, and each confirmation after
// one that was undone, is a claim of its own.
import { MOST_DISTANCES } from './give-distance.ts';

/** A confirmation is undone now and then; who does it more often enters the trip anew. */
export const MOST_UNDONE = 20;

/**
 * `version` counts the distances that were given and the confirmations that were undone: 0 for most trips.
 */
export const claimKey = (trip: number, version: number): string =>
  version === 0 ? `trip:${trip}` : `trip:${trip}~${version}`;

/** Every key that the claim of a trip can have had. */
export const claimKeys = (trip: number): string[] =>
  Array.from({ length: MOST_DISTANCES + MOST_UNDONE + 1 }, (_, version) => claimKey(trip, version));
