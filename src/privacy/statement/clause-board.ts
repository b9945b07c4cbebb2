// Each clause with what guards it: the tests and their last run, a document that a person keeps, or nothing
// yet.
import { type ClauseEntry, clauses } from '#register/clauses';
import type { Locale } from '../statement-words.ts';
import type { TestOutcome, TestRun } from './test-run.ts';

/**
 * `passed`: every test that enforces it held in the last run. `not-run`: a test is named, and no run of it is
 * known here. `person`: no program can prove it. `open`: no test yet. `unbuilt`: there is no code.
 */
export type ClauseState = 'passed' | 'failed' | 'not-run' | 'person' | 'open' | 'unbuilt';

export interface Guard {
  readonly file: string;
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'not-run';
  /** When it last ran; null when that is not known here. */
  readonly at: string | null;
  readonly commit: string | null;
}

export interface ClauseStanding {
  readonly id: string;
  readonly activity: string;
  readonly text: string;
  readonly state: ClauseState;
  readonly tests: readonly Guard[];
  /** The oldest run of its tests: what is shown as the last run of the clause. */
  readonly ranAt: string | null;
  /**
   * The document that proves it, who keeps it and by when it must be there; null where a test can prove it.
   */
  readonly evidence: { readonly document: string; readonly owner: string; readonly by: string } | null;
}

/** All clauses in the order of the source. Without a run each test counts as not run. */
export function clauseBoard(
  run: TestRun | undefined,
  locale: Locale,
  list: readonly ClauseEntry[] = clauses,
): ClauseStanding[] {
  return list.map(({ id, activity, enforcedBy, evidence, ...text }) => {
    const tests = typeof enforcedBy === 'string' ? [] : enforcedBy.map((cited) => guardOf(run, cited));
    const ran = tests.flatMap(({ at }) => at ?? []).sort();
    return {
      id,
      activity,
      text: text[locale],
      state: stateOf(enforcedBy, evidence !== undefined, tests),
      tests,
      ranAt: ran.length === tests.length ? (ran[0] ?? null) : null,
      evidence:
        evidence === undefined
          ? null
          : { document: evidence.document[locale], owner: evidence.owner, by: evidence.expiresOn },
    };
  });
}

function stateOf(
  enforcedBy: ClauseEntry['enforcedBy'],
  hasEvidence: boolean,
  tests: readonly Guard[],
): ClauseState {
  if (typeof enforcedBy === 'string') return hasEvidence ? 'person' : enforcedBy;
  if (tests.some(({ state }) => state === 'failed')) return 'failed';
  return tests.every(({ state }) => state === 'passed') ? 'passed' : 'not-run';
}

/** What is known of one cited test; a title with cases (`%s`) stands for all of them. */
function guardOf(run: TestRun | undefined, cited: string): Guard {
  const [file = '', ...rest] = cited.split(' > ');
  const title = rest.join(' > ');
  const found = outcomesOf(run, file, title);
  const ran = found.filter(({ state }) => state !== 'skipped');
  const last = ran.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
  const state = ran.some((one) => one.state === 'failed')
    ? 'failed'
    : last === undefined || ran.length < found.length
      ? 'not-run'
      : 'passed';
  return { file, title, state, at: last?.at ?? null, commit: last?.commit ?? null };
}

function outcomesOf(run: TestRun | undefined, file: string, title: string): TestOutcome[] {
  const tests = Object.entries(run?.[file] ?? {});
  if (file.startsWith('test/types/')) return Object.values(run?.types ?? {});
  const exact = tests.filter(([name]) => name === title || name.endsWith(` > ${title}`));
  const found = exact.length > 0 ? exact : tests.filter(([name]) => name.includes(title));
  return found.map(([, outcome]) => outcome);
}
