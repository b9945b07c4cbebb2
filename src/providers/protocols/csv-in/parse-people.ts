// The import of people: personnel_number, name, email, starts_on, and if wanted ends_on, cost_centre, group
// and hours_per_week. What is not needed is refused, a citizen service number wherever it hides.
import { hidesCitizenNumber, isCitizenColumn, isLikeCitizenNumber } from '#kernel/citizen-number';
import { type Day, isBefore, parseDay } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { parseLine } from '#kernel/text';
import type { CsvShape } from '#platform/files/csv-header';
import type { CsvCells, CsvRow } from '#platform/files/read-csv';
import { importRefusals } from './refusals.ts';

export const peopleShape: CsvShape = {
  columns: ['personnel_number', 'name', 'email', 'starts_on'],
  optional: ['ends_on', 'cost_centre', 'group', 'hours_per_week'],
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
  /** Absent: the list does not say. Null: none. */
  readonly costCentre?: string | null;
  readonly group?: string;
  readonly hoursPerWeek?: number;
}

/**
 * Columns of codes, in which a numbering of the company's own may look like citizen numbers here and there.
 */
const CODED = ['personnel_number', 'cost_centre', 'group'] as const;

/** Columns that hold citizen service numbers, judged by all their cells. */
export function findCitizenColumns(rows: Iterable<CsvCells>): ReadonlySet<string> {
  const values = new Map<string, string[]>(CODED.map((column) => [column, []]));
  for (const cells of rows) {
    for (const column of CODED) {
      const text = cells[column];
      if (text !== undefined && /\d{8}|\d[ .-]/.test(text)) values.get(column)?.push(text.trim());
    }
  }
  return new Set(CODED.filter((column) => isCitizenColumn(values.get(column) ?? [])));
}

function refuseCitizenNumber(cells: CsvCells, columns: ReadonlySet<string>): Result<never> | undefined {
  for (const [column, text] of Object.entries(cells)) {
    const isCoded = (CODED as readonly string[]).includes(column);
    const found = isCoded ? columns.has(column) && isLikeCitizenNumber(text) : hidesCitizenNumber(text);
    if (found) return refuse(importRefusals, 'citizen-number-hidden', { column });
  }
  return undefined;
}

/**
 * One parser per file: it remembers the personnel numbers, so that the second row with the same one is
 * refused.
 */
export function createPeopleParser(
  citizenColumns: ReadonlySet<string> = new Set(),
): (row: CsvRow) => Result<PersonRow> {
  const firstLines = new Map<string, number>();
  return (row) => {
    // First of all: no sentence about anything else may repeat such a number.
    const hidden = refuseCitizenNumber(row.cells, citizenColumns);
    if (hidden !== undefined) return hidden;
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
  const terms = parseTerms(cells);
  if (!terms.ok) return terms;
  const base = {
    ...terms.value,
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

type TermsRow = Pick<PersonRow, 'costCentre' | 'group' | 'hoursPerWeek'>;

const MOST_HOURS = 60;

function parseTerms(cells: CsvCells): Result<TermsRow> {
  const told: { costCentre?: string | null; group?: string; hoursPerWeek?: number } = {};
  if (cells.cost_centre !== undefined) {
    const text = cells.cost_centre.trim();
    const line = text === '' ? accept(null) : parseLine(text, 'code', words.costCentre);
    if (!line.ok) return line;
    told.costCentre = line.value;
  }
  const group = cells.group?.trim() ?? '';
  if (group !== '') {
    const line = parseLine(group, 'personnelNumber', words.group);
    if (!line.ok) return line;
    told.group = line.value;
  }
  const hours = cells.hours_per_week?.trim() ?? '';
  if (hours !== '') {
    const count = /^\d{1,2}$/.test(hours) ? Number(hours) : Number.NaN;
    if (!(count <= MOST_HOURS)) return refuse(importRefusals, 'hours-a-week', { max: MOST_HOURS });
    told.hoursPerWeek = count;
  }
  return accept(told);
}

const words = {
  costCentre: { nl: 'De kostenplaats', en: 'The cost centre' },
  group: { nl: 'De groep', en: 'The group' },
};

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
