// Looks for words in every file of a folder of backups, with what is compressed opened: names of the files
// that hold one.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';

const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

export function scanFiles(folder: string, words: readonly string[]): string[] {
  const needles = words.map((word) => Buffer.from(word));
  const found: string[] = [];
  const walk = (path: string) => {
    for (const name of readdirSync(path)) {
      const here = join(path, name);
      if (statSync(here).isDirectory()) walk(here);
      else {
        const raw = readFileSync(here);
        const content = raw.subarray(0, 4).equals(ZSTD) ? zstdDecompressSync(raw) : raw;
        if (needles.some((needle) => content.includes(needle))) found.push(here);
      }
    }
  };
  walk(folder);
  return found;
}
