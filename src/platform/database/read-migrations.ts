// The migrations of a folder: numbered plain SQL files, in order, each with the hash of its text.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

const NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

/**
 * Refuses a name that has no number and two files with the same number: their order would be a matter of
 * luck.
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations: Migration[] = [];
  for (const name of names) {
    const number = NAME.exec(name)?.[1];
    if (number === undefined) throw new Error(`${name}: a migration is named like 0001-what-it-makes.sql`);
    if (migrations.at(-1)?.name.startsWith(number))
      throw new Error(`${name}: another migration has number ${number}`);
    const text = await readFile(join(folder, name), 'utf8');
    migrations.push({ name, text, sha256: sha256Of(text) });
  }
  return migrations;
}

/** Line ends do not count, so that a checkout on another system is the same migration. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
