// Stations: what they are (station_information) joined with how they stand now (station_status).
import { z } from 'zod';
import { accept, type Result } from '#kernel/refusal';
import type { Rows, Station } from './feed.ts';
import { type GbfsFile, gbfsInstant, notAFile, readRows } from './read-file.ts';
import { latitude, longitude } from './read-vehicles.ts';
import { gbfsId, words } from './words.ts';

export const STATIONS_MAX = 20_000;

const information = z.object({ station_id: gbfsId, name: words, lat: latitude, lon: longitude });
/** Version 1 wrote 0 and 1. */
const yesOrNo = z.union([z.boolean(), z.literal([0, 1]).transform(Boolean)]);
const count = z.number().int().min(0).max(100_000);
const status = z.object({
  station_id: gbfsId,
  num_bikes_available: count.optional(),
  num_vehicles_available: count.optional(),
  num_docks_available: count.optional(),
  vehicle_types_available: z
    .array(z.object({ vehicle_type_id: gbfsId, count }))
    .max(200)
    .default([]),
  is_installed: yesOrNo.default(true),
  is_renting: yesOrNo,
  is_returning: yesOrNo,
  last_reported: gbfsInstant.optional(),
});
const stations = z.object({ stations: z.array(z.unknown()) });

/**
 * Stations that are there and of which both are known. One that is listed twice counts once, as it stands
 * first: a system that doubles a row does not double its bicycles.
 */
export function readStations(what: GbfsFile, how: GbfsFile): Result<Rows<Station>> {
  const listed = stations.safeParse(what.data);
  if (!listed.success) return notAFile('station_information', listed.error);
  const standing = stations.safeParse(how.data);
  if (!standing.success) return notAFile('station_status', standing.error);
  const now = readRows(standing.data.stations, status, STATIONS_MAX);
  const byId = new Map(now.rows.toReversed().map((one) => [one.station_id, one]));
  const { rows, setAside } = readRows(listed.data.stations, information, STATIONS_MAX);
  const found = new Map<string, Station>();
  for (const one of rows) {
    const state = byId.get(one.station_id);
    if (state?.is_installed !== true || found.has(one.station_id)) continue;
    found.set(one.station_id, {
      id: one.station_id,
      name: one.name,
      position: { latitude: one.lat, longitude: one.lon },
      available: state.num_vehicles_available ?? state.num_bikes_available ?? 0,
      placesFree: state.num_docks_available,
      isRenting: state.is_renting,
      isReturning: state.is_returning,
      byType: state.vehicle_types_available.map(({ vehicle_type_id, count }) => ({
        typeId: vehicle_type_id,
        count,
      })),
      reportedAt: state.last_reported,
    });
  }
  return accept({ rows: [...found.values()], setAside: setAside + now.setAside });
}
