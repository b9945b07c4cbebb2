// The content of a copied file, once, under its own hash: compressed, and never half.
import { createHash } from 'node:crypto';
import {
  closeSync,
  createWriteStream,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, zstdCompressSync } from 'node:zlib';
import { draftOf } from './backup-folder.ts';
import { cleanPage, PAGE_BYTES } from './clean-page.ts';

export interface Stored {
  /** SHA-256 of the content, hexadecimal: also its name. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface Source {
  readonly path: string;
  /** The number of its first page when its pages may be wiped of what is gone; undefined: copied as it is. */
  readonly firstBlock: number | undefined;
}

const CHUNK_BYTES = 128 * PAGE_BYTES;
export const COMPRESSION = {
  params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
} as const;

/** `ab/abcdef…`: a folder holds at most some thousands of names. */
export const objectPath = (objects: string, sha256: string): string =>
  join(objects, sha256.slice(0, 2), sha256);

/**
 * Stores a file that may change while it is read: what was read is what the hash is of, and the log makes it
 * whole at a restore. Undefined when the file is gone meanwhile, which the log tells as well.
 */
export async function storeObject(objects: string, source: Source): Promise<Stored | undefined> {
  try {
    // Most files are as they were in the copy before: reading them once is enough.
    const { small, ...first } = hashOf(source);
    if (existsSync(objectPath(objects, first.sha256))) return first;
    if (small !== undefined) return compressAtOnce(objects, small, first);
    return await compress(objects, source);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(source.path)) return undefined;
    throw error;
  }
}

/** `small`: the content itself, when it is one piece. */
function hashOf(source: Source): Stored & { readonly small: Buffer | undefined } {
  const hash = createHash('sha256');
  let bytes = 0;
  let small: Buffer | undefined;
  for (const chunk of chunksOf(source)) {
    small = bytes === 0 && chunk.length < CHUNK_BYTES ? chunk : undefined;
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes, small };
}

/** Most files of a database are a few pages: no streams for these, and no second reading. */
function compressAtOnce(objects: string, content: Buffer, stored: Stored): Stored {
  const draft = draftOf(join(objects, 'object'));
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(handle, zstdCompressSync(content, COMPRESSION));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  const path = objectPath(objects, stored.sha256);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  renameSync(draft, path);
  return stored;
}

async function compress(objects: string, source: Source): Promise<Stored> {
  const hash = createHash('sha256');
  let bytes = 0;
  const draft = draftOf(join(objects, 'object'));
  const tapped = function* () {
    for (const chunk of chunksOf(source)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield Buffer.from(chunk);
    }
  };
  try {
    const output = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.from(tapped()), createZstdCompress(COMPRESSION), output);
    const sha256 = hash.digest('hex');
    const path = objectPath(objects, sha256);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    renameSync(draft, path);
    return { sha256, bytes };
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The content in pieces; a piece is overwritten by the next one. */
function* chunksOf({ path, firstBlock }: Source): Generator<Buffer> {
  const handle = openSync(path, 'r');
  // Made for the file, which may grow meanwhile: a piece that is full is followed by another one.
  const pages = Math.ceil(fstatSync(handle).size / PAGE_BYTES) + 1;
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, pages * PAGE_BYTES));
  let block = firstBlock ?? 0;
  try {
    for (;;) {
      const length = fill(handle, buffer);
      if (length === 0) return;
      for (let at = 0; firstBlock !== undefined && at + PAGE_BYTES <= length; at += PAGE_BYTES) {
        cleanPage(buffer.subarray(at, at + PAGE_BYTES), block);
        block += 1;
      }
      yield buffer.subarray(0, length);
      if (length < buffer.length) return;
    }
  } finally {
    closeSync(handle);
  }
}

function fill(handle: number, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(handle, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}

/** Puts the names of new objects on the disk, one folder after the other. */
export function syncFolders(folders: Iterable<string>): void {
  for (const folder of folders) {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }
}
