// The emission factors we know, each with its list, its year and where it was read. What is not here is
// unknown, not 0.
import type { Fuel, Mode } from '#kernel/mode';
import type { Sentence } from '#kernel/refusal';

/**
 * wtw: well-to-wheel, the making of the fuel included. ttw: tank-to-wheel, only what the vehicle itself
 * emits.
 */
export type FactorKind = 'wtw' | 'ttw';

export interface Factor {
  /** List, year and row: stored beside the grams, so that a figure can always be traced. */
  readonly id: string;
  readonly kind: FactorKind;
  readonly modes: readonly Mode[];
  /** For which fuels; absent: the fuel makes no difference. 'none' stands for a fuel that nobody told. */
  readonly fuels?: readonly Fuel[];
  /** Thousandths of a gram of CO2 equivalent per kilometre. */
  readonly mgPerKm: number;
  /** A kilometre of one traveller, or of a whole vehicle: then the driver bears it alone. */
  readonly per: 'traveller-km' | 'vehicle-km';
  readonly listYear: number;
  readonly validFrom: string;
  readonly validTo?: string;
  /** Since when the figure is known to have been public. */
  readonly knownFrom: string;
  /** Where it was read, in words for a reader. */
  readonly source: Sentence;
  readonly verified: boolean;
  readonly note: string;
}

type Row = Pick<Factor, 'modes' | 'mgPerKm' | 'note'> & {
  readonly row: string;
  readonly fuels?: readonly Fuel[];
};
type List = Omit<Factor, 'id' | 'modes' | 'fuels' | 'mgPerKm' | 'note'> & { readonly list: string };

const rowsOf = ({ list, ...common }: List, rows: readonly Row[]): Factor[] =>
  rows.map(({ row, ...rest }) => ({ id: `${list}-${common.listYear}/${row}`, ...common, ...rest }));

const WTW_SOURCE = 'co2emissiefactoren.nl';
const AVERAGE_CAR: readonly Fuel[] = ['none', 'petrol', 'diesel', 'lpg', 'cng', 'hybrid'];

