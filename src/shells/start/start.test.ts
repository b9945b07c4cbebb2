// `npm start` as a new user runs it: first start, clean stop, start again, after a kill of everything, and a
// taken port.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const PATIENCE_MS = 240_000;

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  readonly exit: Promise<number | null>;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reisrecht-start-'));
});
afterAll(async () => {
  for (const pid of processesOf(folder)) kill(pid);
  await wait(200);
  rmSync(folder, { recursive: true, force: true });
});

function run(port = '0') {
  const env = { ...process.env, REISRECHT_DATA: folder, PORT: port, DATABASE_URL: '' };
  const child = spawn(process.execPath, [MAIN, 'start', '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let trouble = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (trouble += part.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, exit, output: () => output, trouble: () => trouble };
}

async function start(): Promise<Started> {
  const { child, exit, output, trouble } = run();
  const deadline = performance.now() + PATIENCE_MS;
  while (!output().includes('\n')) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`no start: ${trouble()}`);
    await wait(50);
  }
  return { child, exit, address: (JSON.parse(output()) as { address: string }).address };
}

/** Every process that names the folder, by its command line or in its environment. */
function processesOf(path: string): number[] {
  const mentions = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(path);
    } catch {
      return false;
    }
  };
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.filter((pid) => mentions(pid, 'cmdline') || mentions(pid, 'environ')).map(Number);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

const simulatorsOf = (path: string) =>
  processesOf(path).filter((pid) => commandOf(pid).includes('/simulator/main.ts'));

/** They come up after the server, with keys exchanged. */
async function untilSimulated(path: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (simulatorsOf(path).length < 4 && performance.now() < deadline) await wait(100);
  expect(simulatorsOf(path)).toHaveLength(4);
}

async function untilReady(address: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.status === 200) return;
    await wait(100);
  }
  throw new Error(`${address} is not ready`);
}

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  test(
    'the first start makes everything, a signal stops everything, and nothing is left running',
    async () => {
      const { child, address, exit } = await start();
      await untilReady(address);
      const session = (await (await fetch(`${address}/api/session`)).json()) as { people: unknown[] };
      expect(session.people).toHaveLength(40);
      await untilSimulated(folder);
      child.kill('SIGINT');
      expect(await exit).toBe(0);
      expect(processesOf(folder)).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'after a kill of everything the next start works, and a child that dies comes back on the same port',
    async () => {
      const first = await start();
      await untilSimulated(folder);
      for (const pid of processesOf(folder)) kill(pid);
      await first.exit;
      const again = await start();
      await untilReady(again.address);
      await untilSimulated(folder);
      const server = processesOf(folder).filter((pid) => commandOf(pid).includes('server/main.ts'));
      expect(server).toHaveLength(1);
      for (const pid of server) kill(pid);
      await wait(300);
      await untilReady(again.address);
      again.child.kill('SIGTERM');
      expect(await again.exit).toBe(0);
      expect(processesOf(folder)).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'when only the starter is killed, its children, the simulators and the database end as well',
    async () => {
      const { child } = await start();
      await untilSimulated(folder);
      child.kill('SIGKILL');
      const deadline = performance.now() + 30_000;
      while (processesOf(folder).length > 0 && performance.now() < deadline) await wait(100);
      expect(processesOf(folder).map(commandOf)).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'a port in use is one clear sentence',
    async () => {
      const other = createServer().listen({ host: '127.0.0.1', port: 0 });
      await new Promise((resolve) => other.once('listening', resolve));
      const { port } = other.address() as { port: number };
      const { exit, trouble } = run(String(port));
      expect(await exit).toBe(1);
      expect(trouble()).toMatch(new RegExp(`^Port ${port} is in use.*\\n$`));
      other.close();
    },
    PATIENCE_MS,
  );
});

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
