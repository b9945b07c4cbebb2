// DATABASE_URL as people write it.
import { expect, test } from 'vitest';
import { clientConfig, connectionFromUrl } from './connection.ts';

test('an address gives host, port, login and database, each decoded', () => {
  expect(connectionFromUrl('postgres://me:p%40ss@db.example:6000/travel%20data?sslmode=verify-full')).toEqual(
    {
      host: 'db.example',
      port: 6000,
      user: 'me',
      password: 'p@ss',
      database: 'travel data',
      tls: 'verify',
    },
  );
});

test('a socket directory may stand in `host`, a missing port is the usual one', () => {
  const { host, port, tls } = connectionFromUrl('postgresql://me@/travel?host=/run/postgresql');
  expect([host, port, tls]).toEqual(['/run/postgresql', 5432, undefined]);
});

test('what is no address of a database is told, without its password', () => {
  for (const url of [
    'nonsense',
    'mysql://me:secret@h/d',
    'postgres://h/d',
    'postgres://me:secret@h/',
    'postgres://me:secret@h/d?sslmode=maybe',
  ]) {
    expect(() => connectionFromUrl(url)).toThrow(/DATABASE_URL/);
    expect(() => connectionFromUrl(url)).not.toThrow(/secret/);
  }
});

test('a session speaks UTF-8, UTC and ISO dates whatever the server’s defaults', () => {
  const connection = { host: 'h', port: 1, user: 'u', password: 'p', database: 'd' };
  const { options } = clientConfig(connection, { statement_timeout: '30 s' });
  expect(options).toBe(
    '-c client_encoding=UTF8 -c timezone=UTC -c datestyle=ISO ' +
      '-c intervalstyle=iso_8601 -c statement_timeout=30\\ s',
  );
});
