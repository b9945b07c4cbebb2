// Starts the simulator of a GBFS feed as the separate program it is, for tests, the demo and the conformance
// run.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { askSimulator } from './simulator/ask-simulator.ts';

export interface RunningFeedSimulator {
  /** Of gbfs.json in version 3.0; replace 3.0 by 2.3 for the other one. */
  readonly url: string;
  /** `host:port`, for the list of allowed hosts. */
  readonly host: string;
  /** A call on the simulator's own path: `journal`, `failures`, `clock`. */
  readonly administer: (method: 'GET' | 'POST', what: string, body?: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Waits until the program has printed its address; throws when it ends before that. */
export async function startFeedSimulator(options: readonly string[] = []): Promise<RunningFeedSimulator> {
  const program = fileURLToPath(new URL('./simulator/main.ts', import.meta.url));
  const child = spawn(process.execPath, [program, '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readAddress(child);
  const { host } = new URL(url);
  return {
    url,
    host,
    administer: (method, what, body) => askSimulator(host, method, what, body),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function readAddress(child: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    let printed = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the simulator ended with ${code} before it listened`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const address = /listens on (http:\/\/\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
  });
}
