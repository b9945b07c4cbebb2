// Makes the folder of a server again from a base copy and the log after it. Every byte is held against its
// hash; what is not what was copied is told, never used.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createZstdDecompress, zstdDecompressSync } from 'node:zlib';
import type { Identity } from '../embedded-postgres/choose-identity.ts';
import { backupFolder, listNames } from './backup-folder.ts';
import { HISTORY, SEGMENT, segmentNumber, segmentPlace } from './log-segment.ts';
import type { Manifest } from './manifest.ts';
import { objectPath } from './store-object.ts';

export interface Rebuild {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Made anew; what stood there of an earlier attempt is removed. */
  readonly into: string;
  readonly identity: Identity;
  /** The folder of a server that is set aside: its log reaches further than what was copied of it. */
  readonly aside: string | undefined;
}

/** Throws with a sentence when a part is missing or changed. */
export async function rebuildCluster(options: Rebuild): Promise<void> {
  const { folder, manifest, into, identity } = options;
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true, mode: 0o700 });
  for (const path of manifest.folders) mkdirSync(join(into, path), { recursive: true, mode: 0o700 });
  const { objects } = backupFolder(folder);
  for (const file of manifest.files) await writeObject(objects, file, join(into, file.path));
  placeLog(options);
  writeFileSync(join(into, 'backup_label'), manifest.label, { mode: 0o600 });
  writeFileSync(join(into, 'recovery.signal'), '', { mode: 0o600 });
  giveTo(into, identity);
}

async function writeObject(objects: string, file: Manifest['files'][number], path: string): Promise<void> {
  const source = objectPath(objects, file.sha256);
  if (!existsSync(source)) throw new Error(`the backup is not whole: the content of ${file.path} is missing`);
  if (file.bytes <= AT_ONCE_BYTES) return writeSmall(source, file, path);
  const hash = createHash('sha256');
  const handle = openSync(path, 'wx', 0o600);
  try {
    for await (const piece of createReadStream(source).pipe(createZstdDecompress())) {
      const bytes = piece as Buffer;
      hash.update(bytes);
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    }
  } catch (error) {
    throw new Error(`the backup is damaged: the content of ${file.path} cannot be read`, { cause: error });
  } finally {
    closeSync(handle);
  }
  refuseOther(hash.digest('hex'), file);
}

/** Most files of a database are a few pages: no streams for these. */
const AT_ONCE_BYTES = 1024 * 1024;

function writeSmall(source: string, file: Manifest['files'][number], path: string): void {
  let bytes: Buffer;
  try {
    bytes = zstdDecompressSync(readFileSync(source), { maxOutputLength: 2 * AT_ONCE_BYTES });
  } catch (error) {
    throw new Error(`the backup is damaged: the content of ${file.path} cannot be read`, { cause: error });
  }
  writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
  refuseOther(createHash('sha256').update(bytes).digest('hex'), file);
}

function refuseOther(sha256: string, file: Manifest['files'][number]): void {
  if (sha256 !== file.sha256)
    throw new Error(`the backup is damaged: the content of ${file.path} is not what was copied`);
}

/** From the first segment of the copy on; a segment in writing is filled up, as the server had it. */
function placeLog({ folder, manifest, into, aside }: Rebuild): void {
  const { log } = backupFolder(folder);
  const target = join(into, 'pg_wal');
  const first = segmentNumber(manifest.startLsn, manifest.segmentBytes);
  const isNeeded = (name: string) => {
    const place = segmentPlace(name, manifest.segmentBytes);
    return place.timeline >= manifest.timeline && place.number >= first;
  };
  for (const name of listNames(log, HISTORY))
    writeFileSync(join(target, name), readFileSync(join(log, name)), { mode: 0o600 });
  const whole = new Set<string>();
  for (const name of listNames(log, /^[0-9A-F]{24}\.zst$/).filter(isNeeded)) {
    whole.add(name.slice(0, 24));
    writeFileSync(join(target, name.slice(0, 24)), zstdDecompressSync(readFileSync(join(log, name))), {
      mode: 0o600,
    });
  }
  for (const name of listNames(log, /^[0-9A-F]{24}\.partial\.zst$/).filter(isNeeded)) {
    const segment = name.slice(0, 24);
    if (whole.has(segment)) continue;
    const content = Buffer.alloc(manifest.segmentBytes);
    zstdDecompressSync(readFileSync(join(log, name))).copy(content);
    writeFileSync(join(target, segment), content, { mode: 0o600 });
  }
  if (aside === undefined) return;
  const from = join(aside, 'pg_wal');
  for (const name of listNames(from, HISTORY))
    writeFileSync(join(target, name), readFileSync(join(from, name)), { mode: 0o600 });
  for (const name of listNames(from, SEGMENT).filter(isNeeded)) {
    if (!whole.has(name)) writeFileSync(join(target, name), readFileSync(join(from, name)), { mode: 0o600 });
  }
}

/** As root: to the user as whom the server runs. The server refuses a folder that others can read. */
function giveTo(folder: string, identity: Identity): void {
  chmodSync(folder, 0o700);
  if (identity === undefined) return;
  chownSync(folder, identity.uid, identity.gid);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) giveTo(path, identity);
    else chownSync(path, identity.uid, identity.gid);
  }
}
