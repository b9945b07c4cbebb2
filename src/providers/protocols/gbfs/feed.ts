// What a GBFS system offers, in our own shape: the same for version 2 and version 3.
import type { Mode } from '#kernel/mode';
import type { Position } from '#kernel/place';
import type { Sentence } from '#kernel/refusal';
import type { Tariff } from '#kernel/tariff';

export interface VehicleType {
  readonly id: string;
  readonly name: Sentence | undefined;
  /** Undefined for a form that we have no word for. */
  readonly mode: Mode | undefined;
  readonly electric: boolean;
  readonly planId: string | undefined;
}

export interface Station {
  readonly id: string;
  readonly name: Sentence;
  readonly position: Position;
  /** Vehicles to take now, and places to bring one back; undefined where the system does not say. */
  readonly available: number;
  readonly placesFree: number | undefined;
  readonly isRenting: boolean;
  readonly isReturning: boolean;
  readonly byType: readonly { readonly typeId: string; readonly count: number }[];
  readonly reportedAt: Temporal.Instant | undefined;
}

export interface Vehicle {
  /** Changes after every ride, so that nobody can follow it. */
  readonly id: string;
  readonly position: Position;
  readonly typeId: string | undefined;
  readonly planId: string | undefined;
  readonly rangeM: number | undefined;
  readonly isFree: boolean;
}

export interface PricingPlan {
  readonly id: string;
  readonly name: Sentence;
  readonly text: Sentence;
  readonly tariff: Tariff;
}

export interface ZoneRule {
  /** Empty: for every type. */
  readonly typeIds: readonly string[];
  readonly mayStart: boolean;
  readonly mayEnd: boolean;
  readonly mayPass: boolean;
  readonly maxSpeedKmh: number | undefined;
  /** Only at a station, when true. */
  readonly parkAtStation: boolean | undefined;
}

/** Longitude and latitude, in that order, as GeoJSON has it. */
export type Ring = readonly (readonly [number, number])[];

export interface Zone {
  readonly name: Sentence | undefined;
  readonly from: Temporal.Instant | undefined;
  readonly until: Temporal.Instant | undefined;
  readonly rules: readonly ZoneRule[];
  /** The first ring of a polygon is its outside, the others are holes. */
  readonly polygons: readonly (readonly Ring[])[];
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number];
}

/** Rows of one file that could be read, and how many were set aside because they could not. */
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly setAside: number;
}
