// A short private directory for the Unix socket: its path has a limit of 107 bytes (103 on macOS), and
// nobody else may put one there.
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from './choose-identity.ts';
import { isAlive } from './hold-lease.ts';

/** Not os.tmpdir(): that differs between the logins that share a data directory. */
const PARENT = '/tmp';
export const SOCKET_PORT = 5432;

/** The same directory at each start of the same place, unless something of another stands there. */
export function chooseSocketDirectory(key: string, identity: Identity): string {
  for (let number = 1; number <= 20; number += 1) {
    const directory = join(PARENT, number === 1 ? `reisrecht-${key}` : `reisrecht-${key}-${number}`);
    if (isPrivate(directory, identity) && !isInUse(directory)) return directory;
  }
  throw new Error(`no private directory for the database's socket could be made in ${PARENT}`);
}

function isPrivate(directory: string, identity: Identity): boolean {
  const uid = identity?.uid ?? process.getuid?.();
  try {
    mkdirSync(directory, { mode: 0o700 });
    if (identity !== undefined) chownSync(directory, identity.uid, identity.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  const found = lstatSync(directory);
  return found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0;
}

/** PostgreSQL writes its process number beside the socket; a living one that is not ours keeps it. */
function isInUse(directory: string): boolean {
  const lock = join(directory, `.s.PGSQL.${SOCKET_PORT}.lock`);
  if (!existsSync(lock)) return false;
  return isAlive(Number(readFileSync(lock, 'utf8').split('\n')[0]));
}
