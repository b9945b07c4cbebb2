// Holds what stands in the tables against what may and must stand there on a day, both ways, row for row.
import { type Day, earliestOf } from './civil-days.ts';
import { endOf } from './end-of.ts';
import { accountEnd, caseEnd, findCase, type Ledger } from './ledger.ts';
import type { Rule } from './rules.ts';

/** Rows of one table by key: `person|year`, `person|day`, or the number of a case. */
export type Counts = ReadonlyMap<string, number>;

export interface Seen {
  readonly counted: Counts;
  /** Rows that were there by name and are not any more; undefined: nobody looked by name. */
  readonly missing: Counts | undefined;
  /** Whether rows of a key may have come since the last look. */
  readonly mayGrow: (key: string) => boolean;
}

export interface Fault {
  readonly kind: 'overdue' | 'premature' | 'unexplained';
  readonly table: string;
  readonly key: string;
  readonly rows: number;
  readonly day: Day;
  /** When the oracle says it ends; undefined: not yet. */
  readonly end: Day | undefined;
}

export interface Verdict {
  readonly judged: number;
  readonly faults: readonly Fault[];
}

/**
 * Rows that are there although they ended are overdue; rows that the ledger knows and that are gone before
 * their end are premature, by their number or by name, whatever came in their place. A row seen for the first
 * time is taken into the ledger and followed from then on.
 */
export function judge(ledger: Ledger, rule: Rule, { counted, missing, mayGrow }: Seen, day: Day): Verdict {
  const known = ledger.rows.get(rule.table) ?? new Map<string, number>();
  ledger.rows.set(rule.table, known);
  const faults: Fault[] = [];
  const find = (kind: Fault['kind'], key: string, rows: number, end: Day | undefined) =>
    faults.push({ kind, table: rule.table, key, rows, day, end });
  expectForetold(ledger, rule, known);
  let judged = 0;
  for (const [key, rows] of counted) {
    judged += rows;
    if (rule.by === 'case' && findCase(ledger, rule.kind, key) === undefined) {
      find('unexplained', key, rows, undefined);
      continue;
    }
    const end = endOfKey(ledger, rule, key);
    const expected = known.get(key) ?? 0;
    // Told once: what is missing is not told again at each later day.
    known.set(key, rows);
    if (end !== undefined && end <= day) {
      find('overdue', key, rows, end);
      continue;
    }
    const gone = Math.max(0, (missing?.get(key) ?? 0) - explained(ledger, rule, key));
    const lost = Math.max(expected - rows, gone);
    if (lost > 0) find('premature', key, lost, end);
    const come = rows - expected + gone;
    if (come <= 0) continue;
    const isForetold = rule.by === 'day' && rule.isForetold;
    if (isForetold || !mayGrow(key)) find('unexplained', key, come, end);
    ledger.records += come;
  }
  for (const [key, rows] of known) {
    if (counted.has(key)) continue;
    const end = endOfKey(ledger, rule, key);
    if (end === undefined || end > day) find('premature', key, rows, end);
    known.delete(key);
  }
  return { judged, faults };
}

/** Taken back by the people themselves since the last look. */
function explained({ takenBack }: Ledger, { table }: Rule, key: string): number {
  const rows = takenBack.get(`${table} ${key}`) ?? 0;
  takenBack.delete(`${table} ${key}`);
  return rows;
}

function expectForetold(ledger: Ledger, rule: Rule, known: Map<string, number>): void {
  for (const [key, rows] of ledger.foretold.get(rule.table) ?? []) {
    known.set(key, (known.get(key) ?? 0) + rows);
    ledger.records += rows;
  }
  ledger.foretold.delete(rule.table);
}

export function endOfKey(ledger: Ledger, rule: Rule, key: string): Day | undefined {
  if (rule.by === 'case') return caseEnd(ledger, rule, key);
  const [person = '', event = ''] = key.split('|');
  if (event === '') throw new Error(`${rule.table}: a row without the day of its event`);
  const erasedOn = rule.goesOnErasure ? ledger.erased.get(person) : undefined;
  const end = endOf(rule.term, event.length === 4 ? `${event}-12-31` : event);
  const left = rule.goesWithAccount ? accountEnd(ledger, person) : undefined;
  return earliestOf(end, erasedOn, left && endOf('2-financial-years', left));
}
