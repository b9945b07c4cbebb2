// The last run of the tests as it was written down by `npm test`: per test whether it held, on which day and
// for which version of the code.
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface TestOutcome {
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Instant at which that run began, ISO 8601. */
  readonly at: string;
  /** The version of the code: a commit, with `+` when files had been changed since. */
  readonly commit: string;
}

/** File → title of the test → outcome. Types that must not compile have the one title `types`. */
export type TestRun = Readonly<Record<string, Readonly<Record<string, TestOutcome>>>>;

export const TEST_RUN_FILE = fileURLToPath(new URL('../../../dist/test-run.json', import.meta.url));

let known: { readonly file: string; readonly mtimeMs: number; readonly run: TestRun } | undefined;

/** Undefined when no run was written down here: then a page says so, and claims nothing. */
export function readTestRun(file = TEST_RUN_FILE): TestRun | undefined {
  const mtimeMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (mtimeMs === undefined) return undefined;
  if (known?.file === file && known.mtimeMs === mtimeMs) return known.run;
  const { tests } = JSON.parse(readFileSync(file, 'utf8')) as { tests: TestRun };
  known = { file, mtimeMs, run: tests };
  return tests;
}
