// Counts the tests of a run and writes the count where `npm test` asks for it, so that it can close with one
// line.
import { writeFileSync } from 'node:fs';
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
  }
}
