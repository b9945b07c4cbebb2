// One short name for the content of many files: what was made from them is made again only when they change.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Of the files under these folders of the project whose path `isRead`, names included; no tests. */
export function hashFiles(folders: readonly string[], isRead: RegExp): string {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const folder of folders) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!isRead.test(name) || /\.test\.tsx?$/.test(name)) continue;
      hash.update(`\0${folder}/${name}\0`).update(readFileSync(join(ROOT, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
