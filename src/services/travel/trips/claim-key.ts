// The business key of what a trip claims: each distance that somebody gave it is a claim of its own.
import { MOST_DISTANCES } from './give-distance.ts';

/** `version` is how often a distance was given: 0 for a trip whose source knew it. */
export const claimKey = (trip: number, version: number): string =>
  version === 0 ? `trip:${trip}` : `trip:${trip}~${version}`;

/** Every key that the claim of a trip can have had. */
export const claimKeys = (trip: number): string[] =>
  Array.from({ length: MOST_DISTANCES + 1 }, (_, version) => claimKey(trip, version));
