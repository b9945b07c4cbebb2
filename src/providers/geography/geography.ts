// The port of places and distances: what the product asks of a map, whoever answers. An answer never holds
// who asked.

import type { Mode } from '#kernel/mode';
import type { Position } from '#kernel/place';
import type { Sentence } from '#kernel/refusal';

export interface NamedPlace {
  readonly name: string;
  readonly position: Position;
}

export interface MeasuredRoute {
  /** Whole metres from the first place to the last, by way of those between. */
  readonly distanceM: number;
  /** How it was found, for the person who may know better. */
  readonly how: Sentence;
  /** Where the rule or the map comes from. */
  readonly source: Sentence;
  /** False for a rule that nobody held against measured routes. */
  readonly verified: boolean;
}

export interface Geography {
  /**
   * Places whose name fits what was typed so far, the best first. Never guesses: nothing is an answer too.
   */
  findPlaces(typed: string, limit: number): Promise<readonly NamedPlace[]>;
  /** The one place that is called exactly this; undefined when nobody knows it. */
  findPlace(name: string): Promise<NamedPlace | undefined>;
  /** Undefined where it has no answer for this means of transport. */
  measureRoute(route: readonly Position[], mode: Mode): Promise<MeasuredRoute | undefined>;
}
