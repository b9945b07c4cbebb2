// A figure of the law as the screens show it: with its name, source, days, and whether it was verified.
import type { Sentence } from '#kernel/refusal';
import type { Figure } from '#services/money';
import type * as wire from './contract.ts';

type Shown = wire.Figure;
type Known = Pick<
  Figure,
  'unit' | 'value' | 'source' | 'validFrom' | 'validTo' | 'knownFrom' | 'verified'
> & {
  readonly id: string;
};

export const toFigure = (figure: Known): Shown => ({
  name: figureNames[figure.id] ?? { nl: figure.id, en: figure.id },
  value: toValue(figure.unit, figure.value),
  per: perOf(figure.unit),
  source: { title: figure.source, url: null },
  validFrom: figure.validFrom,
  validTo: lastDayBefore(figure.validTo),
  knownFrom: figure.knownFrom,
  verified: figure.verified,
});

/**
 * A figure ends on the first day on which it no longer holds; a reader is told the last day on which it does.
 */
function lastDayBefore(end: string | null): string | null {
  return end && Temporal.PlainDate.from(end).subtract({ days: 1 }).toString();
}

const figureNames: Readonly<Record<string, Sentence>> = {
  'travel.untaxed-per-km': { nl: 'Onbelast bedrag per kilometer', en: 'Untaxed amount per kilometre' },
  'home-working.untaxed-per-day': {
    nl: 'Onbelast bedrag per thuiswerkdag',
    en: 'Untaxed amount per home-working day',
  },
  'travel.fixed-days-per-year': { nl: 'Reisdagen per jaar', en: 'Travel days a year' },
  'travel.fixed-days-needed': { nl: 'Nodige reisdagen per jaar', en: 'Travel days needed a year' },
  'vat.public-transport': { nl: 'Btw op openbaar vervoer', en: 'VAT on public transport' },
};

function toValue(unit: string, value: number): Shown['value'] {
  if (unit === 'milli-cents-per-km') return { unit: 'millicents', value };
  if (unit === 'cents-per-day') return { unit: 'cents', value };
  if (unit === 'basis-points')
    return { unit: 'text', value: { nl: `${value / 100} %`, en: `${value / 100}%` } };
  return { unit: 'count', value };
}

function perOf(unit: string): Sentence | null {
  if (unit === 'milli-cents-per-km') return { nl: 'per km', en: 'per km' };
  return unit === 'cents-per-day' ? { nl: 'per dag', en: 'per day' } : null;
}
