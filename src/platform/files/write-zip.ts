// Writes a zip as a stream: each entry is deflated while it arrives, and nothing of it is kept. No limit on
// sizes or on the number of entries (zip64).
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { assert } from '#kernel/assert';

/** What became of one entry: for a manifest. */
export interface ZipEntry {
  readonly name: string;
  /** Before deflating. */
  readonly bytes: number;
  /** Of the contents, in hexadecimal. */
  readonly sha256: string;
}

export interface ZipWriter {
  /** Entries are written one after another; a second `add` waits for nobody and is a bug. */
  add(
    name: string,
    chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  ): Promise<ZipEntry>;
  /** Writes the list of entries; the zip is whole after this. */
  close(): Promise<void>;
}

/** Takes the next bytes; resolves when more may come. */
export type ByteSink = (bytes: Uint8Array) => Promise<void>;

interface Written extends ZipEntry {
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

const UTF8_AND_DESCRIPTOR = 0x0808;
const DEFLATED = 8;
/** Version 4.5 of the format: the first that knows zip64. */
const VERSION = 45;
const FULL_32 = 0xffffffff;
const FULL_16 = 0xffff;

/** `at` becomes the time of every entry, in UTC: a zip has no time zone. */
export function openZip(sink: ByteSink, at: Temporal.Instant): ZipWriter {
  const entries: Written[] = [];
  let offset = 0;
  let isBusy = false;
  const time = dosTime(at);
  const write = async (bytes: Uint8Array) => {
    offset += bytes.length;
    await sink(bytes);
  };
  return {
    add: async (name, chunks) => {
      assert(!isBusy, 'entries of a zip are written one after another');
      assert(!/^\/|\\|(^|\/)\.\.(\/|$)/.test(name), `${name} is no safe name in a zip`);
      isBusy = true;
      const start = offset;
      await write(localHeader(name, time));
      const sum = await deflate(chunks, write);
      await write(descriptor(sum));
      const entry = {
        name,
        bytes: sum.bytes,
        sha256: sum.sha256,
        crc: sum.crc,
        packed: sum.packed,
        offset: start,
      };
      entries.push(entry);
      isBusy = false;
      return { name, bytes: entry.bytes, sha256: entry.sha256 };
    },
    close: async () => {
      const start = offset;
      for (const entry of entries) await write(centralHeader(entry, time));
      await write(ending(entries.length, start, offset - start));
    },
  };
}

/** Up to here an entry is deflated at once: a stream of its own costs a quarter of a megabyte. */
const SMALL_BYTES = 128 * 1024;

/** What deflating nothing gives. */
const DEFLATED_NOTHING = Buffer.from([3, 0]);

interface Sum {
  readonly crc: number;
  readonly bytes: number;
  readonly packed: number;
  readonly sha256: string;
}

async function deflate(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  write: ByteSink,
): Promise<Sum> {
  const hash = createHash('sha256');
  const sum = { crc: 0, bytes: 0, packed: 0 };
  async function* counted() {
    for await (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      sum.crc = crc32(bytes, sum.crc);
      sum.bytes += bytes.length;
      hash.update(bytes);
      yield bytes;
    }
  }
  const source = counted();
  const held: Uint8Array[] = [];
  let next = await source.next();
  while (!next.done && sum.bytes < SMALL_BYTES) {
    held.push(next.value);
    next = await source.next();
  }
  if (next.done) {
    const packed = held.length === 0 ? DEFLATED_NOTHING : deflateRawSync(Buffer.concat(held));
    await write(packed);
    return { ...sum, packed: packed.length, sha256: hash.digest('hex') };
  }
  const last = next.value;
  async function* all() {
    yield* held;
    yield last;
    yield* source;
  }
  await pipeline(
    Readable.from(all(), { objectMode: true, highWaterMark: 4 }),
    createDeflateRaw(),
    async (packed) => {
      for await (const chunk of packed as AsyncIterable<Buffer>) {
        sum.packed += chunk.length;
        await write(chunk);
      }
    },
  );
  return { ...sum, sha256: hash.digest('hex') };
}

/**
 * Sizes are not known yet: they follow the contents. The empty zip64 field says that they then take 8 bytes.
 */
function localHeader(name: string, time: number): Buffer {
  const file = Buffer.from(name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(UTF8_AND_DESCRIPTOR, 6);
  head.writeUInt16LE(DEFLATED, 8);
  head.writeUInt32LE(time, 10);
  head.writeUInt32LE(FULL_32, 18);
  head.writeUInt32LE(FULL_32, 22);
  head.writeUInt16LE(file.length, 26);
  head.writeUInt16LE(20, 28);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  return Buffer.concat([head, file, extra]);
}

function descriptor({ crc, packed, bytes }: Sum): Buffer {
  const tail = Buffer.alloc(24);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeBigUInt64LE(BigInt(packed), 8);
  tail.writeBigUInt64LE(BigInt(bytes), 16);
  return tail;
}

function centralHeader({ name, crc, packed, bytes, offset }: Written, time: number): Buffer {
  const file = Buffer.from(name);
  const large = [bytes, packed, offset].filter((value) => value >= FULL_32);
  const extra = Buffer.alloc(large.length === 0 ? 0 : 4 + large.length * 8);
  if (large.length > 0) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(large.length * 8, 2);
    for (const [index, value] of large.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  }
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(UTF8_AND_DESCRIPTOR, 8);
  head.writeUInt16LE(DEFLATED, 10);
  head.writeUInt32LE(time, 12);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(Math.min(packed, FULL_32), 20);
  head.writeUInt32LE(Math.min(bytes, FULL_32), 24);
  head.writeUInt16LE(file.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(Math.min(offset, FULL_32), 42);
  return Buffer.concat([head, file, extra]);
}

function ending(count: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, FULL_16), 8);
  end.writeUInt16LE(Math.min(count, FULL_16), 10);
  end.writeUInt32LE(Math.min(size, FULL_32), 12);
  end.writeUInt32LE(Math.min(start, FULL_32), 16);
  if (count < FULL_16 && size < FULL_32 && start < FULL_32) return end;
  const large = Buffer.alloc(76);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(VERSION, 12);
  large.writeUInt16LE(VERSION, 14);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(size), 40);
  large.writeBigUInt64LE(BigInt(start), 48);
  large.writeUInt32LE(0x07064b50, 56);
  large.writeBigUInt64LE(BigInt(start + size), 64);
  large.writeUInt32LE(1, 72);
  return Buffer.concat([large, end]);
}

/** Two seconds is the finest that the format knows, and 1980 its first year. */
function dosTime(at: Temporal.Instant): number {
  const { year, month, day, hour, minute, second } = at.toZonedDateTimeISO('UTC');
  const date = year < 1980 ? 0x21 : ((year - 1980) << 9) | (month << 5) | day;
  return ((date << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0;
}
