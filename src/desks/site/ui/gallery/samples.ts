// Figures of the gallery: made up, and never an answer of the product.
import type { Disclosure, Explanation } from '#ui-kit';

export const explanation: Explanation = {
  title: { nl: 'Correctie woon-werk', en: 'Commute correction' },
  day: '2026-03-12',
  amountCents: 84,
  untaxedCents: 84,
  taxedCents: 0,
  rule: {
    id: 'rate-per-km',
    version: '2026-2',
    name: { nl: 'Standaardregeling', en: 'Default policy' },
    sentence: {
      nl: 'Eigen vervoer krijgt het onbelaste bedrag per kilometer.',
      en: 'Own transport gets the untaxed amount per kilometre.',
    },
  },
  inputs: [
    {
      name: { nl: 'Afstand', en: 'Distance' },
      value: { unit: 'metres', value: 42_000 },
      from: { nl: 'heen en terug, snelste route', en: 'there and back, fastest route' },
    },
    {
      name: { nl: 'Vervoermiddel', en: 'Mode' },
      value: { unit: 'text', value: { nl: 'auto', en: 'car' } },
      from: null,
    },
  ],
  figures: [
    {
      name: { nl: 'Onbelast bedrag', en: 'Untaxed amount' },
      value: { unit: 'millicents', value: 25_000 },
      per: { nl: 'per km', en: 'per km' },
      source: { title: { nl: 'Belastingdienst', en: 'Tax office' }, url: null },
      validFrom: '2026-01-01',
      validTo: null,
      knownFrom: '2026-05-21',
      verified: true,
    },
    {
      name: { nl: 'CO₂-factor auto', en: 'CO₂ factor for cars' },
      value: { unit: 'grams', value: 193 },
      per: { nl: 'per km', en: 'per km' },
      source: {
        title: { nl: 'CO2emissiefactoren.nl', en: 'CO2emissiefactoren.nl' },
        url: 'https://www.co2emissiefactoren.nl/',
      },
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      knownFrom: '2026-01-15',
      verified: false,
    },
  ],
  steps: [
    { nl: '42 km × € 0,25 = € 10,50', en: '42 km × €0.25 = €10.50' },
    { nl: 'betaald in maart: € 9,66', en: 'paid in March: €9.66' },
    { nl: '€ 10,50 − € 9,66 = € 0,84', en: '€10.50 − €9.66 = €0.84' },
  ],
  rounding: { nl: 'niet nodig', en: 'not needed' },
  taxation: { nl: 'Tot € 0,25 per km is onbelast.', en: 'Up to €0.25 per km is untaxed.' },
  correction: { month: '2026-03', wasCents: 966, isCents: 1050 },
};

export const disclosure: Disclosure = {
  shown: [
    { field: { nl: 'datum', en: 'date' }, value: { unit: 'day', value: '2026-11-19' } },
    { field: { nl: 'afstand', en: 'distance' }, value: { unit: 'metres', value: 68_000 } },
    { field: { nl: 'bedrag', en: 'amount' }, value: { unit: 'cents', value: 1700 } },
    { field: { nl: 'CO₂', en: 'CO₂' }, value: { unit: 'grams', value: 9520 } },
  ],
  hidden: [
    { nl: 'tijden en adressen', en: 'times and addresses' },
    { nl: 'uw privéritten', en: 'your private trips' },
  ],
};

export const hiddenOnly: Disclosure = {
  shown: [],
  hidden: [{ nl: 'alles van deze rit', en: 'all of this trip' }],
};

export const checks = [
  {
    id: 'sources',
    state: 'done',
    title: { nl: 'Bronnen compleet', en: 'Sources complete' },
    detail: { nl: 'OV tot en met 31 oktober', en: 'Public transport up to 31 October' },
    points: [],
  },
  {
    id: 'figures',
    state: 'attention',
    title: { nl: '1 cijfer is niet nagekeken', en: '1 figure is not verified' },
    detail: { nl: 'CO₂-factor trein 2026', en: 'CO₂ factor for trains 2026' },
    points: [
      {
        title: { nl: 'CO₂-factor trein 2026', en: 'CO₂ factor for trains 2026' },
        detail: { nl: 'Bron gezien, door niemand nagekeken.', en: 'Source seen, verified by nobody.' },
      },
    ],
  },
  {
    id: 'ledger',
    state: 'blocking',
    title: { nl: 'Boekhouding sluit niet', en: 'Ledger does not balance' },
    detail: { nl: 'verschil € 0,01', en: 'difference €0.01' },
    points: [],
  },
] as const;

export interface SampleRow {
  readonly id: string;
  readonly name: string;
  readonly day: string;
  readonly cents: number;
}

/** Rows enough for as many pages as one wants. */
export function rows(count: number): SampleRow[] {
  const names = [
    'Noor Visser',
    'Daan Mulder',
    'Fatima Hendriks',
    'Öykü Yılmaz',
    'Bartholomeus van den Bergenhegouwen',
  ];
  return Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    name: names[at % names.length] ?? '',
    day: `2026-10-${String((at % 28) + 1).padStart(2, '0')}`,
    cents: ((at * 7919) % 20_000) - 500,
  }));
}
