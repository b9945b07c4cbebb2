// Who is counted for a request: the person who signed in, else the address; and what is not counted.
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { guardRequests } from './guard-requests.ts';
import type { Signed } from './session-cookie.ts';

const opened: FastifyInstance[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
});

/** Two requests in a minute; the cookie of this test says in words who signed in. */
function open() {
  const app = fastify() as unknown as FastifyInstance;
  guardRequests(app, {
    requestsPerMinute: 2,
    uncounted: new Set(['/healthz', '/assets/index-4f2a.js']),
    signedOf: ({ headers: { cookie } }) => signed(cookie),
  });
  app.get('/*', () => 'there');
  opened.push(app);
  return async (
    url: string,
    cookie?: string,
    remoteAddress = '192.0.2.7',
    method: 'GET' | 'POST' = 'GET',
  ) => {
    const headers = { host: '127.0.0.1', ...(cookie === undefined ? {} : { cookie }) };
    return (await app.inject({ method, url, headers, remoteAddress })).statusCode;
  };
}

function signed(cookie: string | undefined): Signed | undefined {
  const [role, person] = (cookie ?? '').split(' ');
  if (role !== 'traveller' && role !== 'client') return undefined;
  return { role, organisation: 'Brug', person: person === '' ? undefined : person };
}

test('a whole office behind one address is not held up by each other, nor by strangers there', async () => {
  const ask = open();
  expect([await ask('/'), await ask('/'), await ask('/')]).toEqual([200, 200, 429]);
  for (const person of ['traveller noor', 'traveller daan', 'traveller sanne', 'client noor']) {
    expect([await ask('/', person), await ask('/', person), await ask('/', person)]).toEqual([200, 200, 429]);
  }
});

test('another address gives a person no second count, nor does anything else in the request', async () => {
  const ask = open();
  expect([
    await ask('/', 'traveller noor', '192.0.2.7'),
    await ask('/', 'traveller noor', '192.0.2.8'),
  ]).toEqual([200, 200]);
  expect(await ask('/?again', 'traveller noor x', '192.0.2.9')).toBe(429);
});

test('a session that names no person counts with its address', async () => {
  const ask = open();
  const answers = [await ask('/', 'client '), await ask('/', 'client '), await ask('/', 'client  x=1')];
  expect(answers).toEqual([200, 200, 429]);
  expect(await ask('/', 'client ', '192.0.2.8')).toBe(200);
});

test('a session that nobody wrote is a stranger', async () => {
  const ask = open();
  expect([await ask('/', 'forged 1'), await ask('/', 'forged 2'), await ask('/', 'forged 3')]).toEqual([
    200, 200, 429,
  ]);
});

test('hashed files and health are not counted; what only looks like one is', async () => {
  const ask = open();
  for (let at = 0; at < 5; at += 1) {
    expect([await ask('/assets/index-4f2a.js?v=1'), await ask('/healthz')]).toEqual([200, 200]);
  }
  expect([await ask('/assets/no-such.js'), await ask('/healthz/')]).toEqual([200, 200]);
  expect(await ask('/')).toBe(429);
  expect(await ask('/assets/index-4f2a.js', undefined, '192.0.2.7', 'POST')).toBe(429);
});
