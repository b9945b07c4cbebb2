// Writes integer cents as an amount in euros.
import type { Language } from './catalogue.ts';

const euros = {
  nl: new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }),
};
const bare = {
  nl: new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-IE', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
};

/** `1700` is "€ 17,00" (with a no-break space) in Dutch and "€17.00" in English. */
export function formatAmount(language: Language, cents: number): string {
  return euros[language].format(centsAsEuros(cents)).replaceAll(' ', '\u00a0').replace('-', '\u2212');
}

const rates = {
  nl: new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 5 }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR', maximumFractionDigits: 5 }),
};

/** Thousandths of a cent as a price of one unit, with the decimals it has: "€ 0,33", "€ 0,2945". */
export function formatRate(language: Language, milliCents: number): string {
  if (!Number.isSafeInteger(milliCents)) throw new Error(`not a whole number: ${milliCents}`);
  return rates[language]
    .format(milliCents / 100_000 + 0)
    .replaceAll(' ', '\u00a0')
    .replace('-', '\u2212');
}

/** Whole euros, for an axis: "€ 600", "€600". */
export function formatWholeAmount(language: Language, cents: number): string {
  return formatAmount(language, cents - (cents % 100)).replace(/[.,]00$/, '');
}

/** The same without the sign of the euro, for a column whose head already says it. */
export function formatBareAmount(language: Language, cents: number): string {
  return bare[language].format(centsAsEuros(cents)).replace('-', '\u2212');
}

/** Only for showing: a sum is made in cents, never with what this answers. */
function centsAsEuros(cents: number): number {
  if (!Number.isSafeInteger(cents)) throw new Error(`not a whole number of cents: ${cents}`);
  // Adding zero turns minus zero into zero.
  return cents / 100 + 0;
}
