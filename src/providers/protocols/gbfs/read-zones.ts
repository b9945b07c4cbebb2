// Zones on the map with what may be done in them: start, end, pass, how fast, and where to park.
import { z } from 'zod';
import { accept, type Result } from '#kernel/refusal';
import type { Ring, Rows, Zone, ZoneRule } from './feed.ts';
import { type GbfsFile, gbfsInstant, notAFile, readRows } from './read-file.ts';
import { latitude, longitude } from './read-vehicles.ts';
import { gbfsId, words } from './words.ts';

const ZONES_MAX = 5_000;
const POINTS_MAX = 500_000;
const RULES_MAX = 100;

const rule = z
  .object({
    vehicle_type_id: z.array(gbfsId).max(500).optional(),
    vehicle_type_ids: z.array(gbfsId).max(500).optional(),
    ride_allowed: z.boolean().optional(),
    ride_start_allowed: z.boolean().optional(),
    ride_end_allowed: z.boolean().optional(),
    ride_through_allowed: z.boolean(),
    maximum_speed_kph: z.number().min(0).max(300).optional(),
    station_parking: z.boolean().optional(),
  })
  .transform((one): ZoneRule => {
    // Version 2 has one word for both ends of a ride. What is not said is not allowed.
    const both = one.ride_allowed ?? false;
    return {
      typeIds: one.vehicle_type_ids ?? one.vehicle_type_id ?? [],
      mayStart: one.ride_start_allowed ?? both,
      mayEnd: one.ride_end_allowed ?? both,
      mayPass: one.ride_through_allowed,
      maxSpeedKmh: one.maximum_speed_kph,
      parkAtStation: one.station_parking,
    };
  });
const rules = z.array(rule).max(RULES_MAX);
const point = z
  .array(z.number())
  .min(2)
  .max(4)
  .transform(([east = 0, north = 0]) => [east, north] as const)
  .refine(([east, north]) => longitude.safeParse(east).success && latitude.safeParse(north).success);
const polygons = z.array(z.array(z.array(point).min(3)).min(1)).min(1);
const feature = z.object({
  geometry: z.object({ type: z.literal('MultiPolygon'), coordinates: polygons }),
  properties: z.object({
    name: words.optional(),
    start: gbfsInstant.optional(),
    end: gbfsInstant.optional(),
    rules: rules.default([]),
  }),
});
const file = z.object({
  geofencing_zones: z.object({ features: z.array(z.unknown()) }),
  global_rules: rules.default([]),
});

export interface Zones extends Rows<Zone> {
  /** What holds outside every zone, and where a zone has no rule for the type. */
  readonly globalRules: readonly ZoneRule[];
}

/** In the order of the file, because the first zone wins where two lie over each other. */
export function readZones(given: GbfsFile): Result<Zones> {
  const read = file.safeParse(given.data);
  if (!read.success) return notAFile('geofencing_zones', read.error);
  const { geofencing_zones: zones, global_rules: globalRules } = read.data;
  let pointsLeft = POINTS_MAX;
  const { rows } = readRows(zones.features, feature, ZONES_MAX);
  const found = rows.flatMap(({ geometry, properties }): Zone[] => {
    const { name, start: from, end: until, rules } = properties;
    const box = boxOf(geometry.coordinates);
    pointsLeft -= geometry.coordinates.flat().reduce((sum, ring) => sum + ring.length, 0);
    return pointsLeft < 0 ? [] : [{ name, from, until, rules, polygons: geometry.coordinates, box }];
  });
  return accept({ rows: found, setAside: zones.features.length - found.length, globalRules });
}

function boxOf(polygons: readonly (readonly Ring[])[]): Zone['box'] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of polygons.flat(2)) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}
