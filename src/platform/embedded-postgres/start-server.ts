// Launches the server and waits until it answers; a start that cannot succeed is told with the server's own
// words.
import { setTimeout as wait } from 'node:timers/promises';
import type { Secrets } from './keep-secrets.ts';
import { askCondition, type Launch, launch, logTail, PATIENCE_MS } from './run-postmaster.ts';

const ATTEMPTS = 5;

/**
 * What the children of a killed server leave for a moment: worth another attempt. Everything else is told at
 * once.
 */
const PASSING = /shared memory block|lock file|could not bind|already in use/i;

/** Starts and waits, a few times when what is in the way will pass. */
export async function startServer(
  options: Launch,
  secrets: Secrets,
  onProgress: (text: string) => void,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const server = launch(options);
    const started = performance.now();
    let isTold = false;
    while (!server.hasExited()) {
      if ((await askCondition(options.socketDirectory, secrets.administrator)) === 'ready') return;
      if (performance.now() - started > PATIENCE_MS) break;
      if (!isTold && performance.now() - started > 2_000) {
        onProgress('the database is recovering');
        isTold = true;
      }
      await wait(25);
    }
    if (!PASSING.test(logTail(options.dataDirectory))) break;
    if (attempt < ATTEMPTS) {
      onProgress(`the database did not start (attempt ${attempt} of ${ATTEMPTS}); trying again`);
      await wait(500 * attempt);
    }
  }
  throw new Error(`the database did not start; its log ends with:\n${logTail(options.dataDirectory)}`);
}
