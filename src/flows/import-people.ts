// The employer's list of people becomes people with employments; what goes with an account gets its last day.
import type { Result } from '#kernel/refusal';
import { createPeopleParser, peopleShape } from '#providers/protocols/csv-in/parse-people';
import { receivePeople } from '#services/people/organisations';
import { followAccountEnds } from './follow-account-ends.ts';
import type { ImportReport, Intake } from './import-report.ts';
import { importRows } from './import-rows.ts';
import { openColleagues, restrictedPerson } from './know-colleagues.ts';
import { findExpired } from './refuse-expired.ts';

export function importPeople(intake: Intake, path: string): Promise<Result<ImportReport>> {
  const parsePerson = createPeopleParser();
  const colleagues = openColleagues(['people/organisations/employment']);
  return importRows(intake, path, {
    shape: peopleShape,
    service: 'people/organisations',
    begin: colleagues.load,
    parse: (row) => {
      const person = parsePerson(row);
      const endsOn = person.ok ? person.value.endsOn : undefined;
      const expired = endsOn && findExpired(endsOn, 'people/organisations/employment', intake.now);
      return expired === undefined ? person : { ok: false, refusal: expired };
    },
    receive: async (tx, rows) => {
      const taken = rows.filter(({ personnelNumber }) => !colleagues.isRestricted(personnelNumber));
      const refused = rows
        .filter(({ personnelNumber }) => colleagues.isRestricted(personnelNumber))
        .map(({ line }) => ({ line, refusal: restrictedPerson() }));
      const accepted = await receivePeople(tx, taken);
      const numbers = taken.map(({ personnelNumber }) => personnelNumber);
      if (accepted > 0) await followAccountEnds(tx, numbers);
      return { accepted, unchanged: taken.length - accepted, refused };
    },
  });
}
