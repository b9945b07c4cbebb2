// What outlives the program, where a file is given: links and rentals of before.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Link, Rental, World } from './world.ts';

/** Fills an empty world. Throws when the file is not one of its own. */
export function recall(world: World, file: string): void {
  if (!existsSync(file)) return;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { links: [string, Link][]; rentals: Rental[] };
  for (const [id, link] of kept.links) world.links.set(id, link);
  world.rentals.push(...kept.rentals);
}

/** Answers what was written, to be given again: what did not change is not written. */
export function remember({ links, rentals }: World, file: string, before: string): string {
  const text = JSON.stringify({ links: [...links], rentals });
  if (text === before) return before;
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return text;
}
