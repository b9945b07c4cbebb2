// Puts the right form of a word behind a number, by the plural rules of the language.
import type { Language } from './catalogue.ts';

const rules = { nl: new Intl.PluralRules('nl-NL'), en: new Intl.PluralRules('en-GB') };
const numbers = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

/** `plural('nl', 1, 'rit', 'ritten')` is "1 rit"; the number and its word stay on one line. */
export function plural(language: Language, count: number, one: string, other: string): string {
  const word = rules[language].select(count) === 'one' ? one : other;
  return `${numbers[language].format(count)}\u00a0${word}`;
}
