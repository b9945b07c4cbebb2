// The employer's list of people becomes people with employments; what goes with an account gets its last day.
import { type Refusal, type Result, refuse } from '#kernel/refusal';
import { createPeopleParser, peopleShape } from '#providers/protocols/csv-in/parse-people';
import { type OwnField, receivePeople } from '#services/people/organisations';
import { listCorrected } from '#services/trust/rights';
import { followAccountEnds } from './follow-account-ends.ts';
import type { ImportReport, Intake } from './import-report.ts';
import { importRows } from './import-rows.ts';
import { openColleagues, restrictedPerson } from './know-colleagues.ts';
import { findExpired } from './refuse-expired.ts';

const notes = {
  'corrected-by-person': {
    nl: 'Deze collega liet zelf {fields} verbeteren. Dat hielden wij; de rest van de regel is verwerkt. Pas uw eigen administratie aan.',
    en: 'This colleague had {fields} corrected. We kept that; the rest of the row went in. Correct your own records.',
  },
} as const;

const fieldWords = {
  full_name: { nl: 'de naam', en: 'the name' },
  email: { nl: 'het e-mailadres', en: 'the e-mail address' },
} as const;

function correctedByPerson(own: readonly OwnField[]): Refusal {
  const nl = own.map((field) => fieldWords[field].nl).join(' en ');
  const en = own.map((field) => fieldWords[field].en).join(' and ');
  return refuse(notes, 'corrected-by-person', { fields: { nl, en } }).refusal;
}

export function importPeople(intake: Intake, path: string): Promise<Result<ImportReport>> {
  const parsePerson = createPeopleParser();
  const colleagues = openColleagues(['people/organisations/employment']);
  let own: Awaited<ReturnType<typeof listCorrected>> = new Map();
  return importRows(intake, path, {
    shape: peopleShape,
    service: 'people/organisations',
    begin: async (tx) => {
      await colleagues.load(tx);
      own = await listCorrected(tx);
    },
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
      const { changed: accepted, kept } = await receivePeople(tx, taken, own);
      const numbers = taken.map(({ personnelNumber }) => personnelNumber);
      if (accepted > 0) await followAccountEnds(tx, numbers);
      const lines = new Map(taken.map(({ personnelNumber, line }) => [personnelNumber, line]));
      const notes = kept.map(({ personnelNumber, fields }) => ({
        line: lines.get(personnelNumber) ?? 0,
        refusal: correctedByPerson(fields),
      }));
      return { accepted, unchanged: taken.length - accepted, refused, notes };
    },
  });
}
