// A typed catalogue of words: Dutch decides which entries exist, English must have the same ones with the
// same inputs.

export type Language = 'nl' | 'en';

export const languages: readonly Language[] = ['nl', 'en'];

/** An entry is a sentence, or a function that makes one from figures. */
export type Entry = string | ((...inputs: never[]) => string);

/** The same entries in the other language: a text stays a text, a function keeps its inputs. */
export type Same<W> = {
  readonly [K in keyof W]: W[K] extends (...inputs: infer I) => string ? (...inputs: I) => string : string;
};

export interface Catalogue<W> {
  readonly nl: Same<W>;
  readonly en: Same<W>;
}

/** Declares a catalogue. A missing, extra or differently called English entry does not compile. */
export function catalogue<const W extends Record<string, Entry>>(dutch: W, english: Same<W>): Catalogue<W> {
  return { nl: dutch as unknown as Same<W>, en: english };
}

/** A text that came from the server in both languages. */
export interface Wording {
  readonly nl: string;
  readonly en: string;
}
