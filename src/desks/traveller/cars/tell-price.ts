// A line of a price in words.
import type { PricedLine } from '#kernel/price-by-tariff';
import type { Sentence } from '#kernel/refusal';

const words: Readonly<Record<PricedLine['what'], Sentence>> = {
  flat: { nl: 'Starttarief', en: 'Start' },
  time: { nl: 'Tijd', en: 'Time' },
  duration: { nl: 'Tijd', en: 'Time' },
  idle: { nl: 'Pauze', en: 'Pause' },
  distance: { nl: 'Kilometers', en: 'Kilometres' },
  energy: { nl: 'Stroom', en: 'Energy' },
  discount: { nl: 'Korting', en: 'Discount' },
  surge: { nl: 'Toeslag voor drukte', en: 'Surge' },
  minimum: { nl: 'Aanvulling tot het minimum', en: 'Up to the minimum' },
  maximum: { nl: 'Afgetopt op het maximum', en: 'Capped at the maximum' },
};

/** The lines add up to the total, VAT included. */
export function tellPriceLine({ what, cents }: PricedLine): {
  readonly what: Sentence;
  readonly cents: number;
} {
  return { what: words[what], cents };
}
