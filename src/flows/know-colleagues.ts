// Rows that name a personnel number become rows that name a person; an unknown number is refused with its
// line.
import { type Refusal, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { listColleagues } from '#services/people/organisations';
import type { RefusedRow } from './import-report.ts';

export const colleagueRefusals = {
  'person-unknown': {
    nl: 'Niemand in deze organisatie heeft personeelsnummer {number}. Voeg de persoon eerst toe (import people).',
    en: 'Nobody in this organisation has personnel number {number}. Add the person first (import people).',
  },
} as const;

interface Numbered {
  readonly line: number;
  readonly personnelNumber: string;
}

export interface Colleagues {
  /** Read once for the whole file. */
  readonly load: (tx: Transaction) => Promise<void>;
  readonly know: <T extends Numbered>(
    rows: readonly T[],
  ) => {
    readonly known: readonly (T & { readonly personId: string })[];
    readonly refused: RefusedRow[];
  };
  readonly find: (personnelNumber: string) => string | undefined;
}

export const unknownPerson = (number: string): Refusal =>
  refuse(colleagueRefusals, 'person-unknown', { number }).refusal;

export function openColleagues(): Colleagues {
  let people = new Map<string, string>();
  return {
    load: async (tx) => {
      people = await listColleagues(tx);
    },
    find: (personnelNumber) => people.get(personnelNumber),
    know: (rows) => {
      const refused: RefusedRow[] = [];
      const known = rows.flatMap((row) => {
        const personId = people.get(row.personnelNumber);
        if (personId !== undefined) return [{ ...row, personId }];
        refused.push({ line: row.line, refusal: unknownPerson(row.personnelNumber) });
        return [];
      });
      return { known, refused };
    },
  };
}
