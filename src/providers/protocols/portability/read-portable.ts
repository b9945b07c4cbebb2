// Reads the file that a person takes along: the zip, or the file of lines out of it. Sizes are limited before
// anything is unpacked.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { accept, type Refusal, type Result, refuse } from '#kernel/refusal';
import { checkFile, createDecoder, csvLimits, type FileLimits, tooLarge } from '#platform/files/check-file';
import { createSplitter, type Line } from '#platform/files/read-lines';
import { readZipEntry } from '#platform/files/read-zip';
import { fileRefusals } from '#platform/files/refusals';
import { PORTABLE_FILE } from '#privacy/export/write-portable';
import { checkFirstLine, type PortableItem, parsePortableLine } from './parse-line.ts';

const LINE_MAX_LENGTH = 4_000_000;
const MAX_LINES = 200_000;
const limits: FileLimits = {
  ...csvLimits,
  wanted: { nl: 'het zipbestand of portability.ndjson', en: 'the zip file or portability.ndjson' },
};

export interface PortableContents {
  readonly items: readonly { readonly line: number; readonly item: PortableItem }[];
  readonly refused: readonly { readonly line: number; readonly refusal: Refusal }[];
}

/** All of one person's file; at most 64 MiB and 200,000 lines. */
export async function readPortable(path: string, now: Temporal.Instant): Promise<Result<PortableContents>> {
  const source = await openSource(path);
  if (!source.ok) return source;
  const items: { line: number; item: PortableItem }[] = [];
  const refused: { line: number; refusal: Refusal }[] = [];
  const take = ({ line, text }: Line): Refusal | undefined => {
    if (line > MAX_LINES) return refuse(fileRefusals, 'file-too-many-rows', { max: MAX_LINES }).refusal;
    if (line === 1) {
      const first = checkFirstLine(text ?? '');
      return first.ok ? undefined : first.refusal;
    }
    if (text?.trim() === '') return undefined;
    const parsed =
      text === undefined
        ? refuse(fileRefusals, 'row-too-long', { max: LINE_MAX_LENGTH })
        : parsePortableLine(text, now);
    if (parsed.ok) items.push({ line, item: parsed.value });
    else refused.push({ line, refusal: parsed.refusal });
    return undefined;
  };
  const stopped = await readAll(source.value, take);
  return stopped === undefined ? accept({ items, refused }) : { ok: false, refusal: stopped };
}

async function openSource(path: string): Promise<Result<AsyncIterable<Buffer>>> {
  const head = await firstBytes(path);
  if (head?.toString('latin1') === 'PK\u0003\u0004') {
    const { size } = await statOf(path);
    return size > limits.maxBytes
      ? tooLarge(limits.maxBytes)
      : readZipEntry(path, PORTABLE_FILE, limits.maxBytes);
  }
  const file = await checkFile(path, limits);
  return file.ok ? accept(createReadStream(file.value.path) as AsyncIterable<Buffer>) : file;
}

async function firstBytes(path: string): Promise<Buffer | undefined> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await handle
      .read(Buffer.alloc(4), 0, 4, 0)
      .catch(() => ({ buffer: Buffer.alloc(0), bytesRead: 0 }));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function statOf(path: string) {
  const handle = await open(path, 'r');
  try {
    return await handle.stat();
  } finally {
    await handle.close();
  }
}

/** Answers what stopped the reading, if something did. */
async function readAll(
  source: AsyncIterable<Buffer>,
  take: (line: Line) => Refusal | undefined,
): Promise<Refusal | undefined> {
  const decode = createDecoder();
  const split = createSplitter(LINE_MAX_LENGTH);
  const each = (lines: readonly Line[]) => {
    for (const line of lines) {
      const stopped = take(line);
      if (stopped !== undefined) return stopped;
    }
    return undefined;
  };
  for await (const chunk of source) {
    const text = decode(chunk);
    if (!text.ok) return text.refusal;
    const stopped = each(split(text.value));
    if (stopped !== undefined) return stopped;
  }
  const end = decode(undefined);
  return end.ok ? each(split(undefined)) : end.refusal;
}
