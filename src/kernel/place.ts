// A place as a traveller names it: a stop, a street, a town; with a position only where one is known.
import { assert } from './assert.ts';

/** Degrees in WGS 84. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Place {
  readonly name: string;
  /** The code of a station or stop, when the source gives one. */
  readonly code?: string;
  readonly position?: Position;
}

export function isPosition(latitude: number, longitude: number): boolean {
  return (
    Number.isFinite(latitude) &&
    Number.isFinite(longitude) &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180
  );
}

export function position(latitude: number, longitude: number): Position {
  assert(isPosition(latitude, longitude), `${latitude}, ${longitude} is not a position on earth`);
  return { latitude, longitude };
}
