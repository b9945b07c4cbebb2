// Starts the server, waits until it answers, stops it: all by its process number, for it may outlive who
// started it.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { ConnectionOptions } from '../database/connection.ts';
import type { Identity } from './choose-identity.ts';
import { SOCKET_PORT } from './choose-socket.ts';
import { isAlive } from './hold-lease.ts';
import { ADMINISTRATOR, ENVIRONMENT } from './initialise-cluster.ts';
import { giveToOwner } from './own-directory.ts';
import { judge, readPostmaster } from './read-postmaster.ts';

const LOG = 'server.log';
const MAX_LOG_BYTES = 10 * 1024 * 1024;

/**
 * For a small machine of 2 to 8 cores. The log names no values: statements and details may hold personal
 * data.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '256MB',
  max_connections: '100',
  max_locks_per_transaction: '256',
  jit: 'off',
  max_wal_size: '2GB',
  // What is not backed up yet is kept up to here: the archive gives way before the disk is full.
  max_slot_wal_keep_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  lc_messages: 'C',
};

/** Longest a recovery or an orderly stop may take before we say so and give up. */
export const PATIENCE_MS = 300_000;

export interface Launch {
  readonly postgres: string;
  readonly cluster: string;
  readonly socketDirectory: string;
  readonly dataDirectory: string;
  readonly identity: Identity;
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts the server in a session of its own, so that Ctrl-C reaches us first and we stop it in order. */
export function launch(options: Launch): { pid: number; hasExited: () => boolean } {
  const log = join(options.dataDirectory, LOG);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) rmSync(log);
  const output = openSync(log, 'a', 0o600);
  giveToOwner(options.dataDirectory, log);
  const settings = { ...SETTINGS, ...options.settings, unix_socket_directories: options.socketDirectory };
  const child = spawn(
    options.postgres,
    [
      '-D',
      options.cluster,
      '-p',
      String(SOCKET_PORT),
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    { cwd: '/', detached: true, stdio: ['ignore', output, output], env: ENVIRONMENT, ...options.identity },
  );
  closeSync(output);
  let hasExited = false;
  child.on('exit', () => {
    hasExited = true;
  });
  child.on('error', () => {
    hasExited = true;
  });
  child.unref();
  return { pid: child.pid ?? 0, hasExited: () => hasExited };
}

/** The last lines of the server's own log, for a message to the operator. */
export function logTail(dataDirectory: string): string {
  try {
    return readFileSync(join(dataDirectory, LOG), 'utf8').trim().split('\n').slice(-5).join('\n');
  } catch {
    return '';
  }
}

export type Condition = 'ready' | 'busy' | 'silent';

/** Asks the server: ready; busy starting, recovering or stopping; or silent (nothing listens there). */
export async function askCondition(socketDirectory: string, password: string): Promise<Condition> {
  const client = new pg.Client({
    ...administratorConnection(socketDirectory, password),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '57P03' || code === '53300') return 'busy';
    if (code === '28P01' || code === '28000')
      throw new Error('the database refuses its own password in secrets.json');
    return 'silent';
  } finally {
    await client.end().catch(() => {});
  }
}

export function administratorConnection(socketDirectory: string, password: string): ConnectionOptions {
  return { host: socketDirectory, port: SOCKET_PORT, user: ADMINISTRATOR, password, database: 'postgres' };
}

/**
 * Fast shutdown: running work is rolled back, everything is written, then it ends. Answers whether it did.
 */
export async function stopPostmaster(cluster: string, forAtMostMs = 60_000): Promise<boolean> {
  const found = readPostmaster(cluster);
  if (found === undefined || judge(found.pid, cluster) !== 'ours') return true;
  signal(found.pid, 'SIGINT');
  const started = performance.now();
  while (isAlive(found.pid) && judge(found.pid, cluster) === 'ours') {
    if (performance.now() - started > forAtMostMs) return false;
    await wait(20);
  }
  removeEmpty(found.socketDirectory);
  return true;
}

/** Only when nothing is left in it: another server may have chosen the same directory. */
function removeEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // It stays, and is used again or not; nothing depends on its absence.
  }
}

export function signal(pid: number, name: 'SIGINT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
