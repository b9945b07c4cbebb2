// The CO2 of one trip, twice: well-to-wheel for one's own insight, tank-to-wheel for the report that the law
// asks.
import { assertInteger } from '#kernel/assert';
import type { Fuel, Mode } from '#kernel/mode';
import type { Emission } from '#providers/protocols/rdw/pick-emission';
import { type FactorKind, findFactor } from './factors.ts';

export interface TripForCo2 {
  readonly day: Temporal.PlainDate;
  readonly mode: Mode;
  readonly fuel?: Fuel | null | undefined;
  /** Absent when nobody knows it: then the grams are unknown as well. */
  readonly distanceM?: number | null | undefined;
  /**
   * What the vehicle register says of the traveller's own vehicle: its fuel, its official value and which
   * test it was.
   */
  readonly vehicle?: Emission | undefined;
}

export type Co2Reason = 'older-list' | 'no-factor' | 'fuel-unknown' | 'no-list-yet' | 'distance-unknown';

export interface Co2Figure {
  /** Whole grams of CO2 equivalent; null is unknown, which is not 0. */
  readonly grams: number | null;
  /** The row of the list, or the test of the vehicle; null when there is none. */
  readonly factorId: string | null;
  readonly listYear: number | null;
  readonly basis: 'list' | 'vehicle' | 'unknown';
  /** Why it is unknown; or 'older-list' when the list of the trip's own year was not there. */
  readonly reason?: Co2Reason;
}

export interface Co2Estimate {
  readonly wtw: Co2Figure;
  readonly ttw: Co2Figure;
}

const engineModes: readonly Mode[] = ['car', 'motorcycle', 'moped'];

/**
 * Pure: the same trip gives the same figures. The vehicle's own value replaces the list for tank-to-wheel
 * only: a type approval measures what leaves the exhaust, so it can say nothing about the making of the fuel,
 * and a well-to-wheel figure mixed from two sources could not be compared with any other. Well-to-wheel
 * therefore stays with the list.
 */
export function estimateCo2(trip: TripForCo2): Co2Estimate {
  const vehicle = vehicleOf(trip);
  const fuel = statedFuel(trip) ?? vehicle?.fuel ?? 'none';
  return {
    wtw: byList('wtw', trip, fuel),
    ttw:
      vehicle?.co2MgPerKm === undefined
        ? byList('ttw', trip, fuel)
        : byVehicle(trip, vehicle, vehicle.co2MgPerKm),
  };
}

/** Grams of a distance at milligrams per kilometre: rounded once, half a gram goes up. */
export function gramsOf(distanceM: number, mgPerKm: number): number {
  assertInteger(distanceM, 'a distance in metres');
  assertInteger(mgPerKm, 'an emission in milligrams per kilometre');
  assertInteger(distanceM * mgPerKm, 'the product of distance and emission');
  return Math.floor((distanceM * mgPerKm + 500_000) / 1_000_000);
}

/** A trip that names another fuel than the vehicle's was made with another vehicle. */
function vehicleOf(trip: TripForCo2): Emission | undefined {
  if (trip.vehicle === undefined || !engineModes.includes(trip.mode)) return undefined;
  const stated = statedFuel(trip);
  return stated === undefined || stated === trip.vehicle.fuel ? trip.vehicle : undefined;
}

function statedFuel({ fuel }: TripForCo2): Fuel | undefined {
  return fuel == null || fuel === 'none' ? undefined : fuel;
}

function byVehicle(trip: TripForCo2, vehicle: Emission, mgPerKm: number): Co2Figure {
  const found = {
    factorId: `vehicle/${vehicle.basis}/${mgPerKm}`,
    listYear: null,
    basis: 'vehicle',
  } as const;
  if (trip.distanceM == null) return { grams: null, ...found, reason: 'distance-unknown' };
  return { grams: gramsOf(trip.distanceM, mgPerKm), ...found };
}

function byList(kind: FactorKind, trip: TripForCo2, fuel: Fuel): Co2Figure {
  const found = findFactor(kind, trip.mode, fuel, trip.day.year);
  if ('why' in found) {
    return { grams: null, factorId: null, listYear: null, basis: 'unknown', reason: found.why };
  }
  const { id, listYear, mgPerKm, validTo } = found.factor;
  const origin = { factorId: id, listYear, basis: 'list' } as const;
  if (trip.distanceM == null) return { grams: null, ...origin, reason: 'distance-unknown' };
  const grams = gramsOf(trip.distanceM, mgPerKm);
  // A figure without an end was taken over by the lists after it: it is old, but not out of date.
  const isOlder = validTo !== undefined && trip.day.toString() > validTo;
  return isOlder ? { grams, ...origin, reason: 'older-list' } : { grams, ...origin };
}
