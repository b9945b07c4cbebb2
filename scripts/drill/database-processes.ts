// The processes of an installation's database: to kill, to freeze, to stop. Only ever those of one data
// folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPlace } from '#platform/embedded-postgres/choose-place';
import { readPostmaster } from '#platform/embedded-postgres/read-postmaster';

/** The postmaster and every process of it; empty when it does not run. */
export function databaseProcesses(folder: string): number[] {
  const pid = postmasterOf(folder);
  return pid === undefined ? [] : [pid, ...childrenOf(pid)];
}

export function postmasterOf(folder: string): number | undefined {
  const place = findPlace(join(folder, 'database'));
  return place && readPostmaster(place.cluster)?.pid;
}

/** To all of them at once; one that is gone already does not matter. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    });
}
