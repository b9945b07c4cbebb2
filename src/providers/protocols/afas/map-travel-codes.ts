// From our modes, fuels and purposes to AFAS's codes for the mobility report: data, and one look-up.

import type { Fuel, Mode, Purpose } from '#kernel/mode';
import type { Sentence } from '#kernel/refusal';

/**
 * One row: this mode (with these fuels; without `fuels` any fuel, or none known) is written as `code`. `code:
 * null` leaves the field out. `verified` is true when the description of the code in the official document
 * says so in words.
 */
export interface ModeCode {
  readonly mode: Mode;
  readonly fuels?: readonly Fuel[];
  readonly code: string | null;
  readonly verified: boolean;
  readonly note?: Sentence;
}

/** The output mapping of one organisation; the first row that fits counts. */
export interface TravelCodes {
  readonly source: string;
  readonly modes: readonly ModeCode[];
  readonly purposes: Readonly<Partial<Record<Purpose, string>>>;
}

export interface FoundTravelCodes {
  readonly mode: string | null;
  readonly purpose: string | null;
  readonly unverified: readonly Sentence[];
}

const said = { verified: true } as const;
const guessed = (nl: string, en: string) => ({ verified: false, note: { nl, en } }) as const;
const byFuelOnly = guessed(
  'AFAS kent een auto, motor of bromfiets alleen per brandstof, en die gaat niet naar het salarispakket: ' +
    'ViTr blijft leeg. Neem voor de opgave van kilometers de cijfers van: reisrecht wpm.',
  'AFAS knows a car, motorcycle or moped by its fuel only, and that does not go to the payroll system: ' +
    'ViTr stays empty. Take the figures of “reisrecht wpm” for the report of kilometres.',
);

/**
 * Default mapping, by the descriptions of ViTr and ViTv in AFAS Profit "Loonadministratie" 6.6.9 (25 August
 * 2025).
 */
export const DEFAULT_TRAVEL_CODES: TravelCodes = {
  source: 'AFAS Profit OpenAPI Loonadministratie 6.6.9, HrCompMut, ViTr and ViTv',
  modes: [
    { mode: 'car', fuels: ['petrol'], code: '11', ...said },
    { mode: 'car', fuels: ['diesel'], code: '12', ...said },
    { mode: 'car', fuels: ['plug-in-hybrid', 'hybrid'], code: '13', ...said },
    { mode: 'car', fuels: ['electric'], code: '14', ...said },
    { mode: 'car', fuels: ['lpg', 'cng', 'hydrogen'], code: '15', ...said },
    { mode: 'car', code: null, ...byFuelOnly },
    { mode: 'motorcycle', fuels: ['petrol', 'diesel'], code: '21', ...said },
    { mode: 'motorcycle', fuels: ['electric'], code: '22', ...said },
    { mode: 'motorcycle', code: null, ...byFuelOnly },
    { mode: 'moped', fuels: ['petrol', 'diesel'], code: '31', ...said },
    { mode: 'moped', fuels: ['electric'], code: '32', ...said },
    { mode: 'moped', code: null, ...byFuelOnly },
    { mode: 'walk', code: '41', ...said },
    { mode: 'bicycle', code: '41', ...said },
    { mode: 'e-bike', code: '41', ...said },
    { mode: 'train', code: '51', ...said },
    { mode: 'bus', code: '51', ...said },
    { mode: 'tram', code: '51', ...said },
    { mode: 'metro', code: '51', ...said },
    {
      mode: 'ferry',
      code: '51',
      ...guessed(
        'AFAS noemt geen veerboten: geteld als openbaar vervoer.',
        'AFAS does not name ferries: counted as public transport.',
      ),
    },
    {
      mode: 'taxi',
      code: null,
      ...guessed('AFAS noemt geen taxi’s: ViTr blijft leeg.', 'AFAS does not name taxis: ViTr stays empty.'),
    },
  ],
  purposes: { commute: '01', business: '02' },
};

/**
 * Codes for one journey; null where the mapping has none. `unverified` holds the notes of rows that are a
 * choice.
 */
export function mapTravelCodes(
  codes: TravelCodes,
  mode: Mode | undefined,
  fuel: Fuel | undefined,
  purpose: Purpose | undefined,
): FoundTravelCodes {
  const row = codes.modes.find(
    (each) => each.mode === mode && (!each.fuels || (fuel !== undefined && each.fuels.includes(fuel))),
  );
  return {
    mode: row?.code ?? null,
    purpose: (purpose && codes.purposes[purpose]) ?? null,
    unverified: row?.note ? [row.note] : [],
  };
}
