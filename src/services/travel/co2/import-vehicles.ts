// Takes in the two files of the open vehicle register: streamed, so that fifteen million rows need no memory.
import { copyLine } from '#platform/copy-line';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { FuelRow, VehicleRow } from '#providers/protocols/rdw/parse-vehicles';

export interface ImportedRows {
  /** New, or other than they were. */
  readonly accepted: number;
  /** Already there exactly so. */
  readonly unchanged: number;
  /** Fuels of a vehicle that is not in our copy, or with a number the register does not use. */
  readonly skipped: number;
}

type Rows<T> = AsyncIterable<T> | Iterable<T>;
type Progress = (rowsSoFar: number) => void;

const ROWS_BETWEEN_PROGRESS = 50_000;

/**
 * The file of vehicles. A vehicle that is there already is replaced; the last of two rows with one plate
 * counts.
 */
export async function importVehicles(
  tx: Transaction,
  rows: Rows<VehicleRow>,
  onProgress?: Progress,
): Promise<ImportedRows> {
  await tx.run(sql`create temporary table incoming_vehicle (line bigint generated always as identity,
    plate text, kind text, make text, model text, first_admission_on date) on commit drop`);
  await tx.copyIn(
    'copy incoming_vehicle (plate, kind, make, model, first_admission_on) from stdin (format csv)',
    counted(rows, onProgress, (row) =>
      copyLine([row.plate, row.kind, row.make ?? '', row.model ?? '', row.firstAdmittedOn]),
    ),
  );
  const { total } = await tx.get<{ total: number }>(
    sql`select count(distinct plate)::integer as total from incoming_vehicle`,
  );
  const accepted = await tx.run(sql`
    insert into travel.registered_vehicle as known (plate, kind, make, model, first_admission_on, imported_at)
    select distinct on (plate) plate, kind, make, model, first_admission_on, platform.now()
    from incoming_vehicle order by plate, line desc
    on conflict (plate) do update set kind = excluded.kind, make = excluded.make, model = excluded.model,
      first_admission_on = excluded.first_admission_on, imported_at = excluded.imported_at
    where (known.kind, known.make, known.model, known.first_admission_on)
      is distinct from (excluded.kind, excluded.make, excluded.model, excluded.first_admission_on)`);
  await tx.run(sql`drop table incoming_vehicle`);
  return { accepted, unchanged: total - accepted, skipped: 0 };
}

const FUEL_COLUMNS =
  'plate, sequence, fuel, hybrid_class, wltp_weighted_mg_km, wltp_mg_km, nedc_weighted_mg_km, nedc_mg_km';
const fuels = sql.raw(FUEL_COLUMNS);

/**
 * The file of fuels, after that of vehicles. All fuels of a plate that is in the file are replaced together.
 */
export async function importFuels(
  tx: Transaction,
  rows: Rows<FuelRow>,
  onProgress?: Progress,
): Promise<ImportedRows> {
  await tx.run(sql`create temporary table incoming_fuel (line bigint generated always as identity, plate text,
    sequence smallint, fuel text, hybrid_class text, wltp_weighted_mg_km integer, wltp_mg_km integer,
    nedc_weighted_mg_km integer, nedc_mg_km integer) on commit drop`);
  const copied = await tx.copyIn(
    `copy incoming_fuel (${FUEL_COLUMNS}) from stdin (format csv)`,
    counted(rows, onProgress, fuelLine),
  );
  // What the house can use: known vehicles, the last of two rows with one number.
  await tx.run(sql`create temporary table usable_fuel on commit drop as
    select distinct on (plate, sequence) ${fuels} from incoming_fuel
    where sequence between 1 and 9 and plate in (select plate from travel.registered_vehicle)
    order by plate, sequence, line desc`);
  const usable = await tx.run(sql`select from usable_fuel`);
  // A plate keeps its fuels when the file says the same; else all of them go, so that a fuel that left is
  // gone too.
  await tx.run(sql`create temporary table changed_plate on commit drop as
    select distinct plate from (
      (select ${fuels} from usable_fuel except select ${fuels} from travel.registered_fuel)
      union all
      (select ${fuels} from travel.registered_fuel where plate in (select plate from usable_fuel)
        except select ${fuels} from usable_fuel)) differing`);
  await tx.run(sql`delete from travel.registered_fuel where plate in (select plate from changed_plate)`);
  const accepted = await tx.run(sql`insert into travel.registered_fuel (${fuels})
    select ${fuels} from usable_fuel where plate in (select plate from changed_plate)`);
  await tx.run(sql`drop table incoming_fuel, usable_fuel, changed_plate`);
  return { accepted, unchanged: usable - accepted, skipped: copied - usable };
}

function fuelLine(row: FuelRow): string {
  return copyLine([
    row.plate,
    row.sequence,
    // Our own word where there is one; else what the register calls it, which is then no fuel we count with.
    row.fuel ?? row.description,
    row.hybridClass,
    row.wltpWeightedMgPerKm,
    row.wltpMgPerKm,
    row.nedcWeightedMgPerKm,
    row.nedcMgPerKm,
  ]);
}

async function* counted<T>(
  rows: Rows<T>,
  onProgress: Progress | undefined,
  lineOf: (row: T) => string,
): AsyncGenerator<string> {
  let count = 0;
  for await (const row of rows) {
    yield lineOf(row);
    count += 1;
    if (count % ROWS_BETWEEN_PROGRESS === 0) onProgress?.(count);
  }
  onProgress?.(count);
}
