// A data folder in which the product was installed: a copy of one that is made once for each content of the
// source, for making a cluster and migrating it takes many seconds and copying its files hardly any.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#platform/clock';
import { openSystem } from '#shells/open-system';
import { withLock } from '../../src/platform/embedded-postgres/with-lock.ts';
import { hashFiles } from '../hash-files.ts';
import { clusterDirectory } from './cluster.ts';
import { elsewhere } from './directories.ts';

/** When it was installed: the day of the tests that use one. */
export const INSTALLED_AT = Temporal.Instant.from('2026-11-22T12:00:00Z');

const PATTERNS = `${clusterDirectory()}-installed`;
/** Another run of this checkout may be copying the one before. */
const KEPT = 2;

/** A folder of its own, stopped, in which nobody is known yet; `removeInstalled` afterwards. */
export async function installedFolder(name: string): Promise<string> {
  const pattern = await findPattern();
  const folder = mkdtempSync(join(tmpdir(), `reisrecht-${name}-`));
  chmodSync(folder, 0o755);
  const { status } = spawnSync('cp', ['-a', `${pattern}/.`, folder]);
  if (status !== 0) throw new Error(`${pattern} could not be copied`);
  // A server whose files stand elsewhere is of the original: this one begins with an empty database.
  if (elsewhere(join(folder, 'database')).length > 0) rmSync(join(folder, 'database'), { recursive: true });
  return folder;
}

/** With the files of its server, wherever they stand. */
export function removeInstalled(folder: string): void {
  for (const place of elsewhere(join(folder, 'database'))) rmSync(place, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

async function findPattern(): Promise<string> {
  const pattern = join(PATTERNS, hashFiles(['migrations', 'src'], /\.(?:ts|sql|json|csv)$/));
  mkdirSync(PATTERNS, { recursive: true, mode: 0o755 });
  await withLock(PATTERNS, async () => {
    if (existsSync(pattern)) return;
    dropOthers();
    const making = `${pattern}.making`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { mode: 0o755 });
    const settings = { port: 0, databaseUrl: undefined, dataFolder: making, clock: fixedClock(INSTALLED_AT) };
    await (await openSystem(settings, { login: 'worker' })).close();
    renameSync(making, pattern);
  });
  return pattern;
}

function dropOthers(): void {
  const folders = readdirSync(PATTERNS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(PATTERNS, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of folders.slice(KEPT - 1)) removeInstalled(folder);
}
