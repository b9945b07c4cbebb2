// Rows that name a personnel number become rows that name a person; an unknown number is refused with its
// line, and so is a row about somebody who had the use of their data restricted.
import { accept, type Refusal, type Result, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { listFlagged } from '#privacy/flags/is-restricted';
import type { ActivityId } from '#register';
import { listColleagues } from '#services/people/organisations';
import type { RefusedRow } from './import-report.ts';

export const colleagueRefusals = {
  'person-unknown': {
    nl: 'Niemand in deze organisatie heeft personeelsnummer {number}. Voeg de persoon eerst toe (import people).',
    en: 'Nobody in this organisation has personnel number {number}. Add the person first (import people).',
  },
  'person-restricted': {
    nl: 'Deze persoon liet het gebruik van zijn gegevens beperken. Wat er is, blijft bewaard; er komt niets bij. Bied de rij opnieuw aan als de beperking is opgeheven.',
    en: 'This person had the use of their data restricted. What is there stays stored; nothing is added. Offer the row again when the restriction is lifted.',
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
  /** The person with this number, or why nothing may be taken in about them. */
  readonly find: (personnelNumber: string) => Result<string>;
  /** As `find`, for rows that may be about somebody new. */
  readonly isRestricted: (personnelNumber: string) => boolean;
}

/** The answer to a personnel number that nobody has. */
export const unknownPerson = (number: string): { readonly ok: false; readonly refusal: Refusal } =>
  refuse(colleagueRefusals, 'person-unknown', { number });

/** The answer to a row about somebody who had the use of their data restricted. */
export const restrictedPerson = (): Refusal => refuse(colleagueRefusals, 'person-restricted').refusal;

/** `activities`: what the rows are taken in for; a flag on one of them refuses the row. */
export function openColleagues(activities: readonly ActivityId[]): Colleagues {
  let people = new Map<string, string>();
  let flagged: ReadonlySet<string> = new Set();
  const isRestricted = (number: string) => flagged.has(people.get(number) ?? '');
  const find = (number: string): Result<string> => {
    const personId = people.get(number);
    if (personId === undefined) return unknownPerson(number);
    return isRestricted(number) ? { ok: false, refusal: restrictedPerson() } : accept(personId);
  };
  return {
    load: async (tx) => {
      people = await listColleagues(tx);
      flagged = await listFlagged(tx, activities);
    },
    find,
    isRestricted,
    know: (rows) => {
      const refused: RefusedRow[] = [];
      const known = rows.flatMap((row) => {
        const found = find(row.personnelNumber);
        if (found.ok) return [{ ...row, personId: found.value }];
        refused.push({ line: row.line, refusal: found.refusal });
        return [];
      });
      return { known, refused };
    },
  };
}
