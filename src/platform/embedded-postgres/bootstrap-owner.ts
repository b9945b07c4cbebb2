// What the superuser does once: it makes the owner (no superuser, may make roles) and the database that
// it owns.
import pg from 'pg';
import { type ConnectionOptions, clientConfig } from '../database/connection.ts';
import { quoteLiteral } from '../database/sql.ts';

export const OWNER = 'reisrecht_owner';
export const DATABASE = 'reisrecht';

/**
 * May run twice: what exists stays. `mayCreateDatabases` is for the test cluster, which clones a template.
 */
export async function bootstrapOwner(
  administrator: ConnectionOptions,
  password: string,
  mayCreateDatabases: boolean,
): Promise<void> {
  const client = new pg.Client(clientConfig(administrator));
  client.on('error', () => {});
  await client.connect();
  try {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
    const attributes =
      `nosuperuser noreplication nobypassrls login createrole ` +
      `${mayCreateDatabases ? 'createdb' : 'nocreatedb'} password ${quoteLiteral(password)}`;
    await client.query(`${roles.rowCount === 0 ? 'create' : 'alter'} role ${OWNER} ${attributes}`);
    const databases = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (databases.rowCount === 0) {
      await client.query(`create database ${DATABASE} owner ${OWNER} template template0`);
    }
  } finally {
    await client.end();
  }
}
