// A report of a charger at home, as its owner has it: a CSV of sessions in a shape of our own, or a list of
// OCPI records. Of a record its times, energy and card are read; its address and its driver are not.
import { accept, type Refusal, type Result, refuse } from '#kernel/refusal';
import { type CsvShape, readHeader, splitCells } from '#platform/files/csv-header';
import { Cdr } from '../ocpi/objects.ts';
import { cdrKey } from '../ocpi/parse-cdr.ts';
import { readObject } from '../ocpi/read-object.ts';
import { scaleDecimal } from '../ocpi/read-price.ts';
import { readMoment } from '../ocpi/shapes.ts';

export interface HomeSessionRead {
  /** The charger's own number of the session. */
  readonly key: string;
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
  readonly energyWh: number;
  /** The numbers of the pass that was held to the charger, or the plate; letters and digits only. */
  readonly cards: readonly string[];
}

export interface HomeReportRead {
  readonly form: 'csv' | 'ocpi';
  readonly sessions: readonly HomeSessionRead[];
  readonly refused: readonly { readonly line: number; readonly refusal: Refusal }[];
}

export const homeReportRefusals = {
  'report-shape': {
    nl: 'Dit bestand is geen CSV met laadbeurten en geen lijst van OCPI-records. Kies het bestand van uw lader.',
    en: 'This file is no CSV with sessions and no list of OCPI records. Choose the file of your charger.',
  },
  'report-too-large': {
    nl: 'Meer dan {max} laadbeurten in een keer kan niet. Deel het bestand op.',
    en: 'More than {max} sessions at once is not possible. Split the file.',
  },
  'home-number': {
    nl: '“{text}” is geen hoeveelheid in kWh. Schrijf een getal als 12,345.',
    en: '“{text}” is not an amount in kWh. Write a number such as 12.345.',
  },
  'home-moment': {
    nl: '“{text}” is geen moment zoals 2026-11-22T18:30:00+01:00.',
    en: '“{text}” is not a moment such as 2026-11-22T18:30:00+01:00.',
  },
  'home-key': {
    nl: 'Elke laadbeurt heeft een eigen kenmerk van 1 tot 60 tekens nodig.',
    en: 'Each session needs a reference of its own of 1 to 60 characters.',
  },
} as const;

export const SESSIONS_MAX = 1000;
const LINE_MAX = 500;
export const sessionShape: CsvShape = {
  columns: ['session', 'started_at', 'ended_at', 'kwh', 'card'],
};

/** At most `SESSIONS_MAX`; what is wrong with one row does not stop the others. */
export function parseHomeReport(text: string): Result<HomeReportRead> {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  return trimmed.startsWith('[') || trimmed.startsWith('{') ? parseRecords(trimmed) : parseCsv(trimmed);
}

function parseCsv(text: string): Result<HomeReportRead> {
  const lines = text.split(/\r?\n/);
  if (lines.length - 1 > SESSIONS_MAX) return tooLarge();
  const header = readHeader((lines[0] ?? '').slice(0, LINE_MAX), sessionShape);
  if (!header.ok) return header;
  const { separator, places, width } = header.value;
  const sessions: HomeSessionRead[] = [];
  const refused: HomeReportRead['refused'][number][] = [];
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === '') continue;
    const cells = line.length > LINE_MAX ? undefined : splitCells(line, separator);
    const cell = (name: string) =>
      cells?.[places.find(({ column }) => column === name)?.index ?? -1]?.trim() ?? '';
    const read = cells?.length === width ? parseRow(cell) : refuse(homeReportRefusals, 'report-shape');
    if (read.ok) sessions.push(read.value);
    else refused.push({ line: at + 1, refusal: read.refusal });
  }
  return accept({ form: 'csv', sessions, refused });
}

function parseRow(cell: (name: string) => string): Result<HomeSessionRead> {
  const key = cell('session');
  if (key.length < 1 || key.length > 60) return refuse(homeReportRefusals, 'home-key');
  const startedAt = parseMoment(cell('started_at'));
  if (!startedAt.ok) return startedAt;
  const endedAt = parseMoment(cell('ended_at'));
  if (!endedAt.ok) return endedAt;
  const energyWh = parseKwh(cell('kwh'));
  if (!energyWh.ok) return energyWh;
  const times = { startedAt: startedAt.value, endedAt: endedAt.value };
  return accept({ key, ...times, energyWh: energyWh.value, cards: [bareCard(cell('card'))] });
}

/** Whole watt-hours; at most three decimals, the Dutch or the English way, without thousands. */
export function parseKwh(text: string): Result<number> {
  const match = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!match) return refuse(homeReportRefusals, 'home-number', { text: text.slice(0, 40) });
  return accept(Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0')));
}

function parseMoment(text: string): Result<Temporal.Instant> {
  const wrong = () => refuse(homeReportRefusals, 'home-moment', { text: text.slice(0, 40) });
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return wrong();
  try {
    return accept(Temporal.Instant.from(text));
  } catch {
    return wrong();
  }
}

/** Passes and plates are written with and without dashes: only letters and digits tell them apart. */
export const bareCard = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(0, 40);

/** A list, or the envelope that a server puts around one. */
function parseRecords(text: string): Result<HomeReportRead> {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return refuse(homeReportRefusals, 'report-shape');
  }
  const list = Array.isArray(told) ? told : (told as { readonly data?: unknown }).data;
  if (!Array.isArray(list)) return refuse(homeReportRefusals, 'report-shape');
  if (list.length > SESSIONS_MAX) return tooLarge();
  const sessions: HomeSessionRead[] = [];
  const refused: HomeReportRead['refused'][number][] = [];
  for (const [at, value] of list.entries()) {
    const read = readObject('a charge detail record', Cdr, value);
    if (read.ok) sessions.push(toSession(read.value.object));
    else refused.push({ line: at + 1, refusal: read.refusal });
  }
  return accept({ form: 'ocpi', sessions, refused });
}

function toSession({ country_code, party_id, id, cdr_token, ...cdr }: Cdr): HomeSessionRead {
  return {
    key: cdrKey(country_code, party_id, id),
    startedAt: readMoment(cdr.start_date_time),
    endedAt: readMoment(cdr.end_date_time),
    // A credit takes an earlier one back: below zero, which whoever keeps it refuses.
    energyWh: scaleDecimal(cdr.credit ? -Math.abs(cdr.total_energy) : cdr.total_energy, 3),
    cards: [...new Set([bareCard(cdr_token.uid), bareCard(cdr_token.contract_id)])],
  };
}

const tooLarge = () => refuse(homeReportRefusals, 'report-too-large', { max: SESSIONS_MAX });
