// One process at a time in a data directory. The lock is the operating system's own, so a killed holder
// leaves nothing behind.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseFault } from '../database/fault.ts';
import { giveToOwner } from './own-directory.ts';

const FILE = 'start.lock';
const POLL_MS = 50;

/** SQLite is the one portable way to a kernel file lock that Node ships; the file itself stays empty. */
function tryLock(directory: string): (() => void) | undefined {
  const file = new DatabaseSync(join(directory, FILE), { timeout: 0 });
  try {
    giveToOwner(directory, join(directory, FILE));
    file.exec('begin exclusive');
    return () => {
      file.exec('rollback');
      file.close();
    };
  } catch (error) {
    file.close();
    const { errcode } = error as { errcode?: number };
    if (errcode === SQLITE_BUSY) return undefined;
    // The lock is taken before anything is written, so a full disk shows here first.
    if (errcode === SQLITE_FULL) throw new DatabaseFault('full', 'not-committed', error);
    throw error;
  }
}
const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;

/** Runs `work` alone; waits up to `forAtMostMs` for whoever is inside (a first start may take a while). */
export async function withLock<T>(
  directory: string,
  work: () => Promise<T>,
  forAtMostMs = 180_000,
): Promise<T> {
  const started = performance.now();
  let unlock = tryLock(directory);
  while (unlock === undefined) {
    if (performance.now() - started > forAtMostMs) {
      throw new Error(
        `another process holds ${join(directory, FILE)} for more than ${forAtMostMs / 1000} seconds`,
      );
    }
    await wait(POLL_MS);
    unlock = tryLock(directory);
  }
  try {
    return await work();
  } finally {
    unlock();
  }
}
