// One vehicle by its plate, from our own copy of the open register: no plate leaves to be looked up.
import { isFuel } from '#kernel/mode';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { FuelRow } from '#providers/protocols/rdw/parse-vehicles';
import { type Emission, pickEmission } from '#providers/protocols/rdw/pick-emission';

export interface RegisteredVehicle {
  readonly plate: string;
  readonly kind: string;
  readonly make: string;
  readonly model: string;
  readonly firstAdmissionOn: Temporal.PlainDate | null;
  /** What `estimateCo2` takes as the vehicle. */
  readonly emission: Emission;
}

type VehicleColumns = Omit<RegisteredVehicle, 'emission'>;
interface FuelColumns {
  readonly sequence: number;
  readonly fuel: string;
  readonly hybridClass: string | null;
  readonly wltpWeighted: number | null;
  readonly wltp: number | null;
  readonly nedcWeighted: number | null;
  readonly nedc: number | null;
}

/** The plate as `normalisePlate` gives it. Undefined when the copy does not have it. One round trip. */
export async function findVehicle(tx: Transaction, plate: string): Promise<RegisteredVehicle | undefined> {
  const [vehicles, fuels] = (await tx.batch([
    sql`select plate, kind, make, model, first_admission_on as "firstAdmissionOn"
      from travel.registered_vehicle where plate = ${plate}`,
    sql`select sequence, fuel, hybrid_class as "hybridClass", wltp_weighted_mg_km as "wltpWeighted",
        wltp_mg_km as "wltp", nedc_weighted_mg_km as "nedcWeighted", nedc_mg_km as "nedc"
      from travel.registered_fuel where plate = ${plate} order by sequence limit 9`,
  ])) as [VehicleColumns[], FuelColumns[]];
  const vehicle = vehicles[0];
  return vehicle && { ...vehicle, emission: pickEmission(fuels.map((row) => rowOf(plate, row))) };
}

function rowOf(plate: string, row: FuelColumns): FuelRow {
  const known = isFuel(row.fuel) ? { fuel: row.fuel as NonNullable<FuelRow['fuel']> } : {};
  return {
    plate,
    sequence: row.sequence,
    description: row.fuel,
    ...known,
    ...(row.hybridClass !== null && { hybridClass: row.hybridClass }),
    ...(row.wltpWeighted !== null && { wltpWeightedMgPerKm: row.wltpWeighted }),
    ...(row.wltp !== null && { wltpMgPerKm: row.wltp }),
    ...(row.nedcWeighted !== null && { nedcWeightedMgPerKm: row.nedcWeighted }),
    ...(row.nedc !== null && { nedcMgPerKm: row.nedc }),
  };
}
