// Reads one entry of a zip as a stream, never more of it than was allowed: a zip from outside may be a bomb.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { accept, type Result, refuse } from '#kernel/refusal';

export const zipRefusals = {
  'zip-broken': {
    nl: 'Dit zipbestand is beschadigd of van een soort die wij niet lezen. Maak het opnieuw aan.',
    en: 'This zip file is damaged or of a kind that we do not read. Make it again.',
  },
  'zip-entry-missing': {
    nl: 'In dit zipbestand zit geen {name}. Kies het bestand dat bij “meenemen” is gemaakt.',
    en: 'This zip file holds no {name}. Choose the file that was made for taking data along.',
  },
  'zip-too-large': {
    nl: '{name} is uitgepakt groter dan {max} bytes. Splits het.',
    en: '{name} is larger than {max} bytes when unpacked. Split it.',
  },
} as const;

interface Found {
  readonly packed: number;
  readonly bytes: number;
  readonly offset: number;
  readonly method: number;
}

/** The list of entries may take this much; ours takes a few thousand bytes. */
const LIST_MAX_BYTES = 4 * 1024 * 1024;
const TAIL_BYTES = 66_000;

/** The entry's bytes. Entries of 4 GB and more are not read: they are above every limit of ours. */
export async function readZipEntry(
  path: string,
  name: string,
  maxBytes: number,
): Promise<Result<AsyncIterable<Buffer>>> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const read = async (from: number, length: number) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
      await handle.read(bytes, 0, bytes.length, from);
      return bytes;
    };
    const tail = await read(Math.max(0, size - TAIL_BYTES), TAIL_BYTES);
    const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
    if (end < 0 || end + 22 > tail.length) return refuse(zipRefusals, 'zip-broken');
    const listBytes = tail.readUInt32LE(end + 12);
    if (listBytes > LIST_MAX_BYTES) return refuse(zipRefusals, 'zip-broken');
    const found = findEntry(await read(tail.readUInt32LE(end + 16), listBytes), name);
    if (found === undefined) return refuse(zipRefusals, 'zip-entry-missing', { name });
    if (found.bytes > maxBytes) return refuse(zipRefusals, 'zip-too-large', { name, max: maxBytes });
    const head = await read(found.offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) return refuse(zipRefusals, 'zip-broken');
    const start = found.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (![0, 8].includes(found.method) || start + found.packed > size)
      return refuse(zipRefusals, 'zip-broken');
    return accept(unpacked(path, start, found));
  } finally {
    await handle.close();
  }
}

function findEntry(list: Buffer, name: string): Found | undefined {
  let at = 0;
  while (at + 46 <= list.length && list.readUInt32LE(at) === 0x02014b50) {
    const length = list.readUInt16LE(at + 28);
    if (list.toString('utf8', at + 46, at + 46 + length) === name) {
      return {
        method: list.readUInt16LE(at + 10),
        packed: list.readUInt32LE(at + 20),
        bytes: list.readUInt32LE(at + 24),
        offset: list.readUInt32LE(at + 42),
      };
    }
    at += 46 + length + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return undefined;
}

/**
 * What the list says of the size may be a lie: unpacking stops with a fault at the size that was promised.
 */
async function* unpacked(
  path: string,
  start: number,
  { packed, bytes, method }: Found,
): AsyncGenerator<Buffer> {
  if (packed === 0) return;
  const raw = createReadStream(path, { start, end: start + packed - 1 });
  const source: AsyncIterable<Buffer> = method === 0 ? raw : pipeline(raw, createInflateRaw(), () => {});
  let count = 0;
  for await (const chunk of source) {
    count += chunk.length;
    if (count > bytes) throw new Error('the zip holds more than its list says');
    yield chunk;
  }
}
