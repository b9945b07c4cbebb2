// Looks at a file before anything of it is used: its kind, its size, its first bytes and its encoding.
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { accept, type Result, refuse, type Sentence } from '#kernel/refusal';
import { findBinaryFormat, isWebPage } from './recognise-format.ts';
import { fileRefusals } from './refusals.ts';

const MEBIBYTE = 1024 * 1024;

export interface FileLimits {
  /** A larger file is refused by its size, before a byte is read. */
  readonly maxBytes: number;
  /** False for files of gigabytes: their encoding is then checked while they are read. */
  readonly readWholeFirst: boolean;
  /** What to save it as instead: shown when it is something else. */
  readonly wanted: Sentence;
}

export const csvLimits: FileLimits = {
  maxBytes: 64 * MEBIBYTE,
  readWholeFirst: true,
  wanted: { nl: '“CSV UTF-8”', en: '“CSV UTF-8”' },
};

/** A file that passed: text, within its limit, UTF-8 (with or without a byte order mark). */
export interface CheckedFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * UTF-8 is the one encoding that is read. UTF-16 and Windows-1252 are refused with the sentence that says how
 * to save as UTF-8: guessing among the one-byte encodings would put a wrong name on a person. Memory stays
 * flat.
 */
export async function checkFile(path: string, limits: FileLimits = csvLimits): Promise<Result<CheckedFile>> {
  const handle = await openRegular(path);
  if (handle === undefined) return refuse(fileRefusals, 'file-not-found');
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return refuse(fileRefusals, 'file-not-regular');
    if (stat.size === 0) return refuse(fileRefusals, 'file-empty');
    if (stat.size > limits.maxBytes) return tooLarge(limits.maxBytes);
    const head = new Uint8Array(512);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    const headRefused = refuseHead(head.subarray(0, bytesRead), limits);
    if (headRefused) return headRefused;
  } finally {
    await handle.close();
  }
  return limits.readWholeFirst ? await checkContent(path, limits.maxBytes) : await sizeOf(path);
}

async function openRegular(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ENXIO'].includes(code))
      return undefined;
    if (code === 'ERR_INVALID_ARG_VALUE') return undefined;
    throw error;
  }
}

function refuseHead(head: Uint8Array, limits: FileLimits): Result<never> | undefined {
  const wanted = limits.wanted;
  const binary = findBinaryFormat(head);
  if (binary) return refuse(fileRefusals, 'file-other-format', { format: binary, wanted });
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    return refuse(fileRefusals, 'file-utf-16');
  }
  if (looksLikeUtf16(head)) return refuse(fileRefusals, 'file-utf-16');
  if (isWebPage(head)) {
    return refuse(fileRefusals, 'file-other-format', {
      format: { nl: 'een webpagina', en: 'a web page' },
      wanted,
    });
  }
  return undefined;
}

/** Without a byte order mark: Latin text in UTF-16 has a zero at every other byte. */
function looksLikeUtf16(head: Uint8Array): boolean {
  if (head.length < 4) return false;
  const zeros = (from: number) => head.filter((byte, index) => index % 2 === from && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  return Math.max(even, odd) > head.length / 3 && Math.min(even, odd) === 0;
}

async function checkContent(path: string, maxBytes: number): Promise<Result<CheckedFile>> {
  const decode = createDecoder();
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: MEBIBYTE }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // The file may have grown since its size was asked.
    if (bytes > maxBytes) return tooLarge(maxBytes);
    const text = decode(chunk);
    if (!text.ok) return text;
  }
  const end = decode(undefined);
  return end.ok ? accept({ path, bytes }) : end;
}

async function sizeOf(path: string): Promise<Result<CheckedFile>> {
  const handle = await open(path, 'r');
  try {
    return accept({ path, bytes: (await handle.stat()).size });
  } finally {
    await handle.close();
  }
}

/** Turns chunks into text, piece by piece; `undefined` ends it. Refuses NUL bytes and what is not UTF-8. */
export function createDecoder(): (chunk: Uint8Array | undefined) => Result<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (chunk) => {
    if (chunk?.includes(0)) return refuse(fileRefusals, 'file-nul-byte');
    try {
      return accept(chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }));
    } catch (error) {
      if (error instanceof TypeError) return refuse(fileRefusals, 'file-not-utf-8');
      throw error;
    }
  };
}

export function tooLarge(maxBytes: number): Result<never> {
  return refuse(fileRefusals, 'file-too-large', { max: formatBytes(maxBytes) });
}

function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Math.round(value * 10) / 10} ${units[unit]}`;
}
