// One look at a boundary: the jobs of the worker run, then every table is held against the oracle and
// canaries are looked for.
import type { Run } from './employ-people.ts';
import { comesWithJobs, findMissing, growsFrom, isSmall, noteAgain } from './note-rows.ts';
import { listLate } from './oracle/canaries.ts';
import type { Fault } from './oracle/judge.ts';
import { judge } from './oracle/judge.ts';
import type { Rule } from './oracle/rules.ts';
import { findFilled, scanTable } from './scan-tables.ts';
import { searchDatabase, searchFiles } from './search-canaries.ts';
import { spend } from './spend-time.ts';

export interface Tally {
  overdue: number;
  premature: number;
  canaries: number;
  looks: number;
  judged: number;
  /** The first of each kind and table, told in full. */
  readonly told: Set<string>;
  readonly counted: Set<string>;
}

export const newTally = (): Tally => ({
  overdue: 0,
  premature: 0,
  canaries: 0,
  looks: 0,
  judged: 0,
  told: new Set(),
  counted: new Set(),
});

export interface Looking {
  readonly run: Run;
  readonly rules: readonly Rule[];
  /** Tables in which no row may stand. */
  readonly empty: readonly string[];
  readonly tally: Tally;
  readonly print: (line: string) => void;
}

/** Years that are over get no rows any more: there the number of rows tells it all. */
function isOpen(rule: Rule, key: string, day: string): boolean {
  const [, year = ''] = key.split('|');
  return rule.by === 'case' || year.length !== 4 || Number(year) >= growsFrom(day);
}

/** Every row of every table about people, on the day of the clock. */
export async function lookAtRows(
  { run, rules, empty, tally, print }: Looking,
  after: 'living' | 'jobs',
): Promise<void> {
  const { years, ledger, spent } = run;
  const day = years.today();
  tally.looks += 1;
  for (const table of await findFilled(years.peek, empty))
    throw new Error(`${table} is filled: say how its rows end`);
  for (const rule of rules) {
    const counted = await spend(spent, 'scans', () => scanTable(years.peek, rule));
    const mayGrow = (key: string) => comesWithJobs(rule) || (after === 'living' && isOpen(rule, key, day));
    // Whatever went may be hidden by what came: there each row is missed by its own name.
    const isNamed = after === 'living' || isSmall(rule);
    const missing = isNamed ? await spend(spent, 'names', () => findMissing(years.peek, rule)) : undefined;
    const { judged, faults } = judge(ledger, rule, { counted, missing, mayGrow }, day);
    if (isSmall(rule)) {
      const gone = missing?.size ?? 0;
      await spend(spent, 'names', () =>
        noteAgain(years.peek, rule, { rows: judged, missing: gone, today: day }),
      );
    }
    tally.judged += judged;
    for (const fault of faults) {
      // Told and counted once: what is overdue today is so tomorrow as well.
      const once = `${fault.kind} ${fault.table} ${fault.key}`;
      if (tally.counted.has(once) && fault.kind !== 'premature') continue;
      tally.counted.add(once);
      // A row that nobody wrote has no right to be there.
      if (fault.kind === 'premature') tally.premature += fault.rows;
      else tally.overdue += fault.rows;
      tell({ tally, print }, `${fault.kind} ${fault.table}`, sentenceOf(fault));
    }
  }
}

const sentenceOf = ({ kind, table, key, rows, day, end }: Fault): string =>
  `${kind}: on ${day} ${rows} rows of ${table}, ${key}, whose end is ${end ?? 'not known'}`;

export async function lookForCanaries({ run, tally, print }: Looking): Promise<void> {
  const { years, book, ledger } = run;
  const isHolding = [...ledger.cases.values()].some(
    ({ kind, from }) => kind === 'held' && from === undefined,
  );
  const found = [...(await searchDatabase(years.peek, isHolding)), ...searchFiles([years.folder])];
  for (const { code, place, what, end } of listLate(book, found, years.today())) {
    if (tally.counted.has(`${place} ${code}`)) continue;
    tally.counted.add(`${place} ${code}`);
    tally.canaries += 1;
    tell(
      { tally, print },
      `canary ${place} ${what}`,
      `canary: on ${years.today()} ${what} ${code}, whose end was ${end}, in ${place}`,
    );
  }
}

function tell({ tally, print }: Pick<Looking, 'tally' | 'print'>, kind: string, sentence: string): void {
  if (tally.told.has(kind)) return;
  tally.told.add(kind);
  print(`  ${sentence}`);
}
