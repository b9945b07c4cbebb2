// The employer's list of people becomes people with employments; what goes with an account gets its last day.
import type { Result } from '#kernel/refusal';
import { checkFile } from '#platform/files/check-file';
import { type CsvCells, csvRowLimits, readCsv } from '#platform/files/read-csv';
import {
  createPeopleParser,
  findCitizenColumns,
  type PersonRow,
  peopleShape,
} from '#providers/protocols/csv-in/parse-people';
import type { ImportReport, Intake } from './import-report.ts';
import { importRows } from './import-rows.ts';
import { openReceiving } from './receive-colleagues.ts';
import { findExpired } from './refuse-expired.ts';

export async function importPeople(intake: Intake, path: string): Promise<Result<ImportReport>> {
  const parsePerson = createPeopleParser(await findColumns(path));
  const receiving = openReceiving();
  return importRows<PersonRow>(intake, path, {
    shape: peopleShape,
    service: 'people/organisations',
    begin: receiving.load,
    parse: (row) => {
      const person = parsePerson(row);
      const endsOn = person.ok ? person.value.endsOn : undefined;
      const expired = endsOn && findExpired(endsOn, 'people/organisations/employment', intake.now);
      return expired === undefined ? person : { ok: false, refusal: expired };
    },
    receive: receiving.receive,
  });
}

/** Read on its own before anything else: one row does not show whether a column holds citizen numbers. */
async function findColumns(path: string): Promise<ReadonlySet<string>> {
  const file = await checkFile(path);
  const batches = file.ok ? await readCsv(file.value, peopleShape, csvRowLimits) : file;
  // What is wrong with the file is said by who takes it in.
  if (!batches.ok) return new Set();
  const rows: CsvCells[] = [];
  for await (const { rows: batch } of batches.value) {
    for (const { cells } of batch) {
      const { personnel_number = '', cost_centre = '', group = '' } = cells;
      if (/\d{4}/.test(personnel_number + cost_centre + group))
        rows.push({ personnel_number, cost_centre, group });
    }
  }
  return findCitizenColumns(rows);
}
