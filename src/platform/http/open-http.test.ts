// The server around every endpoint: what it asks before, what it says after, and what never leaves.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openSecrets } from '#platform/secrets';
import { openHttp } from './open-http.ts';
import { type House, route } from './route.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { findSession, openSessions, SESSION_COOKIE } from './session-cookie.ts';

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'reisrecht-http-'));
const secrets = openSecrets(folder);
const cookies = { cookie: `${SESSION_COOKIE}=${openSessions(secrets).write(signed('traveller'), NOON)}` };
const opened: FastifyInstance[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function signed(role: 'traveller' | 'client') {
  return { role, organisation: 'organisation', person: 'person' };
}

const Person = z.object({ name: z.string(), cards: z.array(z.object({ number: z.string() })) });
const person = (answers: () => unknown) =>
  route('GET', '/api/person', {
    who: ['traveller'],
    answer: Person,
    answers: async () => ({ ok: true, value: answers() as z.input<typeof Person> }),
  });
const change = route('POST', '/api/change', {
  who: 'anybody',
  views: { nobody: 'an empty answer' },
  answer: z.object({}),
  answers: async () => ({ ok: true, value: {}, signIn: signed('client') }),
});

async function open(answers: () => unknown, { level = 'info', requestsPerMinute = 100 } = {}) {
  const log: string[] = [];
  const app = await openHttp({
    // No endpoint of this file asks the database.
    house: {
      db: {} as House['db'],
      now: () => NOON,
      ledger: {} as House['ledger'],
      records: [],
      letters: {} as House['letters'],
    },
    secrets,
    routes: [person(answers), change],
    noteViews: async () => {},
    webFolder: join(folder, 'web'),
    log: pino({ base: null, level }, { write: (line: string) => void log.push(line) }),
    isReady: () => Promise.resolve(true),
    requestsPerMinute,
  });
  opened.push(app);
  const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'POST' = 'GET') =>
    app.inject({ method, url, headers: { host: '127.0.0.1', ...headers } });
  return { ask, log };
}

const card = { number: '1', pin: 'SECRET' };

test('a field that the endpoint does not declare never leaves', async () => {
  const { ask } = await open(() => ({ name: 'Noor', iban: 'SECRET', cards: [card] }));
  const answer = await ask('/api/person', cookies);
  expect([answer.statusCode, answer.body]).toEqual([200, '{"name":"Noor","cards":[{"number":"1"}]}']);
});

test('an answer that is not of its shape is a fault: nothing of it leaves, in the answer or in the log', async () => {
  const { ask, log } = await open(() => ({ name: ['SECRET'], cards: [card] }));
  const answer = await ask('/api/person', cookies);
  expect([answer.statusCode, answer.json().refusal.code]).toEqual([500, 'fault']);
  expect(answer.body + log.join('')).not.toContain('SECRET');
});

test('every answer, a refusal too, has the security headers and a number of its own', async () => {
  const { ask } = await open(() => ({ name: 'Noor', cards: [] }), { requestsPerMinute: 4 });
  const answers = [
    await ask('/api/person', cookies),
    await ask('/api/person'),
    await ask('/api/nowhere'),
    await ask('/api/person', { ...cookies, host: 'evil.example' }),
    await ask('/api/change', {}, 'POST'),
    await ask('/a-page'),
    await ask('/api/person'),
  ];
  expect(answers.map((answer) => answer.statusCode)).toEqual([200, 401, 404, 421, 403, 503, 429]);
  for (const { headers } of answers) expect(headers).toMatchObject(SECURITY_HEADERS);
  expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(answers.length);
  const stored = answers.map(({ headers }) => headers['cache-control']);
  expect(stored).toEqual(['no-store', 'no-store', 'no-store', 'no-store', 'no-store', undefined, 'no-store']);
});

test('over the limit strangers get no answer, not even that an address does not exist; health and people do', async () => {
  const { ask } = await open(() => ({ name: 'Noor', cards: [] }), { requestsPerMinute: 1 });
  expect((await ask('/api/nowhere')).statusCode).toBe(404);
  for (const url of ['/api/person', '/api/nowhere', '/']) {
    const answer = await ask(url);
    expect([answer.statusCode, answer.json().refusal.code]).toEqual([429, 'too-many-requests']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(50);
  }
  expect((await ask('/healthz')).statusCode).toBe(200);
  expect((await ask('/api/person', cookies)).statusCode).toBe(200);
  expect((await ask('/api/person', cookies)).statusCode).toBe(429);
});

test('who signs in gets a cookie for this site and no script', async () => {
  const { ask } = await open(() => ({}));
  const { headers } = await ask('/api/change', { origin: 'http://127.0.0.1' }, 'POST');
  expect(headers['set-cookie']).toMatch(
    /^reisrecht-session=[\w-]+\.[\w-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
  );
});

test('the session is found among other cookies, and only under its own name', () => {
  const session = `${SESSION_COOKIE}=a.b`;
  for (const header of [session, `x=1; ${session}`, `${session}; x=1`, `x=1;${session};y=2`]) {
    expect(findSession(header)).toBe('a.b');
  }
  for (const header of [undefined, '', 'x=1', `x${session}`, `x="${session}"`]) {
    expect(findSession(header)).toBeUndefined();
  }
});

test('a log that keeps errors only has no line for an answer that went well', async () => {
  const loud = await open(() => ({ name: 'Noor', cards: [] }));
  const quiet = await open(() => ({ name: 'Noor', cards: [] }), { level: 'warn' });
  for (const { ask } of [loud, quiet]) await ask('/api/person', cookies);
  expect([loud.log.length, quiet.log.length]).toEqual([1, 0]);
  expect(JSON.parse(loud.log[0] ?? '')).toMatchObject({ route: '/api/person', status: 200 });
});
