// Measures a piece of work: wall time, CPU seconds of this process and of the database, and what the machine
// carried meanwhile.
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';

export interface Measured<T> {
  readonly value: T;
  readonly wallMs: number;
  /** Of this process. */
  readonly ownCpuMs: number;
  /** Of the database server with all its processes; 0 where the system does not tell (only Linux does). */
  readonly serverCpuMs: number;
}

/** `postmaster` is the process number of the server. */
export async function measure<T>(postmaster: number, work: () => Promise<T>): Promise<Measured<T>> {
  const serverBefore = serverCpuMs(postmaster);
  const ownBefore = process.cpuUsage();
  const start = performance.now();
  const value = await work();
  const wallMs = performance.now() - start;
  const own = process.cpuUsage(ownBefore);
  return {
    value,
    wallMs,
    ownCpuMs: (own.user + own.system) / 1000,
    serverCpuMs: serverCpuMs(postmaster) - serverBefore,
  };
}

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

/** Of the postmaster, of its children that live, and of those that ended. */
function serverCpuMs(postmaster: number): number {
  const all = readdirSync('/proc', { withFileTypes: true })
    .filter((entry) => /^\d+$/.test(entry.name))
    .map((entry) => readStat(Number(entry.name)));
  const of = all.filter((stat) => stat && (stat.pid === postmaster || stat.parent === postmaster));
  return of.reduce((sum, stat) => sum + (stat?.ticks ?? 0) * TICK_MS, 0);
}

function readStat(pid: number): { pid: number; parent: number; ticks: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    return { pid, parent: Number(fields[1]), ticks };
  } catch {
    return undefined;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

export const print = (line: string) => process.stdout.write(`${line}\n`);

/** How busy the machine was over the last minute: to be printed beside every figure. */
export const loadText = () => `load average ${loadavg()[0]?.toFixed(2)}`;

export const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

export const rssMiB = () => Math.round(process.memoryUsage.rss() / 1024 / 1024);

/** Looks at our memory while something runs: the answer stops looking and gives the highest that was seen. */
export function watchRss(): () => number {
  let highest = rssMiB();
  const timer = setInterval(() => {
    highest = Math.max(highest, rssMiB());
  }, 20);
  return () => {
    clearInterval(timer);
    return Math.max(highest, rssMiB());
  };
}

/** Whole numbers of the command line after `--`, in order; a word that is none throws. */
export function numberArgument(index: number, otherwise: number): number {
  const text = process.argv[2 + index];
  if (text === undefined) return otherwise;
  if (!/^\d[\d_]*$/.test(text)) throw new Error(`"${text}" is not a whole number`);
  return Number(text.replaceAll('_', ''));
}
