// Pages as the server writes them: the checksum is the server's own, freed room is wiped, and a page that is
// not understood stays as it is.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testCluster } from '#test/database/cluster';
import { cleanPage, PAGE_BYTES, pageChecksum } from './clean-page.ts';

async function somePages(): Promise<{ page: Buffer; block: number }[]> {
  const { cluster } = await testCluster();
  const folder = join(cluster, 'base', '1');
  const pages: { page: Buffer; block: number }[] = [];
  for (const name of readdirSync(folder).filter((each) => /^\d+$/.test(each))) {
    if (statSync(join(folder, name)).size === 0) continue;
    const content = readFileSync(join(folder, name));
    for (let at = 0; at + PAGE_BYTES <= content.length; at += PAGE_BYTES)
      pages.push({ page: content.subarray(at, at + PAGE_BYTES), block: at / PAGE_BYTES });
  }
  return pages;
}

test('every page of a database that is at rest carries the checksum that we compute', async () => {
  const pages = (await somePages()).filter(({ page }) => page.readUInt16LE(14) !== 0);
  expect(pages.length).toBeGreaterThan(300);
  const wrong = pages.filter(({ page, block }) => pageChecksum(page, block) !== page.readUInt16LE(8));
  expect(wrong.length).toBe(0);
});

test('what stands in the free room of a page is wiped, rows stay, and the page is valid again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 24, max: 4_000 }),
      fc.integer({ min: 4_100, max: 8_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.uint8Array({ minLength: 8_192, maxLength: 8_192 }),
      (lower, upper, block, bytes) => {
        const page = ordinaryPage(bytes, lower, upper, block);
        const before = Buffer.from(page);
        const isWiped = cleanPage(page, block);
        expect(isWiped).toBe(before.subarray(lower, upper).some((byte) => byte !== 0));
        expect(page.subarray(lower, upper).every((byte) => byte === 0)).toBe(true);
        expect(page.subarray(upper).equals(before.subarray(upper))).toBe(true);
        expect(page.subarray(24, lower).equals(before.subarray(24, lower))).toBe(true);
        expect(page.readUInt16LE(8)).toBe(pageChecksum(page, block));
      },
    ),
    { numRuns: 30 },
  );
});

test('a page whose checksum is wrong stays as it is', () => {
  const page = ordinaryPage(new Uint8Array(PAGE_BYTES).fill(7), 100, 5_000, 3);
  page.writeUInt16LE(page.readUInt16LE(8) ^ 1, 8);
  const before = Buffer.from(page);
  expect(cleanPage(page, 3)).toBe(false);
  expect(page.equals(before)).toBe(true);
});

function ordinaryPage(bytes: Uint8Array, lower: number, upper: number, block: number): Buffer {
  const page = Buffer.from(bytes);
  page.writeUInt16LE(lower, 12);
  page.writeUInt16LE(upper, 14);
  page.writeUInt16LE(PAGE_BYTES, 16);
  page.writeUInt16LE(PAGE_BYTES | 4, 18);
  page.writeUInt16LE(pageChecksum(page, block), 8);
  return page;
}
