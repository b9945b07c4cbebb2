// Starts the product as anybody does, with an empty data folder of its own, and waits until the demo answers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../bin/reisrecht.js', import.meta.url));
const PATIENCE_S = 300;

export interface StartedDemo {
  readonly origin: string;
  /** Stops it and takes its data away. */
  close(): Promise<void>;
}

/** Takes about as long as the first `npm start`. Throws with what it said when it does not come up. */
export async function startDemo(): Promise<StartedDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'reisrecht-demo-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = { ...process.env, REISRECHT_DATA: folder, PORT: String(port) };
  const child = spawn(process.execPath, [START, 'start'], { env: environment, stdio: 'pipe' });
  const said: string[] = [];
  child.stdout.on('data', (text) => said.push(String(text)));
  child.stderr.on('data', (text) => said.push(String(text)));
  const ended = once(child, 'exit');
  const close = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let second = 0; second < PATIENCE_S && child.exitCode === null; second += 1) {
    if (await answers(origin)) return { origin, close };
    await wait(1000);
  }
  await close();
  throw new Error(`the demo did not start:\n${said.join('')}`);
}

/** Whether somebody can look already: the server listens when database, demo and pages are there. */
function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/api/session`).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free on the loopback');
  return address.port;
}
