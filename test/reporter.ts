// Counts the tests of a run and writes the count where `npm test` asks for it, so that it can close with one
// line; and writes down how each test ended, which the public pages show beside the promise it guards.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * A file that cannot be loaded holds no test that could fail, so it counts as one failure, and so does an
 * unhandled error.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<unknown>): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'pending') continue;
        count[state] += 1;
        if (state === 'failed') failedHere += 1;
      }
      if (failedHere === 0 && module.state() === 'failed') count.failed += 1;
    }
    count.failed += unhandled.length;
    const file = process.env.TEST_COUNT_FILE;
    if (file) writeFileSync(file, JSON.stringify(count));
    const { TEST_RUN_FILE, TEST_RUN_AT, TEST_RUN_COMMIT, TEST_RUN_TYPES } = process.env;
    if (TEST_RUN_FILE && TEST_RUN_AT) {
      const run = { at: TEST_RUN_AT, commit: TEST_RUN_COMMIT ?? '' };
      writeRun(TEST_RUN_FILE, outcomesOf(modules, run), { ...run, state: TEST_RUN_TYPES ?? 'skipped' });
    }
  }
}

type Outcome = { readonly state: string; readonly at: string; readonly commit: string };
type Outcomes = Record<string, Record<string, Outcome>>;

/**
 * By file and full title. Each carries its own moment: a run of some files leaves the others as they were.
 */
function outcomesOf(modules: ReadonlyArray<TestModule>, run: Omit<Outcome, 'state'>): Outcomes {
  return Object.fromEntries(
    modules.map((module) => [
      module.relativeModuleId,
      Object.fromEntries(
        [...module.children.allTests()].flatMap((test) => {
          const { state } = test.result();
          return state === 'pending' ? [] : [[test.fullName, { state, ...run }]];
        }),
      ),
    ]),
  );
}

/** A file that was run is replaced whole, so that a test that is gone leaves no trace. */
function writeRun(file: string, outcomes: Outcomes, types: Outcome): void {
  const before = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { tests: Outcomes }).tests
    : {};
  mkdirSync(dirname(file), { recursive: true });
  const tests = { ...before, ...outcomes, types: { types } };
  writeFileSync(file, `${JSON.stringify({ tests })}\n`);
}
