// Cars near a place, the nearest first: asked of our own list, so that nothing of it leaves and nothing is
// kept.

import { haversineM } from '#kernel/distance';
import type { Fuel } from '#kernel/mode';
import type { Position } from '#kernel/place';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { CarClass } from './keep-cars.ts';

export interface NearCar {
  readonly provider: string;
  readonly vehicleId: string;
  readonly typeId: string;
  readonly name: string;
  readonly class: CarClass;
  readonly fuel: Fuel | null;
  readonly seats: number | null;
  readonly chargePercent: number | null;
  readonly vehicles: number;
  readonly stationCode: string | null;
  readonly station: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly tariffKey: string | null;
  readonly seenAt: Temporal.Instant;
  /** As the crow flies, whole metres. */
  readonly distanceM: number;
}

const RADIUS_MAX_M = 20_000;

/** Role `traveller`. What is not available is left out. */
export async function listCarsNear(
  tx: Transaction,
  {
    around,
    radiusM,
    limit = 40,
  }: { readonly around: Position; readonly radiusM: number; readonly limit?: number },
): Promise<NearCar[]> {
  const metres = Math.min(radiusM, RADIUS_MAX_M);
  const high = metres / 111_000;
  const wide = high / Math.max(0.2, Math.cos((around.latitude * Math.PI) / 180));
  const e6 = (degrees: number) => Math.round(degrees * 1_000_000);
  const rows = await tx.list(sql<Omit<NearCar, 'distanceM'>>`
    select ${columns} from mobility.shared_car_vehicle
    where lat_e6 between ${e6(around.latitude - high)} and ${e6(around.latitude + high)}
      and lon_e6 between ${e6(around.longitude - wide)} and ${e6(around.longitude + wide)} and vehicles > 0
    order by vehicle_id limit 2000`);
  return rows
    .map((row) => ({ ...row, distanceM: Math.round(haversineM(around, row)) }))
    .filter(({ distanceM }) => distanceM <= metres)
    .sort((a, b) => a.distanceM - b.distanceM || (a.vehicleId < b.vehicleId ? -1 : 1))
    .slice(0, limit);
}

export function findCar(
  tx: Transaction,
  { provider, vehicleId }: { readonly provider: string; readonly vehicleId: string },
): Promise<Omit<NearCar, 'distanceM'> | undefined> {
  return tx.find(sql<Omit<NearCar, 'distanceM'>>`
    select ${columns} from mobility.shared_car_vehicle
    where provider = ${provider} and vehicle_id = ${vehicleId}`);
}

const columns = sql`provider, vehicle_id as "vehicleId", type_id as "typeId", name, class, fuel, seats,
  charge_percent as "chargePercent", vehicles, station_code as "stationCode", station,
  lat_e6 / 1e6::float8 as latitude, lon_e6 / 1e6::float8 as longitude, tariff_key as "tariffKey",
  seen_at as "seenAt"`;

/** Where cars stand, with how many: to choose a place by name. Role `traveller`. */
export function listCarPlaces(
  tx: Transaction,
  limit = 500,
): Promise<{ name: string; latitude: number; longitude: number; cars: number }[]> {
  return tx.list(sql<{ name: string; latitude: number; longitude: number; cars: number }>`
    select station as name, min(lat_e6) / 1e6::float8 as latitude, min(lon_e6) / 1e6::float8 as longitude,
      sum(vehicles)::integer as cars
    from mobility.shared_car_vehicle group by station order by station limit ${limit}`);
}
