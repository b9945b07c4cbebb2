// Backups live 35 days: a base copy whose days are over goes together with the log of before the next one,
// and with the content that no other copy has.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../embedded-postgres/with-lock.ts';
import { readLogState } from './archive-log.ts';
import { backupFolder, listNames, makeFolders, removeDrafts } from './backup-folder.ts';
import { segmentNumber, segmentPlace } from './log-segment.ts';
import { listManifests, type Manifest } from './manifest.ts';

export const BACKUP_DAYS = 35;
/** The job looks once an hour; what would be over before it looks again goes now. */
const NEXT_LOOK = { hours: 1 } as const;

export interface RemovedBackups {
  readonly copies: number;
  readonly segments: number;
  readonly objects: number;
}

/** May run at any time and twice at once. A broken manifest counts as old when its file is. */
export function removeOldBackups(folder: string, now: Temporal.Instant): Promise<RemovedBackups> {
  const layout = makeFolders(folder);
  return withLock(layout.base, async () => {
    const { whole } = listManifests(folder);
    const old = whole.filter((manifest) => isOver(manifest, now));
    const kept = whole.filter((manifest) => !isOver(manifest, now));
    for (const { name } of old) rmSync(join(layout.base, `${name}.json`));
    const segments = await withLock(layout.log, async () => removeLog(folder, kept));
    removeDrafts(layout.objects);
    return { copies: old.length, segments, objects: removeObjects(layout.objects, kept) };
  });
}

export function isOver({ startedAt }: Pick<Manifest, 'startedAt'>, now: Temporal.Instant): boolean {
  const last = Temporal.Instant.from(startedAt).add({ hours: BACKUP_DAYS * 24 });
  return Temporal.Instant.compare(now.add(NEXT_LOOK), last) >= 0;
}

const LOG_FILE = /^[0-9A-F]{24}(?:\.partial)?\.zst$/;

/**
 * Log is needed from the start of a copy on, on its own timeline and on those that began after it. What the
 * server writes now stays: the next copy begins in it.
 */
function removeLog(folder: string, kept: readonly Manifest[]): number {
  const { log } = backupFolder(folder);
  const state = readLogState(folder);
  let removed = 0;
  for (const name of listNames(log, LOG_FILE)) {
    const isNeeded = kept.some(({ startLsn, timeline, segmentBytes }) => {
      const place = segmentPlace(name, segmentBytes);
      return place.timeline >= timeline && place.number >= segmentNumber(startLsn, segmentBytes);
    });
    const isCurrent = name.includes('.partial') && Number.parseInt(name.slice(0, 8), 16) === state?.timeline;
    if (isNeeded || (isCurrent && kept.length === 0)) continue;
    rmSync(join(log, name));
    removed += 1;
  }
  return removed;
}

function removeObjects(objects: string, kept: readonly Manifest[]): number {
  const needed = new Set(kept.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  let removed = 0;
  for (const part of readdirSync(objects)) {
    const folder = join(objects, part);
    if (!statSync(folder).isDirectory()) continue;
    for (const name of readdirSync(folder)) {
      if (needed.has(name)) continue;
      rmSync(join(folder, name));
      removed += 1;
    }
  }
  return removed;
}
