// Where a database is and who logs in: one shape for the embedded one and for DATABASE_URL.
import type { ClientConfig } from 'pg';

export interface ConnectionOptions {
  /** A host name, or an absolute directory: then the Unix socket in it. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** `verify` checks the certificate and its name; `no-verify` encrypts only; absent: no TLS. */
  readonly tls?: 'verify' | 'no-verify' | undefined;
}

/** The same database, another login. */
export function asLogin(
  connection: ConnectionOptions,
  login: { readonly user: string; readonly password: string },
): ConnectionOptions {
  return { ...connection, user: login.user, password: login.password };
}

/**
 * Reads a `postgres://user:password@host:port/database?sslmode=…` address; `?host=/directory` means a Unix
 * socket. Throws with a sentence that never repeats the password.
 */
export function connectionFromUrl(url: string): ConnectionOptions {
  // `postgres://me@/name` leaves the host out, which the URL standard does not know.
  const text = url.replace(/^([a-z]+:\/\/[^/?#]*@)\//, '$1localhost/');
  if (!URL.canParse(text))
    throw new Error('DATABASE_URL is not an address like postgres://user:password@host:5432/name');
  const address = new URL(text);
  if (address.protocol !== 'postgres:' && address.protocol !== 'postgresql:') {
    throw new Error('DATABASE_URL must begin with postgres:// or postgresql://');
  }
  const database = decodeURIComponent(address.pathname.slice(1));
  const user = decodeURIComponent(address.username);
  if (database === '' || user === '') throw new Error('DATABASE_URL must name a user and a database');
  return {
    host: address.searchParams.get('host') ?? (decodeURIComponent(address.hostname) || 'localhost'),
    port: Number(address.port || address.searchParams.get('port') || 5432),
    user,
    password: decodeURIComponent(address.password),
    database,
    tls: tlsOf(address.searchParams.get('sslmode')),
  };
}

function tlsOf(mode: string | null): ConnectionOptions['tls'] {
  if (mode === null || mode === 'disable') return undefined;
  if (mode === 'no-verify') return 'no-verify';
  if (mode === 'require' || mode === 'verify-ca' || mode === 'verify-full') return 'verify';
  throw new Error('DATABASE_URL: sslmode must be disable, no-verify, require, verify-ca or verify-full');
}

/**
 * Session settings that every connection has, whatever the server's own defaults: our parsers rely on them.
 */
const SETTINGS = { client_encoding: 'UTF8', timezone: 'UTC', datestyle: 'ISO', intervalstyle: 'iso_8601' };

/**
 * The driver's configuration. `settings` are server settings of this session, such as a statement timeout.
 */
export function clientConfig(
  connection: ConnectionOptions,
  settings: Readonly<Record<string, string>> = {},
): ClientConfig {
  const options = Object.entries({ ...SETTINGS, ...settings })
    .map(([name, value]) => `-c ${name}=${value.replace(/[\\ ]/g, '\\$&')}`)
    .join(' ');
  return {
    host: connection.host,
    port: connection.port,
    user: connection.user,
    password: connection.password,
    database: connection.database,
    ssl: connection.tls === undefined ? false : { rejectUnauthorized: connection.tls === 'verify' },
    options,
    application_name: 'reisrecht',
    keepAlive: true,
    connectionTimeoutMillis: 30_000,
  };
}