export const factors: readonly Factor[] = [
  ...rowsOf(
    {
      list: 'co2emissiefactoren',
      kind: 'wtw',
      per: 'traveller-km',
      listYear: 2026,
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      knownFrom: '2026-08-15',
      source: {
        nl: `${WTW_SOURCE}, lijst 2026, zoals op 15 augustus 2026 aangehaald`,
        en: `${WTW_SOURCE}, list of 2026, as quoted on 15 August 2026`,
      },
      verified: true,
    },
    [
      { row: 'train', modes: ['train'], mgPerKm: 19_000, note: 'Electric train; 0 up to the list of 2025.' },
      {
        row: 'bus',
        modes: ['bus'],
        mgPerKm: 104_000,
        note: 'Average bus: 71 in the tank, 32 before it, rounded.',
      },
      { row: 'tram', modes: ['tram'], mgPerKm: 0, note: 'Green power.' },
      { row: 'metro', modes: ['metro'], mgPerKm: 0, note: 'Green power.' },
      { row: 'bicycle', modes: ['bicycle'], mgPerKm: 0, note: '' },
      { row: 'walk', modes: ['walk'], mgPerKm: 0, note: '' },
      // The list has one ferry, the car ferry over the Westerschelde at 1,420 g: it says nothing about a city
      // ferry, which is what travellers take. So a ferry has no factor here.
    ],
  ),
  ...rowsOf(
    {
      list: 'co2emissiefactoren',
      kind: 'wtw',
      per: 'traveller-km',
      listYear: 2025,
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
      knownFrom: '2026-08-15',
      source: {
        nl: `${WTW_SOURCE}, lijst 2025, volgens een opmerking in die van 2026`,
        en: `${WTW_SOURCE}, list of 2025, by a remark in that of 2026`,
      },
      verified: true,
    },
    [{ row: 'train', modes: ['train'], mgPerKm: 0, note: 'Counted as Dutch and European wind power.' }],
  ),
  ...rowsOf(
    {
      list: 'stream',
      kind: 'wtw',
      per: 'traveller-km',
      listYear: 2023,
      validFrom: '2023-01-01',
      knownFrom: '2026-08-15',
      source: {
        nl: 'CE Delft, STREAM personenvervoer 2023, tabel 1, zoals aangehaald bij de lijst van 2026',
        en: 'CE Delft, STREAM passenger transport 2023, table 1, as quoted beside the list of 2026',
      },
      verified: true,
    },
    [{ row: 'e-bike', modes: ['e-bike'], mgPerKm: 3_300, note: 'The list of 2026 takes this figure over.' }],
  ),
  ...rowsOf(
    {
      list: 'co2emissiefactoren',
      kind: 'wtw',
      per: 'vehicle-km',
      listYear: 2023,
      validFrom: '2023-01-01',
      validTo: '2023-12-31',
      knownFrom: '2026-11-22',
      source: {
        nl: `${WTW_SOURCE}, waarschijnlijk lijst 2023, gezien in een scriptie die het jaar niet noemt`,
        en: `${WTW_SOURCE}, probably list of 2023, seen in a thesis that does not name the year`,
      },
      verified: false,
    },
    [
      {
        row: 'car-average',
        modes: ['car'],
        fuels: AVERAGE_CAR,
        mgPerKm: 193_000,
        note:
          'The average Dutch car. The car rows of later lists, by fuel, are not known here: so it ' +
          'stands for every car that burns something, and not for one that is charged.',
      },
    ],
  ),
  ...rowsOf(
    {
      list: 'wpm',
      kind: 'ttw',
      per: 'traveller-km',
      listYear: 2025,
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
      knownFrom: '2025-12-31',
      source: {
        nl: 'CE Delft, kentallen 2025, in de handreiking van RVO bij de rapportage WPM, zoals aangehaald',
        en: 'CE Delft, key figures 2025, in the guide of RVO to the report on work-related travel, as quoted',
      },
      verified: true,
    },
    [
      { row: 'car-petrol', modes: ['car'], fuels: ['petrol'], mgPerKm: 139_000, note: '' },
      { row: 'car-diesel', modes: ['car'], fuels: ['diesel'], mgPerKm: 127_000, note: '' },
      { row: 'car-plug-in', modes: ['car'], fuels: ['plug-in-hybrid'], mgPerKm: 129_000, note: '' },
      { row: 'car-lpg', modes: ['car'], fuels: ['lpg'], mgPerKm: 154_000, note: '' },
      { row: 'car-electric', modes: ['car'], fuels: ['electric'], mgPerKm: 0, note: '' },
      {
        row: 'motorcycle',
        modes: ['motorcycle'],
        fuels: ['none', 'petrol', 'diesel'],
        mgPerKm: 113_000,
        note: 'With a combustion engine.',
      },
      { row: 'moped', modes: ['moped'], fuels: ['none', 'petrol'], mgPerKm: 62_000, note: 'On petrol.' },
      {
        row: 'public-transport',
        modes: ['train', 'bus', 'tram', 'metro'],
        mgPerKm: 11_000,
        note: 'One row for all public transport.',
      },
      {
        row: 'walk-or-cycle',
        modes: ['walk', 'bicycle', 'e-bike'],
        mgPerKm: 0,
        note: 'An electric bicycle has no tank: its emission lies wholly before the wheel.',
      },
    ],
  ),
];

/**
 * The factor for a trip of that year: of the newest list that is not younger than the year. Undefined when no
 * list has the mode with that fuel; `why` tells the three cases apart.
 */
export function findFactor(
  kind: FactorKind,
  mode: Mode,
  fuel: Fuel,
  year: number,
): { readonly factor: Factor } | { readonly why: 'no-factor' | 'fuel-unknown' | 'no-list-yet' } {
  const ofMode = factors.filter((factor) => factor.kind === kind && factor.modes.includes(mode));
  const ofFuel = ofMode.filter((factor) => factor.fuels === undefined || factor.fuels.includes(fuel));
  const published = ofFuel.filter((factor) => factor.listYear <= year);
  const factor = published.toSorted((a, b) => b.listYear - a.listYear)[0];
  if (factor !== undefined) return { factor };
  if (ofFuel.length > 0) return { why: 'no-list-yet' };
  return { why: ofMode.length > 0 && fuel === 'none' ? 'fuel-unknown' : 'no-factor' };
}
