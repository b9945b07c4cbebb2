// The employer's list of people becomes people with employments.
import type { Result } from '#kernel/refusal';
import { createPeopleParser, peopleShape } from '#providers/protocols/csv-in/parse-people';
import { receivePeople } from '#services/people/organisations';
import type { ImportReport, Intake } from './import-report.ts';
import { importRows } from './import-rows.ts';

export function importPeople(intake: Intake, path: string): Promise<Result<ImportReport>> {
  return importRows(intake, path, {
    shape: peopleShape,
    service: 'people/organisations',
    parse: createPeopleParser(),
    receive: async (tx, rows) => {
      const accepted = await receivePeople(tx, rows);
      return { accepted, unchanged: rows.length - accepted };
    },
  });
}
