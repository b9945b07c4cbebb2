// The month close against its limit: one plain SQL script that makes the same rows. `npm run bench:close [--
// 10M] [-- --pairs=7]`.
import { rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrganisation } from './close/load-organisation.ts';
import { openBench } from './close/open-bench.ts';
import { type Trial, tryAll, tryKernel, tryLimit } from './close/try-close.ts';

/** Fewer people for a first look: `--people=4000`. */
const PEOPLE = Number(process.argv.find((word) => word.startsWith('--people='))?.slice(9) ?? 40_000);
const isLarge = process.argv.includes('10M');
const pairs = Number(process.argv.find((word) => word.startsWith('--pairs='))?.slice(8) ?? 7);
const say = (text: string) => process.stdout.write(`${text}\n`);
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const seconds = (value: number) => value.toFixed(2);

const dataDir = join(tmpdir(), `reisrecht-bench-close-${process.pid}`);
const bench = await openBench(dataDir);
try {
  if (isLarge) await measureLarge();
  else await measure();
} finally {
  await bench.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Limit, kernel and all, one after the other, `pairs` times; the rows must be equal every time. */
async function measure(): Promise<void> {
  say('1M claims of 40,000 people: 800k of the own month, 200k of a closed month with a higher rate since');
  const organisation = await loadOrganisation(bench, PEOPLE);
  const trials: Record<'limit' | 'kernel' | 'all', Trial[]> = { limit: [], kernel: [], all: [] };
  await tryAll(bench, organisation); // a first run fills the caches and tells the rules for the limit
  for (let pair = 1; pair <= pairs; pair += 1) {
    const limit = await tryLimit(bench, organisation);
    const kernel = await tryKernel(bench, organisation);
    const all = await tryAll(bench, organisation);
    if (kernel.rows !== limit.rows || all.rows !== limit.rows) {
      throw new Error(`the rows differ: limit ${limit.rows}, kernel ${kernel.rows}, all ${all.rows}`);
    }
    trials.limit.push(limit);
    trials.kernel.push(kernel);
    trials.all.push(all);
    const load = loadavg()[0]?.toFixed(1);
    say(`pair ${pair}: limit ${show(limit)}, kernel ${show(kernel)}, all ${show(all)}, load ${load}`);
  }
  say(`rows (lines, entries, totals and a hash over them) are equal: ${trials.limit[0]?.rows}`);
  const wall = (name: keyof typeof trials) => median(trials[name].map((trial) => trial.wallS));
  const cpu = (name: keyof typeof trials) => median(trials[name].map((trial) => trial.cpuS));
  for (const name of ['limit', 'kernel', 'all'] as const) {
    say(`${name}: median ${seconds(wall(name))} s, ${seconds(cpu(name))} CPU s`);
  }
  const cpuRatio = (name: keyof typeof trials) => seconds(cpu(name) / cpu('limit'));
  say(`in CPU seconds: kernel ${cpuRatio('kernel')} all ${cpuRatio('all')}`);
  say(`kernel ${seconds(wall('kernel') / wall('limit'))} all ${seconds(wall('all') / wall('limit'))}`);
}

function show(trial: Trial): string {
  return `${seconds(trial.wallS)} s (${seconds(trial.cpuS)} CPU)`;
}

/**
 * Ten organisations of a million claims, closed one after the other, against one of them: time and memory.
 */
async function measureLarge(): Promise<void> {
  const first = await loadOrganisation(bench, PEOPLE);
  await tryAll(bench, first);
  const one = [await tryAll(bench, first), await tryAll(bench, first), await tryAll(bench, first)];
  const oneS = median(one.map((trial) => trial.wallS));
  const oneCpuS = median(one.map((trial) => trial.cpuS));
  say(`1M: median ${seconds(oneS)} s of ${one.map((trial) => seconds(trial.wallS)).join(', ')}`);
  const organisations = [first];
  while (organisations.length < 10) organisations.push(await loadOrganisation(bench, PEOPLE));
  const before = process.memoryUsage.rss();
  let [totalS, totalCpuS] = [0, 0];
  for (const [index, organisation] of organisations.entries()) {
    const trial = await tryAll(bench, organisation, index > 0);
    totalS += trial.wallS;
    totalCpuS += trial.cpuS;
    const here = Math.round(process.memoryUsage.rss() / 2 ** 20);
    const memory = `${here} MiB here, ${trial.serverMiB} MiB in the server's process`;
    say(`organisation ${index + 1}: ${seconds(trial.wallS)} s, ${memory}, load ${loadavg()[0]?.toFixed(1)}`);
  }
  const grown = Math.round((process.memoryUsage.rss() - before) / 2 ** 20);
  say(`10M: ${seconds(totalS)} s, memory grew ${grown} MiB`);
  say(`in CPU seconds ${seconds(totalCpuS / oneCpuS)} times`);
  say(`10M ${seconds(totalS / oneS)} times 1M`);
}
