// The embedded PostgreSQL of one data directory: started or found alive, shared by every process that holds a lease on it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConnectionOptions } from '../database/connection.ts';
import { bootstrapOwner, DATABASE, OWNER } from './bootstrap-owner.ts';
import { chooseIdentity } from './choose-identity.ts';
import { choosePlace, findPlace, type Place, placeKey } from './choose-place.ts';
import { chooseSocketDirectory, SOCKET_PORT } from './choose-socket.ts';
import { countLeases, dropOwnLeases, holdLease } from './hold-lease.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { keepSecrets, type Secrets, writeSecrets } from './keep-secrets.ts';
import { assertOwn } from './own-directory.ts';
import { type Native, prepareNative } from './prepare-native.ts';
import { judge, readPostmaster } from './read-postmaster.ts';
import {
  administratorConnection,
  askCondition,
  type Launch,
  launch,
  logTail,
  stopPostmaster,
} from './run-postmaster.ts';
import { withLock } from './with-lock.ts';

export interface StartOptions {
  /** The directory of the database alone, such as data/database; made when it is not there. */
  readonly dataDir: string;
  /** One line per step that takes a while, in English. */
  readonly onProgress?: (text: string) => void;
  /** Server settings over ours, such as `{ shared_buffers: '1GB' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Starts the server again within a second or two whenever it is gone: for the process that serves, not for a command. */
  readonly keepAlive?: boolean;
  /** Only for the test cluster: the owner may clone databases. */
  readonly mayCreateDatabases?: boolean;
}

