// The two open files of the vehicle register, into our own copy: nobody's data, and no plate leaves to be
// looked up.
import type { Result } from '#kernel/refusal';
import { checkFile } from '#platform/files/check-file';
import { type CsvBatch, type CsvRow, readCsv } from '#platform/files/read-csv';
import {
  fuelShape,
  parseFuel,
  parseVehicle,
  rdwFileLimits,
  rdwRowLimits,
  vehicleShape,
} from '#providers/protocols/rdw/parse-vehicles';
import { importFuels, importVehicles as importVehicleRows } from '#services/travel/co2';
import { addRefused, type ImportReport, type Intake, newReport } from './import-report.ts';

/**
 * Which of the two files it is, its header says. Vehicles come first: fuels of an unknown vehicle are left
 * out.
 */
export async function importVehicles(intake: Intake, path: string): Promise<Result<ImportReport>> {
  const file = await checkFile(path, rdwFileLimits);
  if (!file.ok) return file;
  const fuels = await readCsv(file.value, fuelShape, rdwRowLimits);
  const vehicles = fuels.ok ? fuels : await readCsv(file.value, vehicleShape, rdwRowLimits);
  if (!vehicles.ok) return vehicles;
  const report = newReport();
  const context = { role: 'intake', now: intake.now };
  return intake.db.transaction(context, async (tx) => {
    const imported = fuels.ok
      ? await importFuels(tx, parsed(fuels.value, parseFuel, report), intake.onProgress)
      : await importVehicleRows(tx, parsed(vehicles.value, parseVehicle, report), intake.onProgress);
    report.accepted = imported.accepted;
    report.unchanged = imported.unchanged;
    return { ok: true as const, value: report };
  });
}

async function* parsed<T>(
  batches: AsyncIterable<CsvBatch>,
  parse: (row: CsvRow) => Result<T>,
  report: ImportReport,
): AsyncGenerator<T> {
  for await (const batch of batches) {
    addRefused(report, batch.refused);
    for (const row of batch.rows) {
      const result = parse(row);
      if (result.ok) yield result.value;
      else addRefused(report, [{ line: row.line, refusal: result.refusal }]);
    }
  }
}
