// The two open files of the Dutch vehicle register: one row per vehicle, and one row per fuel of a vehicle.
import type { Fuel } from '#kernel/mode';
import { normalisePlate } from '#kernel/plate';
import { accept, type Result, refuse } from '#kernel/refusal';
import { visibleText } from '#kernel/text';
import type { FileLimits } from '#platform/files/check-file';
import type { CsvShape } from '#platform/files/csv-header';
import type { CsvLimits, CsvRow } from '#platform/files/read-csv';

/** The open files are gigabytes: checked while they are read, and larger than any other import may be. */
export const rdwFileLimits: FileLimits = {
  maxBytes: 32 * 1024 ** 3,
  readWholeFirst: false,
  wanted: { nl: 'het CSV-bestand van opendata.rdw.nl', en: 'the CSV file of opendata.rdw.nl' },
};
export const rdwRowLimits: CsvLimits = { maxRows: 60_000_000, maxRowLength: 65_536, maxCellLength: 4096 };

/** The interface writes `datum_eerste_toelating`, the download `Datum eerste toelating`: both are read. */
function fold(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/**
 * Unknown columns are skipped knowingly: the register is open and has hundreds, of which a few are needed.
 */
export const vehicleShape: CsvShape = {
  columns: ['kenteken', 'voertuigsoort'],
  optional: ['merk', 'handelsbenaming', 'europese_voertuigcategorie', 'datum_eerste_toelating'],
  ignoreOtherColumns: true,
  fold,
};

export const fuelShape: CsvShape = {
  columns: ['kenteken', 'brandstof_omschrijving'],
  optional: [
    'brandstof_volgnummer',
    'emis_co2_gewogen_gecombineerd_wltp',
    'emissie_co2_gewogen_gecombineerd_wltp',
    'emissie_co2_gecombineerd_wltp',
    'co2_uitstoot_gewogen',
    'co2_uitstoot_gecombineerd',
    'klasse_hybride_elektrisch_voertuig',
  ],
  ignoreOtherColumns: true,
  fold,
};

export const rdwRefusals = {
  'rdw-number': {
    nl: '“{text}” in kolom {column} is geen getal. Download het bestand opnieuw.',
    en: '“{text}” in column {column} is not a number. Download the file again.',
  },
} as const;

export interface VehicleRow {
  /** Without dashes. */
  readonly plate: string;
  readonly kind: string;
  readonly make?: string;
  readonly model?: string;
  /** M1 is a passenger car, L3e a motorcycle. */
  readonly europeanCategory?: string;
  readonly firstAdmittedOn?: Temporal.PlainDate;
}

export interface FuelRow {
  readonly plate: string;
  readonly sequence: number;
  /**
   * Undefined for a fuel outside our vocabulary: `description` then still says what the register calls it.
   */
  readonly fuel?: Extract<Fuel, 'petrol' | 'diesel' | 'lpg' | 'cng' | 'electric' | 'hydrogen'>;
  readonly description: string;
  /** Milligrams of CO2 per kilometre, from the tank to the wheel, as approved; absent when not measured. */
  readonly wltpWeightedMgPerKm?: number;
  readonly wltpMgPerKm?: number;
  readonly nedcWeightedMgPerKm?: number;
  readonly nedcMgPerKm?: number;
  /** OVC-HEV can be plugged in, NOVC-HEV cannot. */
  readonly hybridClass?: string;
}

export function parseVehicle({ cells }: Pick<CsvRow, 'cells'>): Result<VehicleRow> {
  const plate = normalisePlate(cells.kenteken ?? '');
  if (!plate.ok) return plate;
  const admitted = readDay(cells.datum_eerste_toelating);
  return accept({
    plate: plate.value,
    kind: short(cells.voertuigsoort),
    ...present('make', short(cells.merk)),
    ...present('model', short(cells.handelsbenaming)),
    ...present('europeanCategory', short(cells.europese_voertuigcategorie)),
    ...(admitted === undefined ? {} : { firstAdmittedOn: admitted }),
  });
}

/**
 * The register writes yyyymmdd; the download of some years mm/dd/yyyy. An unreadable day is left out, not
 * guessed.
 */
function readDay(text: string | undefined): Temporal.PlainDate | undefined {
  const trimmed = (text ?? '').trim();
  const parts =
    /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/.exec(trimmed)?.groups ??
    /^(?<month>\d\d)\/(?<day>\d\d)\/(?<year>\d{4})/.exec(trimmed)?.groups;
  if (!parts) return undefined;
  try {
    const fields = { year: Number(parts.year), month: Number(parts.month), day: Number(parts.day) };
    return Temporal.PlainDate.from(fields, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const fuelNames: Readonly<Record<string, NonNullable<FuelRow['fuel']>>> = {
  benzine: 'petrol',
  // E85 and its like are burnt in petrol engines and have no word of their own in the reports.
  alcohol: 'petrol',
  diesel: 'diesel',
  lpg: 'lpg',
  cng: 'cng',
  lng: 'cng',
  elektriciteit: 'electric',
  waterstof: 'hydrogen',
};

const emissionColumns = [
  ['wltpWeightedMgPerKm', ['emis_co2_gewogen_gecombineerd_wltp', 'emissie_co2_gewogen_gecombineerd_wltp']],
  ['wltpMgPerKm', ['emissie_co2_gecombineerd_wltp']],
  ['nedcWeightedMgPerKm', ['co2_uitstoot_gewogen']],
  ['nedcMgPerKm', ['co2_uitstoot_gecombineerd']],
] as const;

export function parseFuel({ cells }: Pick<CsvRow, 'cells'>): Result<FuelRow> {
  const plate = normalisePlate(cells.kenteken ?? '');
  if (!plate.ok) return plate;
  const description = short(cells.brandstof_omschrijving);
  const name = description.toLowerCase();
  const fuel = Object.hasOwn(fuelNames, name) ? fuelNames[name] : undefined;
  const sequence = (cells.brandstof_volgnummer ?? '').trim() || '1';
  if (!/^\d{1,2}$/.test(sequence)) {
    return refuse(rdwRefusals, 'rdw-number', { text: sequence, column: 'brandstof_volgnummer' });
  }
  const emissions: { -readonly [name in (typeof emissionColumns)[number][0]]?: number } = {};
  for (const [field, columns] of emissionColumns) {
    for (const column of columns) {
      const value = readMilligrams(cells[column] ?? '', column);
      if (!value.ok) return value;
      // A burning engine with 0 g/km was not measured: no value, rather than a wrong one.
      if (value.value !== undefined && (value.value > 0 || fuel === 'electric'))
        emissions[field] ??= value.value;
    }
  }
  return accept({
    plate: plate.value,
    sequence: Number(sequence),
    description,
    ...(fuel === undefined ? {} : { fuel }),
    ...emissions,
    ...present('hybridClass', short(cells.klasse_hybride_elektrisch_voertuig)),
  });
}

/** All values are text: '', '123' or '123.4' grams per kilometre. */
function readMilligrams(text: string, column: string): Result<number | undefined> {
  const trimmed = text.trim();
  if (trimmed === '') return accept(undefined);
  const match = /^(\d{1,4})(?:[.,](\d{1,3})0*)?$/.exec(trimmed);
  if (!match) return refuse(rdwRefusals, 'rdw-number', { text, column });
  return accept(Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0')));
}

function short(text: string | undefined): string {
  return visibleText((text ?? '').slice(0, 200)).slice(0, 120);
}

function present<K extends string>(key: K, text: string): { readonly [name in K]?: string } {
  return (text === '' ? {} : { [key]: text }) as { readonly [name in K]?: string };
}
