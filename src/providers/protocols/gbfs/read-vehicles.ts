// Vehicles that stand free: free_bike_status in version 2, vehicle_status in version 3.
import { z } from 'zod';
import { accept, type Result } from '#kernel/refusal';
import type { Rows, Vehicle } from './feed.ts';
import { type GbfsFile, notAFile, readRows } from './read-file.ts';
import { gbfsId } from './words.ts';

export const VEHICLES_MAX = 50_000;

export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);

/** One that stands at a station has no position of its own there; the station has it. */
const row = z
  .object({
    bike_id: gbfsId.optional(),
    vehicle_id: gbfsId.optional(),
    lat: latitude.optional(),
    lon: longitude.optional(),
    is_reserved: z.boolean(),
    is_disabled: z.boolean(),
    vehicle_type_id: gbfsId.optional(),
    pricing_plan_id: gbfsId.optional(),
    station_id: gbfsId.optional(),
    current_range_meters: z.number().min(0).max(10_000_000).optional(),
  })
  .refine(({ bike_id, vehicle_id }) => (bike_id ?? vehicle_id) !== undefined)
  .refine(({ lat, lon, station_id }) =>
    lat === undefined || lon === undefined ? station_id !== undefined : true,
  );

const files = [
  z.object({ vehicles: z.array(z.unknown()) }),
  z.object({ bikes: z.array(z.unknown()) }),
] as const;

/** Those with a place of their own; the ones at a station are counted by the station. */
export function readVehicles(file: GbfsFile): Result<Rows<Vehicle>> {
  const third = files[0].safeParse(file.data);
  const second = files[1].safeParse(file.data);
  if (!third.success && !second.success)
    return notAFile('vehicle_status', file.version === 3 ? third.error : second.error);
  const list = third.success ? third.data.vehicles : second.success ? second.data.bikes : [];
  const { rows, setAside } = readRows(list, row, VEHICLES_MAX);
  const vehicles = rows.flatMap((one): Vehicle[] => {
    if (one.lat === undefined || one.lon === undefined) return [];
    return [
      {
        id: one.vehicle_id ?? one.bike_id ?? '',
        position: { latitude: one.lat, longitude: one.lon },
        typeId: one.vehicle_type_id,
        planId: one.pricing_plan_id,
        rangeM: one.current_range_meters === undefined ? undefined : Math.round(one.current_range_meters),
        isFree: !one.is_reserved && !one.is_disabled,
      },
    ];
  });
  return accept({ rows: vehicles, setAside });
}
