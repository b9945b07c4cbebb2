// Before each test file: the guard of our processes stands around the tests too, so that neither our code nor
// a dependency reaches another machine in any test. What was refused makes the run red.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterAll } from 'vitest';
import { CAPTURE_FOLDER } from '#platform/outbound/capture-letter';
import { takeRefused } from './guard-thread.ts';

takeRefused();

afterAll(() => {
  const folder = process.env[CAPTURE_FOLDER];
  const lines = takeRefused().map((refused) => `${JSON.stringify({ refused })}\n`);
  if (!folder || lines.length === 0) return;
  appendFileSync(join(folder, `refused-${process.pid}-${threadId}.jsonl`), lines.join(''));
});
