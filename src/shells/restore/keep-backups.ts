// What keeps the backups as they should be: the log copied every minute, a base copy every day, and nothing
// older than 35 days.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { archiveLog, readLogState } from '#platform/backup/archive-log';
import { listNames } from '#platform/backup/backup-folder';
import { listManifests } from '#platform/backup/manifest';
import { isOver, removeOldBackups } from '#platform/backup/remove-old';
import { takeBaseCopy } from '#platform/backup/take-base-copy';
import { purgeLedger } from '#privacy/erase/ledger';
import { settleLedger } from '#privacy/erase/settle-ledger';
import type { System } from '../open-system.ts';
import { backupFolderOf } from '../settings.ts';
import { backupSourceOf } from './backup-source.ts';

export type BackedUp = Pick<System, 'db' | 'embedded' | 'owner' | 'settings' | 'ledger' | 'now'>;

/** A base copy is due a little before a day is over, so that the hourly look does not slip. */
const COPY_EVERY = { hours: 23, minutes: 30 } as const;
const EXTERNAL = 'the database is not ours: its host backs it up';

/** Copies what the server wrote since the last time. */
export async function backUpLog(system: BackedUp): Promise<string> {
  const source = backupSourceOf(system);
  if (source === undefined) return EXTERNAL;
  const { segments, until, hasGap } = await archiveLog(source, backupFolderOf(system.settings), system.now());
  return `${segments} segments, safe up to ${until}${hasGap ? '; there is a gap until the next copy' : ''}`;
}

/**
 * Takes a base copy when one is due, removes what is over, settles and purges the ledger. The ledger's part
 * is done for an external database too.
 */
export async function keepBackups(system: BackedUp): Promise<string> {
  const now = system.now();
  const folder = backupFolderOf(system.settings);
  const source = backupSourceOf(system);
  const told: string[] = [];
  try {
    if (source === undefined) told.push(EXTERNAL);
    else if (isCopyDue(folder, now)) told.push(`copied ${(await takeBaseCopy(source, folder, now)).name}`);
  } finally {
    // Old backups go also when a new one cannot be made: their days are a promise.
    if (source !== undefined) {
      const { copies, segments, objects } = await removeOldBackups(folder, now);
      const asides = removeAsides(source.cluster, now);
      told.push(`removed ${copies} copies, ${segments} segments, ${objects} files, ${asides} set aside`);
    }
    const { done, undone } = await settleLedger(system.db, system.ledger, now);
    const purged = purgeLedger(system.ledger, now);
    told.push(`ledger: ${done} settled, ${undone} undone, ${purged.length} days purged`);
  }
  return told.join('; ');
}

/** A day has passed, the log has a gap, or a restore began another timeline. */
function isCopyDue(folder: string, now: Temporal.Instant): boolean {
  const last = listManifests(folder).whole.at(-1);
  const state = readLogState(folder);
  if (last === undefined || state?.hasGap === true) return true;
  if (state !== undefined && state.timeline !== last.timeline) return true;
  const due = Temporal.Instant.from(last.startedAt).add(COPY_EVERY);
  return Temporal.Instant.compare(due, now) <= 0;
}

const ASIDE = /^cluster\.before-\d{4}-/;

/** Servers' folders that a restore set aside: they hold what backups hold, and live no longer. */
export function removeAsides(cluster: string, now: Temporal.Instant | undefined): number {
  const directory = dirname(cluster);
  const old = listNames(directory, ASIDE).filter((name) => now === undefined || isOver(asideOf(name), now));
  for (const name of old) rmSync(join(directory, name), { recursive: true, force: true });
  return old.length;
}

function asideOf(name: string): { startedAt: string } {
  const [, day = '', hour, minute, second] =
    /^cluster\.before-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)/.exec(name) ?? [];
  return { startedAt: `${day}T${hour}:${minute}:${second}Z` };
}
