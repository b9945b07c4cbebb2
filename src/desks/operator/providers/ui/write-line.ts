// How a line of a price is written: what was counted, what was billed, and the rate with its unit.
import type { Language, Wording } from '#ui-kit';

interface Line {
  readonly what: string;
  readonly quantity: number;
  readonly billedQuantity: number;
  readonly rateMilliCents: number;
  readonly per: number;
}

export const dimensionWords: Readonly<Record<string, Wording>> = {
  flat: { nl: 'Vast bedrag', en: 'Fixed amount' },
  energy: { nl: 'Stroom', en: 'Energy' },
  time: { nl: 'Gebruikstijd', en: 'Time of use' },
  idle: { nl: 'Stilstand', en: 'Standing still' },
  duration: { nl: 'Huurtijd', en: 'Time of rent' },
  distance: { nl: 'Afstand', en: 'Distance' },
  discount: { nl: 'Korting', en: 'Discount' },
  surge: { nl: 'Drukte', en: 'Busy hours' },
  minimum: { nl: 'Minimumprijs', en: 'Minimum price' },
  maximum: { nl: 'Maximumprijs', en: 'Maximum price' },
};

const units: Readonly<Record<string, readonly [size: number, unit: string]>> = {
  energy: [1000, 'kWh'],
  distance: [1000, 'km'],
  time: [60, 'min'],
  idle: [60, 'min'],
  duration: [60, 'min'],
};

export function writeQuantity({ what, quantity, billedQuantity }: Line, language: Language): string {
  const [size, unit] = units[what] ?? [];
  if (size === undefined || unit === undefined) return '';
  const write = (value: number) => `${inLanguage(value / size, 3, language)}\u00a0${unit}`;
  return quantity === billedQuantity ? write(quantity) : `${write(quantity)} → ${write(billedQuantity)}`;
}

export function writeRate({ what, rateMilliCents, per }: Line, language: Language): string {
  const [size, unit] = units[what] ?? [];
  if (what === 'discount' || what === 'surge')
    return `${inLanguage(rateMilliCents / 100, 2, language)}\u00a0%`;
  const amount = `€\u00a0${inLanguage(rateMilliCents / 100_000, 5, language, 2)}`;
  if (size === undefined || unit === undefined) return amount;
  if (per === 3600) return `${amount} / ${language === 'nl' ? 'uur' : 'hour'}`;
  if (per === 86_400) return `${amount} / 24 ${language === 'nl' ? 'uur' : 'hours'}`;
  return per === size
    ? `${amount} / ${unit}`
    : `${amount} / ${inLanguage(per / size, 3, language)}\u00a0${unit}`;
}

function inLanguage(value: number, most: number, language: Language, least = 0): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: most,
    minimumFractionDigits: least,
  }).format(value);
}
