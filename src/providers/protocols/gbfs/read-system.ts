// The files of a system put together. A file that is missing or broken costs only what it says: the rest
// stands.
import type { Refusal, Result } from '#kernel/refusal';
import type { System } from './find-near.ts';
import type { GbfsName } from './read-discovery.ts';
import type { GbfsFile } from './read-file.ts';
import { type PlanOwner, readPricingPlans } from './read-pricing-plans.ts';
import { readStations } from './read-stations.ts';
import { readVehicleTypes } from './read-vehicle-types.ts';
import { readVehicles } from './read-vehicles.ts';
import { readZones } from './read-zones.ts';

export interface ReadSystem extends System {
  /** Rows that could not be read, over all files, and what was wrong with whole files. */
  readonly setAside: number;
  readonly refusals: readonly Refusal[];
}

export function readSystem(files: ReadonlyMap<GbfsName, GbfsFile>, owner: PlanOwner): ReadSystem {
  const refusals: Refusal[] = [];
  let setAside = 0;
  const keep = <T extends { readonly setAside: number }>(read: Result<T> | undefined): T | undefined => {
    if (read === undefined) return undefined;
    if (!read.ok) refusals.push(read.refusal);
    else setAside += read.value.setAside;
    return read.ok ? read.value : undefined;
  };
  const given = <T>(name: GbfsName, read: (file: GbfsFile) => T): T | undefined => {
    const file = files.get(name);
    return file === undefined ? undefined : read(file);
  };
  const status = files.get('station_status');
  const types = keep(given('vehicle_types', readVehicleTypes));
  const vehicles =
    keep(given('vehicle_status', readVehicles)) ?? keep(given('free_bike_status', readVehicles));
  const stations = keep(
    status === undefined ? undefined : given('station_information', (file) => readStations(file, status)),
  );
  const plans = keep(given('system_pricing_plans', (file) => readPricingPlans(file, owner)));
  const zones = keep(given('geofencing_zones', readZones));
  return {
    provider: owner.provider,
    types: types?.rows ?? [],
    vehicles: vehicles?.rows ?? [],
    stations: stations?.rows ?? [],
    plans: plans?.rows ?? [],
    zones: zones?.rows ?? [],
    globalRules: zones?.globalRules ?? [],
    setAside,
    refusals,
  };
}
