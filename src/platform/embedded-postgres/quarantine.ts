// A data folder whose database was restored and is not open yet. The mark is a file beside the server's: as
// long as it is there, nobody starts this database but the restore itself, which it also tells where it was.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { giveToOwner } from './own-directory.ts';

const FILE = 'quarantine.json';

export interface Quarantine {
  /**
   * 'rebuilding': files are put together beside the old ones; 'swapping': the old ones are set aside;
   * 'recovering': the server reads the log; 'replaying': erasures and terms are carried out again.
   */
  readonly step: 'rebuilding' | 'swapping' | 'recovering' | 'replaying';
  readonly backupFolder: string;
  readonly backup: string;
  /** The moment to go back to: an instant, the copy's own ('copy'), or as far as the log reaches. */
  readonly to: string;
  /** The name under which the old server's folder is kept; undefined when there was none. */
  readonly aside: string | undefined;
  readonly since: string;
}

export function findQuarantine(directory: string): Quarantine | undefined {
  const file = join(resolve(directory), FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Quarantine) : undefined;
}

/** Replaces the mark as a whole and puts it on the disk before it answers. */
export function markQuarantine(directory: string, quarantine: Quarantine): void {
  const file = join(directory, FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify(quarantine, null, 2)}\n`, { mode: 0o600, flush: true });
  giveToOwner(directory, `${file}.new`);
  renameSync(`${file}.new`, file);
}

export const liftQuarantine = (directory: string): void => rmSync(join(directory, FILE), { force: true });

/** Throws with a sentence: nobody but the restore may start this database. */
export function refuseQuarantined(directory: string): void {
  const quarantine = findQuarantine(directory);
  if (quarantine === undefined) return;
  throw new Error(
    `this database is being restored from ${quarantine.backup} and stays closed until the erasures of ` +
      'afterwards are done again: go on with reisrecht restore --resume',
  );
}
