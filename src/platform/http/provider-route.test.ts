// The door of providers: text in, no session and no page asked, limits before the protocol is asked anything.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, afterEach, expect, test } from 'vitest';
import { impersonalLetter } from '#platform/outbound/letter';
import { openSecrets } from '#platform/secrets';
import { openHttp } from './open-http.ts';
import { PROVIDER_LIMITS, type ProviderCall, providerRoute } from './provider-route.ts';
import type { House } from './route.ts';

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'reisrecht-door-'));
const secrets = openSecrets(folder);
const opened: FastifyInstance[] = [];
const log: string[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
  log.length = 0;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(answers: (call: ProviderCall) => number = () => 200) {
  const calls: ProviderCall[] = [];
  const app = await openHttp({
    house: { now: () => NOON } as House,
    secrets,
    routes: [],
    providers: {
      db: {} as House['db'],
      routes: [
        providerRoute('PATCH', '/door/:what', {
          bodyBytes: 100,
          answers: async (call) => {
            calls.push(call);
            return {
              status: answers(call),
              headers: { 'x-total-count': '7' },
              letter: impersonalLetter('connection', '{"url":"done"}'),
            };
          },
        }),
      ],
    },
    noteViews: async () => {},
    webFolder: join(folder, 'web'),
    log: pino({ base: null }, { write: (line: string) => void log.push(line) }),
    isReady: () => Promise.resolve(true),
    requestsPerMinute: 2,
  });
  opened.push(app);
  const ask = (payload: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'PATCH',
      url: '/door/one?offset=3',
      payload,
      headers: { host: '127.0.0.1', 'content-type': 'application/json', ...headers },
    });
  return { ask, calls };
}

test('a provider has no page of ours: its text arrives as it was sent, also when it is no JSON', async () => {
  const { ask, calls } = await open();
  for (const text of ['{"a":1e2}', '{broken', '']) expect((await ask(text)).statusCode).toBe(200);
  expect(calls.map((call) => call.bodyText)).toEqual(['{"a":1e2}', '{broken', '']);
  expect([calls[0]?.params.what, calls[0]?.query.get('offset')]).toEqual(['one', '3']);
  const answer = await ask('{}');
  expect([answer.body, answer.headers['x-total-count']]).toEqual(['{"url":"done"}', '7']);
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('a body over the limit, another form and another host are refused before the protocol is asked', async () => {
  const { ask, calls } = await open();
  expect((await ask(`"${'x'.repeat(200)}"`)).statusCode).toBe(413);
  expect((await ask('<a/>', { 'content-type': 'application/xml' })).statusCode).toBe(415);
  expect((await ask('{}', { host: 'evil.example' })).statusCode).toBe(421);
  expect(calls).toEqual([]);
});

test('who shows wrong keys again and again is not answered for the rest of the minute', async () => {
  const { ask, calls } = await open(() => 401);
  for (let index = 0; index <= PROVIDER_LIMITS.strangersPerMinute; index += 1) await ask('{}');
  const barred = await ask('{}');
  expect(barred.statusCode).toBe(429);
  expect(Number(barred.headers['retry-after'])).toBeGreaterThan(50);
  expect(calls.length).toBe(PROVIDER_LIMITS.strangersPerMinute + 1);
});

test('the log tells the route, never the address that was asked nor a word of the body', async () => {
  const { ask } = await open();
  await ask('{"name":"SECRET"}');
  expect(log.join('')).toContain('"/door/:what"');
  expect(log.join('')).not.toMatch(/SECRET|offset/);
});
