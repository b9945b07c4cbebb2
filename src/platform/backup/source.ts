// The database that is backed up, and the connection that copying needs: the superuser of the embedded
// server. Files and log it copies from the server's own database, in which no person stands; before a copy it
// also vacuums the product's database, whose catalogue nobody else may clean. It reads no row of a person.
import pg from 'pg';
import { type ConnectionOptions, clientConfig } from '../database/connection.ts';

export interface BackupSource {
  /** The superuser: copying files and keeping the log is nobody else's right. */
  readonly administrator: ConnectionOptions;
  /** The folder of the server's files. */
  readonly cluster: string;
  /** The product's database: its tables are cleaned before a copy. */
  readonly database: string;
}

export async function withServer<T>(
  administrator: ConnectionOptions,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(clientConfig(administrator));
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
