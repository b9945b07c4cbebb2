// Whether the log after a base copy is without a gap: a restore past a gap would end at it in silence.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder, listNames } from './backup-folder.ts';
import { logPlace, segmentNumber, segmentPlace } from './log-segment.ts';
import type { Manifest } from './manifest.ts';

/** The first segment that is missing after the copy, by its number; undefined when the log is whole. */
export function findGap(folder: string, manifest: Manifest): number | undefined {
  const { log } = backupFolder(folder);
  const first = segmentNumber(manifest.startLsn, manifest.segmentBytes);
  const numbers = new Set(
    listNames(log, /^[0-9A-F]{24}(?:\.partial)?\.zst$/)
      .map((name) => segmentPlace(name, manifest.segmentBytes))
      .filter(({ timeline, number }) => timeline >= manifest.timeline && number >= first)
      .map(({ number }) => number),
  );
  const last = Math.max(first, ...numbers);
  for (let number = first; number <= last; number += 1) if (!numbers.has(number)) return number;
  return undefined;
}

/**
 * 'latest' follows the newest history; 'current' stays on the copy's own, when the newest one branched off
 * before the copy was made (a copy of a history that was left by an earlier restore).
 */
export function timelineFor(folder: string, manifest: Manifest): 'latest' | 'current' {
  const { log } = backupFolder(folder);
  const newest = listNames(log, /^[0-9A-F]{8}\.history$/).at(-1);
  if (newest === undefined) return 'latest';
  for (const line of readFileSync(join(log, newest), 'utf8').split('\n')) {
    const [timeline, lsn] = line.split('\t');
    const isOurs = Number(timeline) === manifest.timeline && lsn !== undefined;
    if (isOurs && logPlace(lsn) < logPlace(manifest.stopLsn)) return 'current';
  }
  return 'latest';
}