export interface Embedded {
  /** The owner of the database: migrates, never serves. */
  readonly owner: ConnectionOptions;
  /** The superuser, for tests and for an operator's rescue; the product itself never uses it. */
  readonly administrator: ConnectionOptions;
  /** Starts the server again when it is gone (it was killed); does nothing when it answers. */
  revive(): Promise<void>;
  /** Gives the lease back; the last holder stops the server and waits until it has. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the server of `dataDir` or attaches to the one that runs, also to one whose starter was killed. Throws with a
 * sentence when the directory belongs to another PostgreSQL or the server does not come up.
 */
export async function startEmbedded(options: StartOptions): Promise<Embedded> {
  const directory = resolve(options.dataDir);
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  assertOwn(directory);
  const onProgress = options.onProgress ?? (() => {});
  const { giveBack, server } = await withLock(directory, async () => {
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
    revive,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

const WATCH_MS = 1_000;

/** Looks every second whether the server lives. Answers what ends the watch, also a revival that is under way. */
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

interface Server {
  readonly place: Place;
  readonly socketDirectory: string;
  readonly secrets: Secrets;
}

function connectionsOf({ socketDirectory, secrets }: Server): Pick<Embedded, 'owner' | 'administrator'> {
  const owner = {
    host: socketDirectory,
    port: SOCKET_PORT,
    user: OWNER,
    password: secrets.owner,
    database: DATABASE,
  };
  return { owner, administrator: administratorConnection(socketDirectory, secrets.administrator) };
}

/** Gives back every lease of this process, for an end that no longer knows its holders, and stops if nobody is left. */
export async function leaveEmbedded(dataDir: string): Promise<void> {
  const directory = resolve(dataDir);
  if (!existsSync(directory)) return;
  await withLock(directory, async () => {
    dropOwnLeases(directory);
    const place = findPlace(directory);
    if (place !== undefined && countLeases(directory) === 0) await stopPostmaster(place.cluster);
  });
}

/** Under the lock: a cluster, a server that answers, an owner. */
async function ensureRunning(
  directory: string,
  options: StartOptions,
  onProgress: (text: string) => void,
): Promise<Server> {
  const found = findPlace(directory);
  const secrets = keepSecrets(directory, found !== undefined && existsSync(found.cluster));
  if (found !== undefined) {
    const socketDirectory = await attach(found, secrets, onProgress);
    if (socketDirectory !== undefined)
      return finish(directory, options, { place: found, socketDirectory, secrets });
  }
  const identity = chooseIdentity(found?.cluster ?? join(directory, 'cluster'));
  const place = found ?? choosePlace(directory, identity, onProgress);
  const native = prepareNative(identity, place.directory);
  if (existsSync(place.cluster)) refuseOtherMajor(place.cluster, native);
  else {
    onProgress('making the database (once)');
    initialiseCluster(native, place.cluster, identity, secrets.administrator);
  }
  const socketDirectory = chooseSocketDirectory(placeKey(directory), identity);
  const start = {
    postgres: native.postgres,
    dataDirectory: directory,
    identity,
    settings: options.settings ?? {},
  };
  await startServer({ ...start, cluster: place.cluster, socketDirectory }, secrets, onProgress);
  return finish(directory, options, { place, socketDirectory, secrets });
}

/** The owner and the database, once. */
async function finish(directory: string, options: StartOptions, server: Server): Promise<Server> {
  if (server.secrets.isReady) return server;
  const { administrator } = connectionsOf(server);
  await bootstrapOwner(administrator, server.secrets.owner, options.mayCreateDatabases ?? false);
  const secrets = { ...server.secrets, isReady: true };
  writeSecrets(directory, secrets);
  return { ...server, secrets };
}

/** Longest a recovery or an orderly stop may take before we say so and give up. */
const PATIENCE_MS = 300_000;

/** The socket directory of a server that lives and answers; undefined when a new one must be started. */
async function attach(
  place: Place,
  secrets: Secrets,
  onProgress: (text: string) => void,
): Promise<string | undefined> {
  const started = performance.now();
  let isTold = false;
  for (;;) {
    const postmaster = readPostmaster(place.cluster);
    if (postmaster === undefined) return undefined;
    const verdict = judge(postmaster.pid, place.cluster);
    if (verdict === 'gone') {
      // Another program may have the number by now; PostgreSQL would then refuse to start over its own old file.
      rmSync(join(place.cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    const { socketDirectory } = postmaster;
    const condition =
      socketDirectory === '' ? 'silent' : await askCondition(socketDirectory, secrets.administrator);
    if (condition === 'ready') return socketDirectory;
    if (performance.now() - started > PATIENCE_MS) {
      throw new Error(
        `the database (process ${postmaster.pid}) does not answer in ${place.cluster}; stop it and try again`,
      );
    }
    if (!isTold && performance.now() - started > 1_000) {
      onProgress('waiting for the database, which is starting, recovering or stopping');
      isTold = true;
    }
    await wait(50);
  }
}

const ATTEMPTS = 5;

/** What the children of a killed server leave for a moment: worth another attempt. Everything else is told at once. */
const PASSING = /shared memory block|lock file|could not bind|already in use/i;

/** Starts and waits, a few times when what is in the way will pass. */
async function startServer(
  options: Launch,
  secrets: Secrets,
  onProgress: (text: string) => void,
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const server = launch(options);
    const started = performance.now();
    let isTold = false;
    while (!server.hasExited()) {
      if ((await askCondition(options.socketDirectory, secrets.administrator)) === 'ready') return;
      if (performance.now() - started > PATIENCE_MS) break;
      if (!isTold && performance.now() - started > 2_000) {
        onProgress('the database is recovering');
        isTold = true;
      }
      await wait(25);
    }
    if (!PASSING.test(logTail(options.dataDirectory))) break;
    if (attempt < ATTEMPTS) {
      onProgress(`the database did not start (attempt ${attempt} of ${ATTEMPTS}); trying again`);
      await wait(500 * attempt);
    }
  }
  throw new Error(`the database did not start; its log ends with:\n${logTail(options.dataDirectory)}`);
}

function refuseOtherMajor(cluster: string, native: Native): void {
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (major === String(native.major)) return;
  throw new Error(
    `${cluster} was made by PostgreSQL ${major} and this program brings ${native.major}: ` +
      'export it with the version that made it, or choose another REISRECHT_DATA',
  );
}
