// What outlives the program, where a file is given: passes, sessions and records of before. Keys do not: they
// are exchanged anew.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Json, Session, World } from './world.ts';

interface Kept {
  readonly locations: readonly [string, Json][];
  readonly tariffs: readonly [string, Json][];
  readonly tokens: readonly [string, Json][];
  readonly sessions: readonly [string, Session][];
  readonly reservations: readonly [string, Json][];
  readonly cdrs: readonly Json[];
}

const MAPS = ['locations', 'tariffs', 'tokens', 'sessions', 'reservations'] as const;

/** Over what the world begins with. Throws when the file is not one of its own. */
export function recall(world: World, file: string): void {
  if (!existsSync(file)) return;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  for (const name of MAPS)
    for (const [id, one] of kept[name]) (world[name] as Map<string, unknown>).set(id, one);
  world.cdrs.push(...kept.cdrs);
}

/** Answers what was written, to be given again: what did not change is not written. */
export function remember(world: World, file: string, before: string): string {
  const maps = Object.fromEntries(MAPS.map((name) => [name, [...world[name]]]));
  const text = JSON.stringify({ ...maps, cdrs: world.cdrs });
  if (text === before) return before;
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return text;
}
