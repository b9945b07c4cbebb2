// Takes out of a page of the database what is no longer in it. When a row is removed, PostgreSQL gives its
// room back to the page without wiping it: the bytes would go into every copy for as long as nothing is
// written over them. The free room of a page is between two offsets in its header, so it can be wiped in the
// copy; the checksum of the page is then made anew.

export const PAGE_BYTES = 8_192;
const HEADER_BYTES = 24;
/** Page size and layout version 4, as the header holds them. */
const SIZE_AND_VERSION = PAGE_BYTES | 4;
const CHECKSUM_AT = 8;
const NOTHING = Buffer.alloc(PAGE_BYTES);

/**
 * Wipes the free room of one page in place; answers whether anything was there. `blockNumber` counts from the
 * start of the whole table, not of its file. Only for pages of the ordinary layout (tables, B-tree and GiST
 * indexes). A page that is empty, or whose checksum is not right (caught while it was being written: the log
 * brings it back), stays as it is.
 */
export function cleanPage(page: Buffer, blockNumber: number): boolean {
  const [lower, upper, special] = [page.readUInt16LE(12), page.readUInt16LE(14), page.readUInt16LE(16)];
  const isOrdinary =
    page.readUInt16LE(18) === SIZE_AND_VERSION &&
    lower >= HEADER_BYTES &&
    lower <= upper &&
    upper <= special &&
    special <= PAGE_BYTES;
  if (!isOrdinary || page.compare(NOTHING, lower, upper, lower, upper) === 0) return false;
  if (pageChecksum(page, blockNumber) !== page.readUInt16LE(CHECKSUM_AT)) return false;
  page.fill(0, lower, upper);
  page.writeUInt16LE(pageChecksum(page, blockNumber), CHECKSUM_AT);
  return true;
}

const SUMS = 32;
const PRIME = 16_777_619;
/** The offsets of PostgreSQL's own src/include/storage/checksum_impl.h: its page checksum is this sum. */
const BASES = Int32Array.of(
  ...[0x5b1f36e9, 0xb8525960, 0x02ab50aa, 0x1de66d2a, 0x79ff467a, 0x9bb9f8a3, 0x217e7cd2, 0x83e13d2c],
  ...[0xf8d4474f, 0xe39eb970, 0x42c6ae16, 0x993216fa, 0x7b093b5d, 0x98daff3c, 0xf718902a, 0x0b1c9cdb],
  ...[0xe58f764b, 0x187636bc, 0x5d7b3bb1, 0xe73de7de, 0x92bec979, 0xcca6c0b2, 0x304a0979, 0x85aa43d4],
  ...[0x783125bb, 0x6ca8eaa2, 0xe407eac6, 0x4b5cfc3e, 0x9fbf8c76, 0x15ca20be, 0xf2ca9fd3, 0x959bd756],
);

/**
 * The checksum that a page must carry: FNV-1a in 32 lanes over its words, its own two bytes taken as zero.
 */
export function pageChecksum(page: Buffer, blockNumber: number): number {
  const sums = Int32Array.from(BASES);
  for (let at = 0, lane = 0; at < PAGE_BYTES; at += 4, lane = (lane + 1) % SUMS) {
    const word = at === CHECKSUM_AT ? page.readUInt16LE(at + 2) << 16 : page.readInt32LE(at);
    sums[lane] = stir(sums[lane] ?? 0, word);
  }
  let result = 0;
  for (const sum of sums) result ^= stir(stir(sum, 0), 0);
  return (((result ^ blockNumber) >>> 0) % 65_535) + 1;
}

function stir(sum: number, word: number): number {
  const mixed = sum ^ word;
  return Math.imul(mixed, PRIME) ^ (mixed >>> 17);
}
