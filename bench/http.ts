// An authorised point read through the whole server against bare Fastify and PostgreSQL: `npm run bench:http
// [-- --pairs=7]`.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { openSystem } from '#shells/open-system';
import { readSettings } from '#shells/settings';
import { writeTown } from './http/write-town.ts';

/**
 * Goal P6: at least this part of what the bare pair does, with authorisation, row policies and the checked
 * answer.
 */
const LEAST_RATIO = 0.6;
const MOST_P99_MS = 10;
const CONNECTIONS = 20;
const SECONDS = 4;

const pairs = Number(process.argv.find((word) => word.startsWith('--pairs='))?.slice(8) ?? 5);
const say = (text: string) => process.stdout.write(`${text}\n`);
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const tell = ({ requests, latency }: autocannon.Result) =>
  `${Math.round(requests.average)}/s (p99 ${latency.p99} ms)`;

interface Target {
  readonly url: string;
  readonly cookie: string;
  readonly child: ChildProcess;
}

const folder = mkdtempSync(join(tmpdir(), 'reisrecht-bench-http-'));
const settings = readSettings({ REISRECHT_DATA: folder, PORT: '0', DATABASE_URL: process.env.DATABASE_URL });
const system = await openSystem(settings, { login: 'worker' });
const targets: Target[] = [];
try {
  const town = await writeTown(system);
  const start = async (name: 'ours' | 'bare') => {
    const target = await startTarget(name, town);
    targets.push(target);
    return target;
  };
  const [ours, bare] = [await start('ours'), await start('bare')];
  for (const target of [ours, bare]) await load(target, 2);
  const runs: { ours: autocannon.Result; bare: autocannon.Result }[] = [];
  for (let pair = 1; pair <= pairs; pair += 1) {
    const run = { ours: await load(ours, SECONDS), bare: await load(bare, SECONDS) };
    runs.push(run);
    say(`pair ${pair}: ours ${tell(run.ours)}, bare ${tell(run.bare)}`);
  }
  const ratio = median(runs.map((run) => run.ours.requests.average / run.bare.requests.average));
  const p99 = median(runs.map((run) => run.ours.latency.p99));
  say(`limits: ratio at least ${LEAST_RATIO}, p99 at most ${MOST_P99_MS} ms`);
  say(`p99 ${p99} ms`);
  say(`ratio ${ratio.toFixed(2)}`);
  if (ratio < LEAST_RATIO || p99 > MOST_P99_MS) process.exitCode = 1;
} finally {
  for (const { child } of targets) await stop(child);
  await system.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A server of its own process, so that the load and the two servers do not share one thread. */
function startTarget(name: 'ours' | 'bare', town: { organisation: string; person: string }): Promise<Target> {
  const module = fileURLToPath(new URL(`./http/serve-${name}.ts`, import.meta.url));
  const env = { ...process.env, REISRECHT_DATA: folder, BENCH_TOWN: JSON.stringify(town) };
  const child = fork(module, { env, stdio: ['ignore', 2, 2, 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
    child.once('message', (told) => resolve({ ...(told as { url: string; cookie: string }), child }));
  });
}

function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit');
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Every answer must be 200: a refusal is faster than the work. */
async function load({ url, cookie }: Target, seconds: number): Promise<autocannon.Result> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers: { cookie } });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  }
  return result;
}
