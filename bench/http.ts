// An authorised point read through the whole server against bare Fastify and PostgreSQL: `npm run bench:http
// [-- --pairs=7 --seconds=5]`.
//
// Both sides: the same text over the same ten thousand people, found by the same two keys; a pool of ten, the
// statement prepared once per connection, an answer of the same bytes, the same request, a process each on
// the same database. Bare reads as the login itself and serialises: no session, role, policy, limit, header.
// Ours does beyond that: request number, rate limit, host and origin, security headers, the signed cookie,
// role and context in the same round trip, row policies, an answer held against its shape.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { findPlace } from '#platform/embedded-postgres/choose-place';
import { readPostmaster } from '#platform/embedded-postgres/read-postmaster';
import { openSystem } from '#shells/open-system';
import { readSettings } from '#shells/settings';
import { writeTown } from './http/write-town.ts';
import { loadText, measure, median, print } from './measure.ts';

/**
 * Goal P6: at least this part of what the bare pair does, with authorisation, row policies and the checked
 * answer.
 */
const LEAST_RATIO = 0.6;
const MOST_P99_MS = 10;
const CONNECTIONS = 20;

const option = (name: string, otherwise: number) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise);
const pairs = option('pairs', 5);
const seconds = option('seconds', 4);

interface Target {
  readonly url: string;
  readonly child: ChildProcess;
}

interface Run {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Processor time of one request: in the server's process, and in the database. */
  readonly serverUs: number;
  readonly databaseUs: number;
}

const tell = ({ perSecond, p99Ms, serverUs, databaseUs }: Run) =>
  `${Math.round(perSecond)}/s (p99 ${p99Ms} ms, server ${Math.round(serverUs)} µs + database ` +
  `${Math.round(databaseUs)} µs of processor each)`;

const folder = mkdtempSync(join(tmpdir(), 'reisrecht-bench-http-'));
const settings = readSettings({ REISRECHT_DATA: folder, PORT: '0', DATABASE_URL: process.env.DATABASE_URL });
const system = await openSystem(settings, { login: 'worker' });
const place = findPlace(join(folder, 'database'));
/** 0 for a database elsewhere: nobody has that number, so it costs 0. */
const postmaster = (place && readPostmaster(place.cluster)?.pid) ?? 0;
const targets: Target[] = [];
try {
  const town = await writeTown(system);
  const start = async (name: 'ours' | 'bare') => {
    const { target, cookie } = await startTarget(name, town);
    targets.push(target);
    return { target, cookie };
  };
  const [{ target: ours, cookie }, { target: bare }] = [await start('ours'), await start('bare')];
  await compareAnswers(ours, bare, cookie);
  for (const target of [ours, bare]) await load(target, cookie, 2);
  const runs: { ours: Run; bare: Run }[] = [];
  for (let pair = 1; pair <= pairs; pair += 1) {
    const run = { ours: await load(ours, cookie, seconds), bare: await load(bare, cookie, seconds) };
    runs.push(run);
    print(`pair ${pair}: ours ${tell(run.ours)}, bare ${tell(run.bare)}`);
  }
  const ratioOf = (figure: (run: Run) => number) =>
    median(runs.map((run) => figure(run.ours) / figure(run.bare)));
  const ratio = ratioOf((run) => run.perSecond);
  const p99 = median(runs.map((run) => run.ours.p99Ms));
  print(`limits: ratio at least ${LEAST_RATIO}, p99 at most ${MOST_P99_MS} ms; ${loadText()}`);
  print(`p99 ${p99} ms, bare ${median(runs.map((run) => run.bare.p99Ms))} ms`);
  const [server, database] = [1 / ratioOf((run) => run.serverUs), 1 / ratioOf((run) => run.databaseUs)];
  print(
    `processor time: server ${server.toFixed(2)}, database ${database.toFixed(2)} of what bare would allow`,
  );
  print(`ratio ${ratio.toFixed(2)}`);
  if (ratio < LEAST_RATIO || p99 > MOST_P99_MS) process.exitCode = 1;
} finally {
  for (const { child } of targets) await stop(child);
  await system.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A server of its own process, so that the load and the two servers do not share one thread. */
function startTarget(
  name: 'ours' | 'bare',
  town: { organisation: string; person: string },
): Promise<{ target: Target; cookie: string }> {
  const module = fileURLToPath(new URL(`./http/serve-${name}.ts`, import.meta.url));
  const env = { ...process.env, REISRECHT_DATA: folder, BENCH_TOWN: JSON.stringify(town) };
  const child = fork(module, { env, stdio: ['ignore', 2, 2, 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
    child.once('message', (message) => {
      const { url, cookie } = message as { url: string; cookie: string };
      resolve({ target: { url, child }, cookie });
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit');
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Both must answer the same bytes, and ours to nobody without the cookie: else the pair compares nothing. */
async function compareAnswers(ours: Target, bare: Target, cookie: string): Promise<void> {
  const ask = (target: Target, headers = {}) =>
    autocannon({
      url: target.url,
      connections: 1,
      amount: 1,
      headers,
      verifyBody: (body) => bodies.push(`${body}`) > 0,
    });
  const bodies: string[] = [];
  await ask(ours, { cookie });
  await ask(bare, { cookie });
  if (bodies[0] !== bodies[1]) throw new Error(`not the same answer: ${bodies.join(' and ')}`);
  const { non2xx } = await ask(ours);
  if (non2xx !== 1) throw new Error('ours answers without a session');
}

/** In microseconds, of all threads of that process so far. */
function cpuOf({ child }: Target): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (told) => resolve(told as number));
    child.send('cpu');
  });
}

/** Every answer must be 200: a refusal is faster than the work. */
async function load(target: Target, cookie: string, duration: number): Promise<Run> {
  const { url } = target;
  const before = await cpuOf(target);
  const { value: result, serverCpuMs } = await measure(postmaster, () =>
    autocannon({ url, connections: CONNECTIONS, duration, headers: { cookie } }),
  );
  const serverUs = (await cpuOf(target)) - before;
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  }
  const answered = result.requests.total;
  return {
    perSecond: result.requests.average,
    p99Ms: result.latency.p99,
    serverUs: serverUs / answered,
    databaseUs: (serverCpuMs * 1000) / answered,
  };
}
