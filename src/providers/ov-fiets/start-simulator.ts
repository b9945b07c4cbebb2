// Starts the OV-fiets simulator as the separate program it is, for tests and the demonstration.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { askSimulator } from './simulator/ask-simulator.ts';

export interface RunningSimulator {
  readonly baseUrl: string;
  /** A call on the simulator's own path: `held`, `journal`, `file`, `rent`, `failures`. */
  readonly administer: (method: 'GET' | 'POST' | 'DELETE', what: string, body?: unknown) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Waits until the program has printed its address; throws when it ends before that. */
export async function startSimulator(
  token: string,
  options: readonly string[] = [],
): Promise<RunningSimulator> {
  const program = fileURLToPath(new URL('./simulator/main.ts', import.meta.url));
  const child = spawn(process.execPath, [program, '--port', '0', '--token', token, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const baseUrl = await readAddress(child);
  const { host } = new URL(baseUrl);
  return {
    baseUrl,
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
