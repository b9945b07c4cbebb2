// The import of people: personnel_number, name, email, starts_on, ends_on.
import { type Day, isBefore, parseDay } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { parseLine } from '#kernel/text';
import type { CsvShape } from '#platform/files/csv-header';
import type { CsvRow } from '#platform/files/read-csv';
import { importRefusals } from './refusals.ts';

export const peopleShape: CsvShape = {
  columns: ['personnel_number', 'name', 'email', 'starts_on'],
  optional: ['ends_on'],
};

export interface PersonRow {
  readonly line: number;
  readonly personnelNumber: string;
  readonly name: string;
  /** In lower case; undefined when the employer gave none. */
  readonly email?: string;
  readonly startsOn: Day;
  /** The last day of the employment; undefined while it lasts. */
  readonly endsOn?: Day;
}

/**
 * One parser per file: it remembers the personnel numbers, so that the second row with the same one is
 * refused.
 */
export function createPeopleParser(): (row: CsvRow) => Result<PersonRow> {
  const firstLines = new Map<string, number>();
  return (row) => {
    const person = parsePerson(row);
    if (!person.ok) return person;
    const number = person.value.personnelNumber;
    const line = firstLines.get(number);
    if (line !== undefined) return refuse(importRefusals, 'personnel-number-twice', { number, line });
    firstLines.set(number, row.line);
    return person;
  };
}

function parsePerson({ line, cells }: CsvRow): Result<PersonRow> {
  const personnelNumber = parsePersonnelNumber(cells.personnel_number ?? '');
  if (!personnelNumber.ok) return personnelNumber;
  const name = parseLine(cells.name ?? '', 'name', { nl: 'De naam', en: 'The name' });
  if (!name.ok) return name;
  const email = (cells.email ?? '').trim() === '' ? undefined : parseEmail(cells.email ?? '');
  if (email !== undefined && !email.ok) return email;
  const startsOn = parseDay(cells.starts_on ?? '', 'YYYY-MM-DD');
  if (!startsOn.ok) return startsOn;
  const base = {
    line,
    personnelNumber: personnelNumber.value,
    name: name.value,
    ...(email === undefined ? {} : { email: email.value }),
    startsOn: startsOn.value,
  };
  if ((cells.ends_on ?? '').trim() === '') return accept(base);
  const endsOn = parseDay(cells.ends_on ?? '', 'YYYY-MM-DD');
  if (!endsOn.ok) return endsOn;
  if (isBefore(endsOn.value, startsOn.value)) {
    const slots = { starts: startsOn.value.toString(), ends: endsOn.value.toString() };
    return refuse(importRefusals, 'employment-ends-before-start', slots);
  }
  return accept({ ...base, endsOn: endsOn.value });
}

export function parsePersonnelNumber(text: string): Result<string> {
  return parseLine(text, 'personnelNumber', { nl: 'Het personeelsnummer', en: 'The personnel number' });
}

/**
 * The shape only: one @, a domain with a dot, no spaces, at most 254 characters. Whether it exists, mail will
 * tell.
 */
export function parseEmail(text: string): Result<string> {
  const line = parseLine(text, 'email', { nl: 'Het e-mailadres', en: 'The e-mail address' });
  if (!line.ok) return line;
  const [local = '', domain = '', ...more] = line.value.split('@');
  const localFits = /^[^\s"<>(),;:\\[\]]{1,64}$/.test(local);
  const domainFits = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(domain);
  if (more.length > 0 || !localFits || !domainFits) return refuse(importRefusals, 'email-shape', { text });
  return accept(line.value.toLowerCase());
}
