// Whose data directory it is: root may start an ordinary user's database, and must leave nothing the user
// cannot open.
import { accessSync, chownSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** As root: gives a file that we made in the data directory to whoever owns the directory. */
export function giveToOwner(directory: string, path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(directory);
  chownSync(path, uid, gid);
}

/**
 * A directory that somebody else made (mostly root) is told in a sentence, before anything of it is touched.
 */
export function assertOwn(directory: string): void {
  const paths = [directory, ...['secrets.json', 'start.lock'].map((name) => join(directory, name))];
  for (const path of paths) {
    if (!existsSync(path)) continue;
    try {
      accessSync(path, constants.R_OK | constants.W_OK);
    } catch (error) {
      throw new Error(
        `${path} belongs to another user: start as that user (or as root), or choose another REISRECHT_DATA`,
        { cause: error },
      );
    }
  }
}
