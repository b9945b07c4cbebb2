// Starts a restored server to which only its owner and its administrator can connect: no login that serves
// people gets in, whatever password it has.
import { chownSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { clientConfig } from '../database/connection.ts';
import { attachServer } from './attach-server.ts';
import { OWNER } from './bootstrap-owner.ts';
import { chooseIdentity } from './choose-identity.ts';
import { findPlace, placeKey } from './choose-place.ts';
import { chooseSocketDirectory } from './choose-socket.ts';
import { type Connections, connectionsOf } from './ensure-running.ts';
import { ADMINISTRATOR } from './initialise-cluster.ts';
import { keepSecrets } from './keep-secrets.ts';
import { prepareNative } from './prepare-native.ts';
import { stopPostmaster } from './run-postmaster.ts';
import { startServer } from './start-server.ts';

export interface Quarantined extends Connections {
  readonly cluster: string;
  stop(): Promise<void>;
}

/**
 * `recovery` are the server's settings for reading the log, such as a moment to stop at; they count only as
 * long as it has not come to its end. Answers when the server takes writes. Throws with the server's own
 * words when it cannot get there.
 */
export async function startQuarantined(
  directory: string,
  recovery: Readonly<Record<string, string>>,
  onProgress: (text: string) => void,
): Promise<Quarantined> {
  const place = findPlace(directory);
  if (place === undefined) throw new Error(`${directory} holds no database`);
  const secrets = keepSecrets(directory, true);
  // One that an interrupted restore left running is stopped: its settings are not known.
  await stopPostmaster(place.cluster);
  await attachServer(place, secrets, onProgress);
  const identity = chooseIdentity(place.cluster);
  const gate = join(place.cluster, 'quarantine_hba.conf');
  writeFileSync(
    gate,
    `${[ADMINISTRATOR, OWNER].map((user) => `local all ${user} scram-sha-256`).join('\n')}\n`,
  );
  if (identity !== undefined) chownSync(gate, identity.uid, identity.gid);
  const isRecovering = existsSync(join(place.cluster, 'recovery.signal'));
  const socketDirectory = chooseSocketDirectory(placeKey(directory), identity);
  const launch = {
    postgres: prepareNative(identity, place.directory).postgres,
    cluster: place.cluster,
    dataDirectory: directory,
    identity,
    settings: { hba_file: gate, ...(isRecovering ? recovery : {}) },
    socketDirectory,
  };
  await startServer(launch, secrets, onProgress);
  const connections = connectionsOf({ place, socketDirectory, secrets });
  await untilWritable(connections);
  return {
    ...connections,
    cluster: place.cluster,
    stop: async () => {
      if (!(await stopPostmaster(place.cluster))) throw new Error('the restored database does not stop');
    },
  };
}

const POLL_MS = 50;

async function untilWritable({ administrator }: Connections): Promise<void> {
  for (;;) {
    const client = new pg.Client(clientConfig(administrator));
    client.on('error', () => {});
    try {
      await client.connect();
      const { rows } = await client.query('select pg_is_in_recovery() as recovering');
      if (rows[0]?.recovering === false) return;
    } finally {
      await client.end().catch(() => {});
    }
    await wait(POLL_MS);
  }
}
