// How a folder of backups is laid out, and how a file gets into it: whole and on the disk, or not at all.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface BackupFolder {
  /** Manifests: one file per base copy. A copy without one does not count. */
  readonly base: string;
  /** The content of copied files, named by its hash: what did not change since another copy stands once. */
  readonly objects: string;
  /** Segments of the write-ahead log. */
  readonly log: string;
}

export const backupFolder = (folder: string): BackupFolder => ({
  base: join(folder, 'base'),
  objects: join(folder, 'objects'),
  log: join(folder, 'log'),
});

export function makeFolders(folder: string): BackupFolder {
  const layout = backupFolder(folder);
  for (const path of Object.values(layout)) mkdirSync(path, { recursive: true, mode: 0o700 });
  return layout;
}

/** Names of the files in a folder, in order; none when it is not there. What is half-written is not named. */
export function listNames(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort();
}

/** Written beside, on the disk, and then put in its place: a crash leaves the old file or the new one. */
export function putFile(path: string, content: Uint8Array): void {
  const draft = draftOf(path);
  const handle = openSync(draft, 'wx', 0o600);
  try {
    for (let at = 0; at < content.length; ) at += writeSync(handle, content, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, path);
  syncFolder(dirname(path));
}

export const draftOf = (path: string): string => `${path}.${randomBytes(4).toString('hex')}.making`;

/** Removes what a killed writer left. Call it under the lock of the folder. */
export function removeDrafts(folder: string): void {
  for (const name of listNames(folder, /\.making$/)) rmSync(join(folder, name), { force: true });
}

/**
 * Puts the names of a folder on the disk; where the system cannot do that for folders, it does it by itself.
 */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
