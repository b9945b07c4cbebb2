// Starts `hold-cluster.ts` as a process of its own, also as another user, so that tests can kill it or let it
// go.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { ConnectionOptions } from '../../src/platform/database/connection.ts';

export interface Holder {
  readonly process: ChildProcess;
  readonly owner: ConnectionOptions;
  readonly progress: readonly string[];
  /** Ends it in order and waits. */
  letGo(): Promise<void>;
}

export interface HolderOptions {
  readonly settings?: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
  /** The root of the checkout whose code runs; this one by default. */
  readonly checkout?: string;
}

export async function holdCluster(dataDir: string, options: HolderOptions = {}): Promise<Holder> {
  const checkout = options.checkout ?? resolve(import.meta.dirname, '../..');
  const script = resolve(checkout, 'test/database/hold-cluster.ts');
  const { uid, gid, settings = [] } = options;
  const child = spawn(process.execPath, [script, dataDir, ...settings], {
    cwd: '/',
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  let output = '';
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const exit = once(child, 'exit');
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (output.includes('\n')) ready();
    });
    child.on('exit', () => fail(new Error(errors)));
  });
  const answer = JSON.parse(output) as { owner: ConnectionOptions; progress: string[] };
  return {
    process: child,
    ...answer,
    letGo: async () => {
      child.stdin.end();
      await exit;
    },
  };
}
