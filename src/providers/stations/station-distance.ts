// How far apart two stations are, roughly: the straight line times what rails add to it.
import { haversineM } from '#kernel/distance';
import type { Station } from './find-station.ts';

/**
 * Rails over straight line, in hundredths. Measured on the two CC0 lists of January 2017 (positions, and the
 * matrix of tariff units, one unit being about a kilometre of rail): the median over 38,206 pairs more than 5
 * km apart is 1.32; nine pairs in ten lie between 1.09 and 1.93. It is an estimate for a trip that names
 * stations and no distance.
 */
export const RAIL_DETOUR_HUNDREDTHS = 132;

/** Whole metres, the same in both directions, 0 for a station and itself. */
export function stationDistanceM(a: Station, b: Station): number {
  return Math.round((haversineM(a.position, b.position) * RAIL_DETOUR_HUNDREDTHS) / 100);
}
