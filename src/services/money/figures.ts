// The figures of the law that money rests on, each on two axes: for which days, and known since when. Own
// sentences, with sources.
import type { Sentence } from '#kernel/refusal';

export const figureIds = [
  'travel.untaxed-per-km',
  'home-working.untaxed-per-day',
  'travel.fixed-days-per-year',
  'travel.fixed-days-needed',
  'vat.public-transport',
  'wpm.threshold',
  'wpm.fixed-days-coverage',
] as const;
export type FigureId = (typeof figureIds)[number];

export type FigureUnit =
  | 'milli-cents-per-km'
  | 'cents-per-day'
  | 'days-per-year'
  | 'basis-points'
  | 'employees';

/** A figure from outside. `validTo` is the first day it no longer holds; `knownFrom` is inclusive. */
export interface Figure {
  readonly id: FigureId;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly knownFrom: string;
  readonly value: number;
  readonly unit: FigureUnit;
  /** Proposed: not law yet. It is left out unless a policy says that it may be used. */
  readonly status: 'adopted' | 'proposed';
  readonly verified: boolean;
  readonly evidence: 'primary' | 'secondary' | 'memory';
  readonly source: Sentence;
}

const ownMeans = {
  nl: 'Onbelast bedrag per kilometer met eigen vervoer, gelijk voor elk middel, woon-werk en zakelijk',
  en: 'Untaxed amount per kilometre by own transport, the same for every means, commute and business',
};
const homeDay = {
  nl: 'Onbelast bedrag per thuiswerkdag, ook voor een deel van een dag',
  en: 'Untaxed amount per home-working day, also for part of a day',
};

function perKm(year: number, milliCents: number, verified: boolean, from: Sentence): Figure {
  return ofYear('travel.untaxed-per-km', year, milliCents, 'milli-cents-per-km', verified, ownMeans, from);
}

function perHomeDay(year: number, cents: number, from: Sentence): Figure {
  return ofYear('home-working.untaxed-per-day', year, cents, 'cents-per-day', true, homeDay, from);
}

function ofYear(
  id: FigureId,
  year: number,
  value: number,
  unit: FigureUnit,
  verified: boolean,
  what: Sentence,
  from: Sentence,
): Figure {
  return {
    id,
    validFrom: `${year}-01-01`,
    validTo: `${year + 1}-01-01`,
    knownFrom: `${year}-01-01`,
    value,
    unit,
    status: 'adopted',
    verified,
    evidence: verified ? 'secondary' : 'memory',
    source: { nl: `${what.nl} (${year}): ${from.nl}.`, en: `${what.en} (${year}): ${from.en}.` },
  };
}

const same = (text: string): Sentence => ({ nl: text, en: text });
const noSource: Sentence = {
  nl: 'gelijk aan 2022 verondersteld, geen bron gezien',
  en: 'taken to equal 2022, no source seen',
};

export const figures: readonly Figure[] = [
  perKm(2020, 19_000, false, noSource),
  perKm(2021, 19_000, false, noSource),
  perKm(2022, 19_000, true, {
    nl: 'persbericht ANP, september 2022',
    en: 'press agency ANP, September 2022',
  }),
  perKm(2023, 21_000, true, { nl: 'vaknieuws over Belastingplan 2022', en: 'trade news on the tax plan' }),
  perKm(2024, 23_000, true, { nl: 'vaknieuws over Belastingplan 2024', en: 'trade news on the tax plan' }),
  perKm(2025, 23_000, true, { nl: 'ongewijzigd, vaknieuws 2025', en: 'unchanged, trade news 2025' }),
  perKm(2026, 23_000, true, {
    nl: 'zo bekend tot het besluit van 17 mei 2026 het bedrag met terugwerkende kracht verhoogde',
    en: 'as known until the decree of 17 May 2026 raised the amount retroactively',
  }),
  {
    ...perKm(2026, 25_000, true, same('Besluit 17-05-2026, nr. 2026-8260, Stcrt. 2026, 18302')),
    knownFrom: '2026-05-21',
  },
  {
    ...perKm(2027, 25_000, true, {
      nl: 'voorstel Belastingplan 2027 (Kamerstuk 37022), nog niet aangenomen',
      en: 'proposal in the tax plan for 2027 (parliamentary paper 37022), not adopted',
    }),
    validTo: null,
    knownFrom: '2026-09-15',
    status: 'proposed',
  },
  perHomeDay(2022, 200, { nl: 'dagblad, januari 2025', en: 'newspaper, January 2025' }),
  perHomeDay(2023, 215, { nl: 'vaknieuws 2023', en: 'trade news 2023' }),
  perHomeDay(2024, 235, { nl: 'vaknieuws 2024', en: 'trade news 2024' }),
  perHomeDay(2025, 240, { nl: 'vaknieuws 2025', en: 'trade news 2025' }),
  perHomeDay(2026, 245, {
    nl: 'Belastingdienst, Tarieven 2026 (LH 209)',
    en: 'Tax office, rates of 2026 (LH 209)',
  }),
  longTerm('travel.fixed-days-per-year', '2022-01-01', 214, 'days-per-year', {
    nl:
      'Een vaste vergoeding mag rekenen met 214 reisdagen per jaar bij vijf vaste dagen per week ' +
      '(KG:204:2022:22).',
    en: 'A fixed allowance may count 214 travel days a year for five fixed days a week (KG:204:2022:22).',
  }),
  longTerm('travel.fixed-days-needed', '2022-01-01', 128, 'days-per-year', {
    nl: 'Dat mag wie op ten minste 128 dagen per jaar reist, naar rato van de vaste dagen (KG:204:2022:22).',
    en: 'It is open to who travels on at least 128 days a year, pro rata the fixed days (KG:204:2022:22).',
  }),
  longTerm('vat.public-transport', '2019-01-01', 900, 'basis-points', {
    nl: 'Het lage btw-tarief op openbaar vervoer is 9 % sinds 2019.',
    en: 'The low VAT rate on public transport is 9 % since 2019.',
  }),
  longTerm('wpm.threshold', '2024-07-01', 100, 'employees', {
    nl: 'Rapporteren moet wie op 1 januari 100 of meer werknemers heeft (Bal afd. 18.1, Stb. 2023, 472).',
    en: 'Who has 100 employees or more on 1 January must report (Bal section 18.1, Stb. 2023, 472).',
  }),
  longTerm('wpm.fixed-days-coverage', '2025-01-01', 8_000, 'basis-points', {
    nl:
      'De 214-dagenmethode mag als van ten minste 80 % van de werknemers de afspraken bekend zijn ' +
      '(handreiking RVO, december 2025, in een bron die haar aanhaalt).',
    en:
      'The 214-day method may be used when the agreements of at least 80 % of the employees are known ' +
      '(RVO guidance, December 2025, in a source that quotes it).',
  }),
  {
    ...longTerm('wpm.threshold', '2026-01-01', 250, 'employees', {
      nl:
        'Ontwerpbesluit van 24 april 2026: grens naar 250, terug tot 1 januari 2026; niet in het ' +
        'Staatsblad gezien.',
      en:
        'Draft decree of 24 April 2026: limit to 250, back to 1 January 2026; not seen in the official ' +
        'gazette.',
    }),
    knownFrom: '2026-04-24',
    status: 'proposed',
  },
];

function longTerm(
  id: FigureId,
  validFrom: string,
  value: number,
  unit: FigureUnit,
  source: Sentence,
): Figure {
  return {
    id,
    validFrom,
    validTo: null,
    knownFrom: validFrom,
    value,
    unit,
    status: 'adopted',
    verified: true,
    evidence: 'secondary',
    source,
  };
}
