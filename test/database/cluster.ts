// The cluster that all test files of a run share, kept under the system's temporary folder by the name of
// this checkout.
import { createHash, randomBytes } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { clientConfig } from '../../src/platform/database/connection.ts';
import { isAlive } from '../../src/platform/embedded-postgres/hold-lease.ts';
import {
  type Embedded,
  leaveEmbedded,
  startEmbedded,
} from '../../src/platform/embedded-postgres/start-embedded.ts';

/** One per checkout and user: two copies never meet, and root leaves nothing that a user cannot open. */
export function clusterDirectory(): string {
  const checkout = resolve(import.meta.dirname, '../..');
  const key = createHash('sha256').update(`${checkout}\0${userInfo().username}`).digest('hex').slice(0, 10);
  return join(tmpdir(), `reisrecht-test-${key}`);
}

/**
 * Nothing in this cluster outlives a run, so it need not survive a power cut: cloning and dropping a database
 * would wait for the disk each time. What a crash may cost is tested on clusters that keep everything.
 */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;
/** What the start check says of that. */
export const FORGETFUL_CODES: readonly string[] = ['fsync-off', 'full-page-writes-off'];

let cluster: Promise<Embedded> | undefined;

/** Started by the first who asks, and leased until the process ends or `stopCluster` is called. */
export function testCluster(): Promise<Embedded> {
  cluster ??= start();
  return cluster;
}

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({
    dataDir: clusterDirectory(),
    mayCreateDatabases: true,
    settings: { max_connections: '200', ...FORGETFUL },
  });
  await withAdministrator(embedded, dropLeftovers);
  return embedded;
}

/**
 * The end of a whole run: gives back every lease of this process, and stops the server when nobody else has
 * one.
 */
export async function stopCluster(): Promise<void> {
  cluster = undefined;
  await leaveEmbedded(clusterDirectory());
}

/** The superuser's connection to the cluster: only tests may have it. */
export async function withAdministrator<T>(
  { administrator }: Embedded,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(clientConfig(administrator));
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let serial = 0;

/** A database name that tells whose it is, so that the next run can drop what a killed one left. */
export function freshName(): string {
  serial += 1;
  return `test_${process.pid}_${serial}_${randomBytes(3).toString('hex')}`;
}

async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where datname ~ '^test_'",
  );
  for (const { name } of rows) {
    if (!isAlive(Number(name.split('_')[1]))) await dropQuietly(client, name);
  }
}

export async function dropQuietly(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`).catch(() => {});
}
