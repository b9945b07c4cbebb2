// What the run wrote, when, about whom: the memory against which every table is held.
import { type Day, daysOn, earliestOf } from './civil-days.ts';
import { endOf } from './end-of.ts';
import type { CaseKind, CaseRule } from './rules.ts';

export interface Case {
  readonly kind: CaseKind;
  readonly id: string;
  /** The account on which it hangs, if any. */
  readonly person?: string | undefined;
  /** The first day from which the term counts: closed, withdrawn, released, collected. */
  from?: Day | undefined;
  /** The last day of what was agreed, when it has one. */
  until?: Day | undefined;
  /** Gone at once on this day: confirmed, withdrawn, replaced. */
  goneOn?: Day | undefined;
}

export interface Ledger {
  readonly cases: Map<string, Case>;
  /** Person → the day of the erasure. */
  readonly erased: Map<string, Day>;
  /** People whose erasure was carried out but for what a hold lies on. */
  readonly erasedUnderHold: Set<string>;
  /** Table → key → rows that must be there as long as the oracle says. */
  readonly rows: Map<string, Map<string, number>>;
  /** Rows that the generator is about to be asked for: table → key → rows. */
  readonly foretold: Map<string, Map<string, number>>;
  /** `table key` → rows that people took back since the last look. */
  readonly takenBack: Map<string, number>;
  records: number;
}

export const newLedger = (): Ledger => ({
  cases: new Map(),
  erased: new Map(),
  erasedUnderHold: new Set(),
  rows: new Map(),
  foretold: new Map(),
  takenBack: new Map(),
  records: 0,
});

const keyOf = (kind: CaseKind, id: string) => `${kind} ${id}`;

export function note(ledger: Ledger, one: Case): Case {
  ledger.cases.set(keyOf(one.kind, one.id), one);
  return one;
}
export const findCase = ({ cases }: Ledger, kind: CaseKind, id: string) => cases.get(keyOf(kind, id));

export function foretell({ foretold }: Ledger, table: string, person: string, day: Day, rows = 1): void {
  const of = foretold.get(table) ?? new Map<string, number>();
  const key = `${person}|${day.slice(0, 4)}`;
  of.set(key, (of.get(key) ?? 0) + rows);
  foretold.set(table, of);
}

/** The day on which the account ended; an erasure ends it at the latest. Undefined while it lasts. */
export function accountEnd(ledger: Ledger, person: string): Day | undefined {
  return earliestOf(findCase(ledger, 'account', person)?.from, ledger.erased.get(person));
}

/** The first day on which the rows of a case may not be there; undefined: they stay for now. */
export function caseEnd(
  ledger: Ledger,
  { kind, term, goesOnErasure }: CaseRule,
  id: string,
): Day | undefined {
  const one = findCase(ledger, kind, id);
  if (one === undefined) throw new Error(`no case ${kind} ${id}`);
  const person = kind === 'account' ? id : one.person;
  const left = person === undefined ? undefined : accountEnd(ledger, person);
  const erasedOn = goesOnErasure && person !== undefined ? ledger.erased.get(person) : undefined;
  const count = (from: Day | undefined) => (from === undefined ? undefined : endOf(term, from));
  switch (kind) {
    case 'account':
      return earliestOf(erasedOn, count(left));
    case 'plate':
      return earliestOf(erasedOn, one.goneOn, count(left));
    case 'track':
      return earliestOf(
        erasedOn,
        one.goneOn,
        count(one.from),
        left === undefined ? undefined : daysOn(left, 1),
      );
    // Nobody travels to work or agrees to anything any more once the account is over.
    case 'agreement':
    case 'consent':
      return count(earliestOf(one.from, one.until, left));
    // Ended by the person or with the account, and gone with the account at the latest.
    case 'link':
      return earliestOf(erasedOn, count(one.from), count(left));
    case 'held':
      return one.from;
    // Lifted, or with the account, like what was asked about it.
    case 'flag':
      return earliestOf(one.goneOn, count(left));
    default:
      return count(one.from);
  }
}
