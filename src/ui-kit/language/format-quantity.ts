// Writes distances, weights of CO2, energy, shares and counts.
import type { Language } from './catalogue.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Metres as kilometres: one decimal below 10 km, none from 10 km. "8,4 km", "68 km". */
export function formatDistance(language: Language, distanceM: number): string {
  const digits = distanceM !== 0 && Math.abs(distanceM) < 9_950 ? 1 : 0;
  return `${decimal(language, distanceM / 1000, digits)}\u00a0km`;
}

/** Grams as grams, kilograms (one decimal below 100) or tonnes. "840 g", "9,5 kg", "1.204 kg". */
export function formatWeight(language: Language, grams: number): string {
  if (Math.abs(grams) < 1000) return `${decimal(language, grams, 0)}\u00a0g`;
  return `${decimal(language, grams / 1000, Math.abs(grams) < 100_000 ? 1 : 0)}\u00a0kg`;
}

/** Watt-hours as kilowatt-hours with two decimals: "12,35 kWh", "1,204.50 kWh". */
export function formatEnergy(language: Language, energyWh: number): string {
  return `${decimal(language, energyWh / 1000, 2)}\u00a0kWh`;
}

/** A share between 0 and 1 as a whole percentage; a share that is there but rounds to nothing is "< 1%". */
export function formatShare(language: Language, share: number): string {
  if (share > 0 && share < 0.005) return '<\u00a01%';
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 })
    .format(share)
    .replaceAll(' ', '\u00a0');
}

export function formatCount(language: Language, count: number): string {
  return decimal(language, count, 0);
}

function decimal(language: Language, value: number, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // Adding zero turns minus zero into zero.
  return new Intl.NumberFormat(locales[language], options).format(value + 0).replace('-', '\u2212');
}
