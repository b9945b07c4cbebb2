// Data directories of the tests that start clusters of their own; everything in them is stopped and removed
// afterwards.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConnectionOptions } from '../../src/platform/database/connection.ts';
import { withOwner } from '../../src/platform/database/owner-session.ts';
import { isAlive } from '../../src/platform/embedded-postgres/hold-lease.ts';
import { readPostmaster } from '../../src/platform/embedded-postgres/read-postmaster.ts';
import { type Embedded, startEmbedded } from '../../src/platform/embedded-postgres/start-embedded.ts';

export const isRoot = process.getuid?.() === 0;

const cleanups: (() => unknown)[] = [];

/** For `afterEach`: the newest first. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

export const afterwards = (cleanup: () => unknown) => void cleanups.push(cleanup);

/** A directory that is gone afterwards, with whatever server still runs in its `data`. */
export function freshDirectory(parent = tmpdir()): string {
  const directory = mkdtempSync(join(parent, 'embedded-'));
  chmodSync(directory, 0o755);
  afterwards(async () => {
    for (const place of [join(directory, 'data'), ...elsewhere(join(directory, 'data'))]) {
      const postmaster = readPostmaster(join(place, 'cluster'));
      if (postmaster !== undefined) {
        await killAndWait(postmaster.pid);
        rmSync(postmaster.socketDirectory, { recursive: true, force: true });
      }
      if (place.startsWith('/var/lib/reisrecht-')) rmSync(place, { recursive: true, force: true });
    }
    rmSync(directory, { recursive: true, force: true });
  });
  return directory;
}

/** Where the cluster of a data directory stands when it is not in it. */
export function elsewhere(dataDir: string): string[] {
  const note = join(dataDir, 'location.json');
  return existsSync(note) ? [JSON.parse(readFileSync(note, 'utf8')).directory] : [];
}

let pattern: string | undefined;

/**
 * A data directory that was started and stopped once, as a copy of one pattern: making each anew would take
 * long.
 */
export async function usedDirectory(): Promise<string> {
  if (pattern === undefined) {
    pattern = mkdtempSync(join(tmpdir(), 'pattern-'));
    chmodSync(pattern, 0o755);
    await (await startEmbedded({ dataDir: join(pattern, 'data') })).stop();
  }
  const dataDir = join(freshDirectory(), 'data');
  const { status } = spawnSync('cp', ['-a', join(pattern, 'data'), dataDir]);
  if (status !== 0) throw new Error(`${pattern} could not be copied`);
  return dataDir;
}

/** For `afterAll`. */
export function dropPattern(): void {
  if (pattern !== undefined) rmSync(pattern, { recursive: true, force: true });
  pattern = undefined;
}

export async function killAndWait(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await wait(10);
}

export async function start(dataDir: string, settings = {}, keepAlive = false): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, settings, keepAlive });
  afterwards(() => embedded.stop());
  return embedded;
}

export const ask = (connection: ConnectionOptions, text: string) =>
  withOwner(connection, async (client) => (await client.query(text)).rows);

export const postmasterPid = (dataDir: string) => readPostmaster(join(dataDir, 'cluster'))?.pid ?? 0;
