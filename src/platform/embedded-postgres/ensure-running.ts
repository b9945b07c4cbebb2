// Under the lock of a data directory: there is a cluster, a server that answers, an owner and its database.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectionOptions } from '../database/connection.ts';
import { attachServer } from './attach-server.ts';
import { bootstrapOwner, DATABASE, OWNER } from './bootstrap-owner.ts';
import { chooseIdentity } from './choose-identity.ts';
import { choosePlace, findPlace, type Place, placeKey } from './choose-place.ts';
import { chooseSocketDirectory, SOCKET_PORT } from './choose-socket.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { keepSecrets, type Secrets, writeSecrets } from './keep-secrets.ts';
import { type Native, prepareNative } from './prepare-native.ts';
import { administratorConnection } from './run-postmaster.ts';
import { startServer } from './start-server.ts';

export interface EnsureOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly mayCreateDatabases?: boolean;
}

export interface Server {
  readonly place: Place;
  readonly socketDirectory: string;
  readonly secrets: Secrets;
}

export interface Connections {
  /** The owner of the database: migrates, never serves. */
  readonly owner: ConnectionOptions;
  /**
   * The superuser, for what nobody else may: it makes the owner and the database once, copies the server's
   * files and log for a backup and cleans the tables before it (`platform/backup`), and replays erasures in a
   * restored database before that opens (`shells/restore`). No request, and no job over people, reaches it.
   */
  readonly administrator: ConnectionOptions;
}

export function connectionsOf({ socketDirectory, secrets }: Server): Connections {
  const owner = {
    host: socketDirectory,
    port: SOCKET_PORT,
    user: OWNER,
    password: secrets.owner,
    database: DATABASE,
  };
  return { owner, administrator: administratorConnection(socketDirectory, secrets.administrator) };
}

/** Under the lock: a cluster, a server that answers, an owner. */
export async function ensureRunning(
  directory: string,
  options: EnsureOptions,
  onProgress: (text: string) => void,
): Promise<Server> {
  const found = findPlace(directory);
  const secrets = keepSecrets(directory, found !== undefined && existsSync(found.cluster));
  if (found !== undefined) {
    const socketDirectory = await attachServer(found, secrets, onProgress);
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
async function finish(directory: string, options: EnsureOptions, server: Server): Promise<Server> {
  if (server.secrets.isReady) return server;
  const { administrator } = connectionsOf(server);
  await bootstrapOwner(administrator, server.secrets.owner, options.mayCreateDatabases ?? false);
  const secrets = { ...server.secrets, isReady: true };
  writeSecrets(directory, secrets);
  return { ...server, secrets };
}

function refuseOtherMajor(cluster: string, native: Native): void {
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (major === String(native.major)) return;
  throw new Error(
    `${cluster} was made by PostgreSQL ${major} and this program brings ${native.major}: ` +
      'export it with the version that made it, or choose another REISRECHT_DATA',
  );
}
