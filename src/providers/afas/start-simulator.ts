// Starts the AFAS simulator as the separate program it is, for tests, the demo and the conformance run.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openOutbound } from '#platform/outbound/open-outbound';

export interface RunningSimulator {
  /** Ends in /ProfitRestServices. */
  readonly baseUrl: string;
  /** `host:port`, for the list of allowed hosts. */
  readonly host: string;
  /** A call on the simulator's own path: `held`, `journal`, `failures`. */
  readonly administer: (method: 'GET' | 'POST' | 'DELETE', what: string, body?: unknown) => Promise<unknown>;
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
  const host = new URL(baseUrl).host;
  const outbound = openOutbound({ hosts: [host], answerLimitBytes: 50_000_000 });
  return {
    baseUrl,
    host,
    administer: async (method, what, body) => {
      const url = `http://${host}/simulator/${what}`;
      const bodyText = body === undefined ? {} : { bodyText: JSON.stringify(body) };
      const outcome = await outbound.call({ method, url, ...bodyText });
      if (!outcome.ok || outcome.status !== 200) throw new Error(`the simulator refused ${method} ${what}`);
      return JSON.parse(outcome.bodyText);
    },
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
