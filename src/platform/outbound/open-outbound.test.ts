// The door out: what it refuses, and what it says of a call that went wrong.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { impersonalLetter, markNoted, sealLetter } from './letter.ts';
import { openOutbound } from './open-outbound.ts';

const letter = impersonalLetter('metadata');

let server: Server;
let host: string;
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers['content-type'] ?? '-'}`);
    if (request.url === '/redirect') response.writeHead(302, { location: '/secret' }).end();
    else if (request.url === '/large') response.end('x'.repeat(5000));
    else if (request.url === '/cut') request.socket.destroy();
    else if (request.url === '/half') {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => request.socket.destroy());
    } else if (request.url !== '/slow') {
      response.writeHead(503, { 'retry-after': '7', 'content-type': 'application/json' });
      request.pipe(response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string) =>
  openOutbound({ hosts: [host], timeoutMs: 300, answerLimitBytes: 1000 }).call({
    method: 'GET',
    url: `http://${host}${path}`,
    letter,
  });

test('a host that is not on the list is not called', async () => {
  const before = seen.length;
  const outcome = await openOutbound({ hosts: ['example.nl'] }).call({
    method: 'GET',
    url: `http://${host}/`,
    letter,
  });
  expect(outcome).toMatchObject({ ok: false, fault: 'host-not-allowed', mayHaveArrived: false });
  expect(seen.length).toBe(before);
});

test('plain http is for this machine alone, and an address carries no password', async () => {
  const outbound = openOutbound({ hosts: ['example.nl', host] });
  for (const url of ['http://example.nl/', `http://user:word@${host}/`, 'file:///etc/passwd', 'nonsense'])
    expect(await outbound.call({ method: 'GET', url, letter })).toMatchObject({ fault: 'host-not-allowed' });
});

test('a redirect is not followed', async () => {
  expect(await get('/redirect')).toMatchObject({ ok: false, fault: 'redirect' });
  expect(seen.some((line) => line.includes('/secret'))).toBe(false);
});

test('an answer over the limit is not kept', async () => {
  expect(await get('/large')).toMatchObject({ ok: false, fault: 'answer-too-large', mayHaveArrived: true });
});

test('a deadline that passes and a line that breaks may both have arrived', async () => {
  expect(await get('/slow')).toMatchObject({ ok: false, fault: 'timeout', mayHaveArrived: true });
  expect(await get('/cut')).toMatchObject({ ok: false, fault: 'connection-lost', mayHaveArrived: true });
  expect(await get('/half')).toMatchObject({ ok: false, fault: 'connection-lost', mayHaveArrived: true });
});

test('a port where nobody listens was certainly not reached', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', () => resolve()));
  const free = `127.0.0.1:${(closed.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => closed.close(() => resolve()));
  const outcome = await openOutbound({ hosts: [free] }).call({
    method: 'GET',
    url: `http://${free}/`,
    letter,
  });
  expect(outcome).toMatchObject({ ok: false, fault: 'not-reached', mayHaveArrived: false });
});

test('an answer comes back with its status, its text and the wait it asks for', async () => {
  const url = `http://${host}/echo`;
  const told = sealLetter(about, '{"VaD1":0.10}');
  markNoted(told);
  const outcome = await openOutbound({ hosts: [host] }).call({ method: 'POST', url, letter: told });
  expect(outcome).toMatchObject({ ok: true, status: 503, retryAfter: '7', bodyText: '{"VaD1":0.10}' });
  expect(seen.at(-1)).toBe('POST /echo application/json;charset=utf-8');
});

const about = {
  party: 'hr-payroll',
  activity: 'money/payroll-settlement/settlement',
  fields: ['allowance_amount'],
  correlation: 'R1-1-U',
  form: 'json',
} as const;

test('a body without a row in the log of disclosures does not leave, and neither does bare text', async () => {
  const outbound = openOutbound({ hosts: [host] });
  const before = seen.length;
  const url = `http://${host}/echo`;
  const unlogged = sealLetter(about, '{"VaD1":1}');
  await expect(outbound.call({ method: 'POST', url, letter: unlogged })).rejects.toThrow(
    'not in the log of disclosures',
  );
  const bare = { bodyText: '{"VaD1":1}' } as never;
  await expect(outbound.call({ method: 'POST', url, letter: bare })).rejects.toThrow('no letter');
  expect(seen.length).toBe(before);
});
