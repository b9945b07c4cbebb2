// Rows about people of an employer are taken in the same way wherever they come from: a file, a form, or a
// system for accounts. What goes with an account gets its last day with it.
import { dayOf, isBefore } from '#kernel/day';
import { type Refusal, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import {
  type CostCentre,
  costCentreRefusals,
  listCostCentres,
  type OwnField,
  type ReceivedPerson,
  receivePeople,
} from '#services/people/organisations';
import { listCorrected } from '#services/trust/rights';
import { followAccountEnds } from './follow-account-ends.ts';
import type { RefusedRow, ToldRow } from './import-report.ts';
import type { Received } from './import-rows.ts';
import { openColleagues, restrictedPerson } from './know-colleagues.ts';

export type ColleagueRow = ReceivedPerson & { readonly line: number };

export interface ReceiveColleagues {
  /** Read once, before the first rows. */
  readonly load: (tx: Transaction) => Promise<void>;
  readonly receive: (tx: Transaction, rows: readonly ColleagueRow[]) => Promise<Received>;
}

/** Role `intake`. Nothing is taken in about who had the use of their data restricted. */
export function openReceiving(): ReceiveColleagues {
  const colleagues = openColleagues(['people/organisations/employment']);
  let own: Awaited<ReturnType<typeof listCorrected>> = new Map();
  let centres: readonly CostCentre[] = [];
  return {
    load: async (tx) => {
      await colleagues.load(tx);
      own = await listCorrected(tx);
      centres = await listCostCentres(tx);
    },
    receive: async (tx, rows) => {
      const refused: RefusedRow[] = [];
      const taken = rows.filter((row) => {
        const because = colleagues.isRestricted(row.personnelNumber)
          ? restrictedPerson()
          : findCentreFault(row, centres, dayOf(tx.context.now));
        if (because !== undefined) refused.push({ line: row.line, refusal: because });
        return because === undefined;
      });
      const { changed, addedNumbers, changedNumbers, kept } = await receivePeople(tx, taken, own);
      const numbers = taken.map(({ personnelNumber }) => personnelNumber);
      if (changed > 0) await followAccountEnds(tx, numbers);
      const lines = new Map(taken.map(({ personnelNumber, line }) => [personnelNumber, line]));
      const notes = kept.map(({ personnelNumber, fields }) => ({
        line: lines.get(personnelNumber) ?? 0,
        refusal: correctedByPerson(fields),
      }));
      const told = tellRows(taken, new Set(addedNumbers), new Set(changedNumbers));
      return { accepted: changed, unchanged: taken.length - changed, refused, notes, told };
    },
  };
}

function tellRows(
  rows: readonly ColleagueRow[],
  added: ReadonlySet<string>,
  changed: ReadonlySet<string>,
): ToldRow[] {
  return rows.map(({ line, name, personnelNumber: number }) => ({
    line,
    name,
    outcome: added.has(number) ? 'added' : changed.has(number) ? 'changed' : 'unchanged',
  }));
}

/** Who keeps a list of cost centres has only those; without a list any code goes in. */
function findCentreFault(
  { costCentre, changesOn }: ColleagueRow,
  centres: readonly CostCentre[],
  today: Temporal.PlainDate,
): Refusal | undefined {
  if (costCentre === undefined || costCentre === null || centres.length === 0) return undefined;
  const day = changesOn ?? today;
  const isOpen = centres.some(
    ({ code, from, until }) =>
      code === costCentre && !isBefore(day, from) && (until === null || !isBefore(until, day)),
  );
  return isOpen ? undefined : refuse(costCentreRefusals, 'cost-centre-unknown', { code: costCentre }).refusal;
}

const notes = {
  'corrected-by-person': {
    nl: 'Deze collega liet zelf {fields} verbeteren. Dat hielden wij; de rest van de regel is verwerkt. Pas uw eigen administratie aan.',
    en: 'This colleague had {fields} corrected. We kept that; the rest of the row went in. Correct your own records.',
  },
} as const;

const fieldWords = {
  full_name: { nl: 'de naam', en: 'the name' },
  email: { nl: 'het e-mailadres', en: 'the e-mail address' },
} as const;

function correctedByPerson(own: readonly OwnField[]): Refusal {
  const nl = own.map((field) => fieldWords[field].nl).join(' en ');
  const en = own.map((field) => fieldWords[field].en).join(' and ');
  return refuse(notes, 'corrected-by-person', { fields: { nl, en } }).refusal;
}
