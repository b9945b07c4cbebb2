// How long a start takes until the first 200 of /healthz, the first one and a later one, and what it holds in
// memory: `npm run bench:start`.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Goal P14: a later start, and the memory of all its processes while nobody asks anything. */
const MOST_LATER_MS = 5_000;
const MOST_RSS_MIB = 400;
const LATER_STARTS = 3;
const MAIN = fileURLToPath(new URL('../bin/reisrecht.js', import.meta.url));

const say = (text: string) => process.stdout.write(`${text}\n`);
const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
const commandOf = (pid: number) => read(`/proc/${pid}/cmdline`);
const parentOf = (pid: number) => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

const folder = mkdtempSync(join(tmpdir(), 'reisrecht-bench-start-'));
const port = await freePort();
try {
  const first = await timeStart();
  say(`first start (with the demo): ${first.ms} ms`);
  const later: Measured[] = [];
  for (let round = 0; round < LATER_STARTS; round += 1) later.push(await timeStart());
  const median = later.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(LATER_STARTS / 2)] ?? 0;
  const rss = later.at(-1)?.rssMib ?? 0;
  say(`later starts: ${later.map(({ ms }) => ms).join(', ')} ms; machine's load ${loadavg()[0]?.toFixed(1)}`);
  say(`limits: a later start at most ${MOST_LATER_MS} ms, at most ${MOST_RSS_MIB} MiB`);
  say(`later ${median} ms, memory ${rss} MiB`);
  if (median > MOST_LATER_MS || rss > MOST_RSS_MIB) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Measured {
  readonly ms: number;
  readonly rssMib: number;
}

/** Starts, waits for the first 200, lets it rest a moment, looks at its memory, and stops it. */
async function timeStart(): Promise<Measured> {
  const started = performance.now();
  const env = { ...process.env, REISRECHT_DATA: folder, PORT: String(port), DATABASE_URL: '' };
  const child = spawn(process.execPath, [MAIN, 'start', '--json'], {
    env,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error('it did not start; run reisrecht start to see why');
    await wait(10);
  }
  const ms = Math.round(performance.now() - started);
  await wait(2_000);
  const rssMib = Math.round(memoryOf(familyOf(child)) / 1024);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await gone;
  return { ms, rssMib };
}

async function isReady(): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
  return answer?.status === 200;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen({ host: '127.0.0.1', port: 0 }, () => {
      const { port: found } = probe.address() as { port: number };
      probe.close(() => resolve(found));
    });
  });
}

/** The process, its children, and the database of its folder, which may be nobody's child. */
function familyOf({ pid = 0 }: ChildProcess): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(all.map((one) => [one, parentOf(one)]));
  const family = new Set([pid, ...all.filter((one) => commandOf(one).includes(folder))]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [one, parent] of parents) if (family.has(parent)) family.add(one);
  }
  return [...family];
}

/**
 * In KiB, each page counted by the share of those that hold it: the database's processes share most of
 * theirs.
 */
function memoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const share = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
    return sum + Number(share ?? /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  }, 0);
}
