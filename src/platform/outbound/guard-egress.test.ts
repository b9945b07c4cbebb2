// The guard of the whole process: whatever library is used, another host is not reached, and the door's own
// call is.
import dgram from 'node:dgram';
import { lookup, promises, Resolver } from 'node:dns';
import { createServer, get, type Server } from 'node:http';
import { get as getSecurely } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type EgressGuard, guardEgress } from './guard-egress.ts';
import { impersonalLetter } from './letter.ts';
import { openOutbound } from './open-outbound.ts';

let server: Server;
let port: number;
let guard: EgressGuard;
let reached = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    reached += 1;
    response.setHeader('connection', 'close').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  reached = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Guarded only while it runs: other tests share this thread. */
async function guarded(work: () => Promise<void>, allowed: Parameters<typeof guardEgress>[0] = []) {
  guard = guardEgress(allowed);
  try {
    await work();
  } finally {
    guard.lift();
  }
}

const failure = (
  start: (fail: (error: Error) => void) => { on(name: 'error', on: (e: Error) => void): unknown },
) =>
  new Promise<Error>((resolve) => {
    start(resolve).on('error', resolve);
  });

test('another host is refused to every way of opening a connection, also behind a library', async () => {
  await guarded(async () => {
    const url = `http://127.0.0.1:${port}/`;
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    const refusals = [
      await failure(() => get(url)),
      await failure(() => getSecurely(`https://127.0.0.1:${port}/`)),
      await failure(() => connect(port, '127.0.0.1')),
      await failure(() => connect({ port, host: '127.0.0.1' })),
      await failure(() => connectSecurely({ port, host: '127.0.0.1' })),
    ];
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'EGRESS_REFUSED' });
    expect(guard.refused).toEqual(Array.from({ length: 6 }, () => `127.0.0.1:${port}`));
  });
  expect(reached).toBe(0);
});

test('neither a datagram nor a question for a name gets out', async () => {
  await guarded(async () => {
    const socket = dgram.createSocket('udp4');
    expect(() => socket.send('x', 53, '127.0.0.1')).toThrow('not on the list');
    socket.close();
    await expect(promises.resolve4('secret.example.nl')).rejects.toThrow('secret.example.nl');
    await expect(promises.lookup('secret.example.nl')).rejects.toThrow('not on the list');
    const asked = (ask: (answer: (error: Error | null) => void) => void) =>
      new Promise<Error | null>((resolve) => ask(resolve));
    expect(await asked((answer) => lookup('secret.example.nl', answer))).toMatchObject({
      code: 'EGRESS_REFUSED',
    });
    const resolver = new Resolver();
    expect(await asked((answer) => resolver.resolveTxt('secret.example.nl', answer))).toMatchObject({
      code: 'EGRESS_REFUSED',
    });
  });
});

test('a call through the door reaches its own host, and nothing beside it does meanwhile', async () => {
  await guarded(async () => {
    const outbound = openOutbound({ hosts: [`127.0.0.1:${port}`] });
    const letter = impersonalLetter('metadata');
    const call = outbound.call({ method: 'GET', url: `http://127.0.0.1:${port}/`, letter });
    const beside = fetch(`http://127.0.0.1:${port}/beside`, { headers: { connection: 'close' } });
    await expect(beside).rejects.toThrow();
    expect(await call).toMatchObject({ ok: true, status: 200 });
  });
  expect(reached).toBe(1);
});

test('the database may be reached, a socket path is this machine, and a lifted guard is gone', async () => {
  await guarded(async () => {
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect(await failure(() => connect('/nowhere/at/all'))).toMatchObject({ code: 'ENOENT' });
    expect(await failure(() => connect(1, '127.0.0.1'))).toMatchObject({ code: 'EGRESS_REFUSED' });
  }, [{ host: '127.0.0.1', port }]);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
});
