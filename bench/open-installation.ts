// An installation of its own in a temporary folder, with the embedded database and a clock that stands still.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { fixedClock } from '#platform/clock';
import { type ConnectionOptions, clientConfig } from '#platform/database/connection';
import { findPlace } from '#platform/embedded-postgres/choose-place';
import { readPostmaster } from '#platform/embedded-postgres/read-postmaster';
import { openSystem, type System } from '#shells/open-system';

export interface Installation {
  readonly system: System;
  readonly folder: string;
  /** Process number of the database server. */
  readonly postmaster: number;
  /** A connection as table owner: what the limits run on. */
  readonly owner: pg.Client;
  close(): Promise<void>;
}

export const NOW = '2026-10-01T10:00:00Z';

export async function openInstallation(now = NOW): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'reisrecht-bench-'));
  const settings = { port: 0, databaseUrl: undefined, dataFolder: folder, clock: fixedClock(now) };
  const system = await openSystem(settings, { login: 'worker' });
  const owner = await connect(system.owner);
  const place = findPlace(join(folder, 'database'));
  const postmaster = place && readPostmaster(place.cluster)?.pid;
  if (place === undefined || postmaster === undefined) throw new Error('the database has no process number');
  const close = async () => {
    await owner.end();
    await system.close();
    rmSync(folder, { recursive: true, force: true });
    // As root the cluster may stand in a place that its own user can reach.
    if (place.directory !== join(folder, 'database'))
      rmSync(place.directory, { recursive: true, force: true });
  };
  return { system, folder, postmaster, owner, close };
}

export async function connect(connection: ConnectionOptions): Promise<pg.Client> {
  const client = new pg.Client(clientConfig(connection));
  client.on('error', () => {});
  await client.connect();
  return client;
}
