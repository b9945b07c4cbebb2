// Names of kinds in one sentence: the first with its capital, the others small.
import { capitalise } from '#ui-kit';

/** An abbreviation (IBAN, CO2) keeps its capitals. */
const small = (text: string) =>
  /^[A-ZÀ-Ý][a-zà-ÿ]/.test(text) ? `${text.slice(0, 1).toLocaleLowerCase('nl-NL')}${text.slice(1)}` : text;

export const inSentence = (names: readonly string[]): string => capitalise(names.map(small).join(', '));
