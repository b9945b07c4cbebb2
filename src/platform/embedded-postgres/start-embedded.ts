// The embedded PostgreSQL of one data directory: started or found alive, shared by every process that holds a
// lease on it.
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { findPlace, type Place } from './choose-place.ts';
import { type Connections, connectionsOf, type EnsureOptions, ensureRunning } from './ensure-running.ts';
import { countLeases, dropOwnLeases, holdLease } from './hold-lease.ts';
import { assertOwn } from './own-directory.ts';
import { refuseQuarantined } from './quarantine.ts';
import { judge, readPostmaster } from './read-postmaster.ts';
import { stopPostmaster } from './run-postmaster.ts';
import { withLock } from './with-lock.ts';

export interface StartOptions extends EnsureOptions {
  /** The directory of the database alone, such as data/database; made when it is not there. */
  readonly dataDir: string;
  /** One line per step that takes a while, in English. */
  readonly onProgress?: (text: string) => void;
  /** Server settings over ours, such as `{ shared_buffers: '1GB' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /**
   * Starts the server again within a second or two whenever it is gone: for the process that serves, not for
   * a command.
   */
  readonly keepAlive?: boolean;
  /** Only for the test cluster: the owner may clone databases. */
  readonly mayCreateDatabases?: boolean;
}

export interface Embedded extends Connections {
  /** The folder of the server's files: what a backup copies. */
  readonly cluster: string;
  /** Starts the server again when it is gone (it was killed); does nothing when it answers. */
  revive(): Promise<void>;
  /** Gives the lease back; the last holder stops the server and waits until it has. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the server of `dataDir` or attaches to the one that runs, also to one whose starter was killed.
 * Throws with a sentence when the directory belongs to another PostgreSQL or the server does not come up.
 */
export async function startEmbedded(options: StartOptions): Promise<Embedded> {
  const directory = resolve(options.dataDir);
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  assertOwn(directory);
  refuseQuarantined(directory);
  const onProgress = options.onProgress ?? (() => {});
  const { giveBack, server } = await withLock(directory, async () => {
    refuseQuarantined(directory);
    const running = await ensureRunning(directory, options, onProgress);
    return { giveBack: holdLease(directory), server: running };
  });
  const revive = async () => {
    await withLock(directory, () => ensureRunning(directory, options, onProgress));
  };
  const stopWatching = options.keepAlive ? watch(server.place, revive, onProgress) : async () => {};
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await stopWatching();
    await withLock(directory, async () => {
      giveBack();
      if (countLeases(directory) > 0) return;
      if (!(await stopPostmaster(server.place.cluster))) onProgress('the database is still stopping');
    });
  };
  return {
    ...connectionsOf(server),
    cluster: server.place.cluster,
    revive,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

const WATCH_MS = 1_000;

/**
 * Looks every second whether the server lives. Answers what ends the watch, also a revival that is under way.
 */
function watch(
  place: Place,
  revive: () => Promise<void>,
  onProgress: (text: string) => void,
): () => Promise<void> {
  let revival: Promise<void> | undefined;
  const timer = setInterval(() => {
    const postmaster = readPostmaster(place.cluster);
    if (revival !== undefined || (postmaster && judge(postmaster.pid, place.cluster) !== 'gone')) return;
    onProgress('the database is gone; starting it again');
    revival = revive()
      .catch((error: unknown) => onProgress(String(error)))
      .finally(() => {
        revival = undefined;
      });
  }, WATCH_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await revival;
  };
}

/**
 * Gives back every lease of this process, for an end that no longer knows its holders, and stops if nobody is
 * left.
 */
export async function leaveEmbedded(dataDir: string): Promise<void> {
  const directory = resolve(dataDir);
  if (!existsSync(directory)) return;
  await withLock(directory, async () => {
    dropOwnLeases(directory);
    const place = findPlace(directory);
    if (place !== undefined && countLeases(directory) === 0) await stopPostmaster(place.cluster);
  });
}
