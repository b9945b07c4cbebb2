// What postmaster.pid says, and whether that process is really the server of this cluster.
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './hold-lease.ts';

export interface Postmaster {
  readonly pid: number;
  readonly socketDirectory: string;
}

/** Undefined: no pid file, or one without its lines (a start that was cut short). */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, socketDirectory: lines[4] ?? '' };
}

/**
 * 'ours': alive and the server of this cluster; 'gone': the number is free, or belongs to another program;
 * 'unknown': alive, and the system does not tell what it is.
 */
export function judge(pid: number, cluster: string): 'ours' | 'gone' | 'unknown' {
  if (!isAlive(pid)) return 'gone';
  try {
    // A postmaster works in its data directory.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) ? 'ours' : 'gone';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && process.platform === 'linux') return 'gone';
  }
  // Where there is no /proc, as on macOS: the whole command, however wide, names its data directory.
  const asked = ['-ww', '-p', String(pid), '-o', 'command='];
  const { stdout, status } = spawnSync('ps', asked, { encoding: 'utf8' });
  if (status !== 0) return isAlive(pid) ? 'unknown' : 'gone';
  return stdout.includes(cluster) ? 'ours' : 'gone';
}
