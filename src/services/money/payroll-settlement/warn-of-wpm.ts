// What to mind before the kilometres of a year are reported: what was not verified, and what is not in them.
import type { Sentence } from '#kernel/refusal';

export type WpmMethod = 'trip-registration' | '214-days';

export const wpmMethods: Readonly<Record<WpmMethod, Sentence>> = {
  'trip-registration': {
    nl: 'Ritregistratie: elke bevestigde rit telt met zijn eigen afstand.',
    en: 'Trip registration: each confirmed trip counts with its own distance.',
  },
  '214-days': {
    nl: '214-dagenmethode: woon-werk is 2 × de afgesproken afstand × 214 × dagen per week / 5, naar rato van het jaar; zakelijke ritten tellen zoals geregistreerd.',
    en: '214-day method: the commute is 2 × the agreed distance × 214 × days a week / 5, pro rata the year; business trips count as registered.',
  },
};

export interface Coverage {
  /** Employees on 1 January with an agreement on that day. */
  readonly people: number;
  readonly employees: number;
  /** Null: no figure is known for this year. */
  readonly neededBasisPoints: number | null;
  readonly isEnough: boolean;
  readonly source: Sentence | null;
}

export interface WpmWarning extends Sentence {
  readonly code: string;
  readonly count: number;
}

interface Judged {
  readonly year: number;
  readonly rows: readonly {
    readonly purpose: string;
    readonly mode: string;
    readonly fuel: string;
    readonly distanceM: number;
    readonly withoutDistance: number;
  }[];
  readonly coverage: Coverage | null;
  readonly thresholds: readonly {
    readonly employees: number;
    readonly status: string;
    readonly applies: boolean;
  }[];
}

const engines = ['car', 'motorcycle', 'moped'];

export function warnOfWpm({ year, rows, coverage, thresholds }: Judged): WpmWarning[] {
  const missing = rows.reduce((sum, row) => sum + row.withoutDistance, 0);
  const unknown = rows.filter(
    ({ mode, fuel, distanceM }) => engines.includes(mode) && fuel === 'none' && distanceM > 0,
  );
  const unknownKm = Math.round(unknown.reduce((sum, row) => sum + row.distanceM, 0) / 1000);
  const isDoubtful = new Set(thresholds.map(({ applies }) => applies)).size > 1;
  return [
    ...(coverage === null || coverage.isEnough ? [] : [tooFew(coverage)]),
    ...(missing === 0 ? [] : [withoutDistance(missing)]),
    ...(unknown.length === 0 ? [] : [withoutFuel(unknownKm)]),
    ...(isDoubtful ? [mayNotApply] : []),
    ...(year === 2024 ? [halfYear] : []),
    ...(year < 2024 ? [noReport] : []),
    formUnseen,
  ];
}

const tooFew = ({ people, employees, neededBasisPoints }: Coverage): WpmWarning => ({
  code: 'coverage-too-low',
  count: people,
  nl:
    `Van ${people} van de ${employees} werknemers op 1 januari is een afspraak bekend; ` +
    (neededBasisPoints === null
      ? 'voor dit jaar is niet bekend hoeveel er nodig zijn. Gebruik de ritregistratie.'
      : `de 214-dagenmethode vraagt ${neededBasisPoints / 100} %. Gebruik de ritregistratie, of vul de afspraken aan.`),
  en:
    `An agreement is known of ${people} of the ${employees} employees on 1 January; ` +
    (neededBasisPoints === null
      ? 'how many are needed is not known for this year. Use trip registration.'
      : `the 214-day method asks ${neededBasisPoints / 100} %. Use trip registration, or complete the agreements.`),
});

const withoutDistance = (count: number): WpmWarning => ({
  code: 'kilometres-missing',
  count,
  nl: `${count} ritten hebben geen afstand en zitten in geen enkel getal. Geef de afstand met trips distance.`,
  en: `${count} trips have no distance and are in no figure. Give the distance with trips distance.`,
});

const withoutFuel = (count: number): WpmWarning => ({
  code: 'fuel-unknown',
  count,
  nl: `Van ${count} km per auto, motor of bromfiets is geen brandstof bekend; de opgave vraagt die wel. Verdeel ze zelf, of vul de brandstof aan.`,
  en: `Of ${count} km by car, motorcycle or moped no fuel is known, and the report asks for it. Divide them yourself, or complete the fuel.`,
});

const mayNotApply: WpmWarning = {
  code: 'threshold-proposed',
  count: 1,
  nl: 'Volgens de geldende grens moet u rapporteren, volgens de voorgestelde niet. De voorgestelde is geen wet zolang zij niet in het Staatsblad staat.',
  en: 'By the limit in force you must report, by the proposed one you need not. The proposal is not law while it is not in the official gazette.',
};

const halfYear: WpmWarning = {
  code: 'first-half-year',
  count: 1,
  nl: 'Over 2024 was de tweede helft van het jaar genoeg; dit is het hele jaar.',
  en: 'For 2024 the second half of the year was enough; this is the whole year.',
};

const noReport: WpmWarning = {
  code: 'before-the-law',
  count: 1,
  nl: 'De rapportageplicht begon op 1 juli 2024; over dit jaar is er geen.',
  en: 'The duty to report began on 1 July 2024; there is none for this year.',
};

const formUnseen: WpmWarning = {
  code: 'form-unverified',
  count: 1,
  nl: 'De regels en de afronding van het formulier zijn niet bij de bron nagegaan: de kilometers zijn exact en niet afgerond.',
  en: 'The rows and the rounding of the form were not verified at their source: the kilometres are exact and not rounded.',
};
