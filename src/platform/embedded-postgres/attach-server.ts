// Finds a server that already runs in the cluster, also one whose starter was killed, and waits until it
// answers.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Place } from './choose-place.ts';
import type { Secrets } from './keep-secrets.ts';
import { judge, readPostmaster } from './read-postmaster.ts';
import { askCondition, PATIENCE_MS } from './run-postmaster.ts';

/** The socket directory of a server that lives and answers; undefined when a new one must be started. */
export async function attachServer(
  place: Place,
  secrets: Secrets,
  onProgress: (text: string) => void,
): Promise<string | undefined> {
  const started = performance.now();
  let isTold = false;
  for (;;) {
    const postmaster = readPostmaster(place.cluster);
    if (postmaster === undefined) return undefined;
    const verdict = judge(postmaster.pid, place.cluster);
    if (verdict === 'gone') {
      // Another program may have the number by now; PostgreSQL would then refuse to start over its own old
      // file.
      rmSync(join(place.cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    const { socketDirectory } = postmaster;
    const condition =
      socketDirectory === '' ? 'silent' : await askCondition(socketDirectory, secrets.administrator);
    if (condition === 'ready') return socketDirectory;
    if (performance.now() - started > PATIENCE_MS) {
      throw new Error(
        `the database (process ${postmaster.pid}) does not answer in ${place.cluster}; stop it and try again`,
      );
    }
    if (!isTold && performance.now() - started > 1_000) {
      onProgress('waiting for the database, which is starting, recovering or stopping');
      isTold = true;
    }
    await wait(50);
  }
}
