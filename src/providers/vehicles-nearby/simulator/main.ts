// SIMULATOR of an operator of shared scooters with a GBFS feed: a separate program that shares no code and no
// types with the product. Its vehicles move by its own clock.
//   node src/providers/vehicles-nearby/simulator/main.ts --port 0 [--vehicles 40] [--clock
//   2026-11-22T09:00:00Z] [--starter PID]
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { type Town, town } from './town.ts';
import { names, writeFile } from './write-file.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    vehicles: { type: 'string', default: '40' },
    clock: { type: 'string' },
    starter: { type: 'string' },
  },
});

if (process.env.NODE_ENV === 'production') {
  process.stderr.write('This is a SIMULATOR: it does not run in production.\n');
  process.exit(64);
}

interface Failure {
  readonly mode: '429' | '500' | 'cut' | 'slow' | 'not-json' | 'too-large' | 'other-host';
  times: number;
}

const began = performance.now();
const startMs = values.clock === undefined ? performance.timeOrigin + began : Date.parse(values.clock);
let shiftMs = 0;
const nowMs = (): number => startMs + (performance.now() - began) + shiftMs;
const world: Town = town(Number(values.vehicles));
const journal: { readonly method: string; readonly path: string; readonly headers: string[] }[] = [];
const failures: Failure[] = [];

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-simulator': 'SIMULATOR of a GBFS feed, of no real operator',
  });
  response.end(text);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk).slice(0, 10_000);
  return text;
}

/**
 * `POST /simulator/failures {"mode":"500","times":2}`, `POST /simulator/clock {"seconds":60}`, `GET journal`.
 */
function administer(request: IncomingMessage, response: ServerResponse, path: string, text: string): void {
  const given = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  if (path === '/simulator/failures' && request.method === 'POST') {
    failures.length = 0;
    failures.push({ mode: given.mode as Failure['mode'], times: Number(given.times ?? 1) });
  }
  if (path === '/simulator/clock' && request.method === 'POST') shiftMs += Number(given.seconds) * 1000;
  send(response, 200, JSON.stringify({ simulator: true, journal }));
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'simulator'}`);
  const text = await readBody(request);
  if (url.pathname.startsWith('/simulator/')) {
    administer(request, response, url.pathname, text);
    return;
  }
  journal.push({
    method: request.method ?? '',
    path: `${url.pathname}${url.search}`,
    headers: Object.keys(request.headers),
  });
  // An open feed asks for nothing, so whoever sends more than a plain question sends too much.
  if (request.method !== 'GET' || url.search !== '' || text !== '' || request.headers.authorization) {
    send(response, 400, '{"error":"only a plain GET"}');
    return;
  }
  const failure = failures.find(({ times }) => times > 0);
  if (failure !== undefined) {
    failure.times -= 1;
    if (failure.mode === 'cut') request.socket.destroy();
    else if (failure.mode === '429' || failure.mode === '500') send(response, Number(failure.mode), '{}');
    else if (failure.mode === 'not-json') send(response, 200, '<html>maintenance</html>');
    else if (failure.mode === 'too-large') send(response, 200, `{"pad":"${'x'.repeat(12_000_000)}"}`);
    else if (failure.mode === 'other-host') {
      const feeds = [{ name: 'vehicle_status', url: 'http://127.0.0.2:9/vehicle_status' }];
      send(response, 200, JSON.stringify({ last_updated: 0, ttl: 0, version: '3.0', data: { feeds } }));
    } else setTimeout(() => send(response, 200, '{}'), 20_000);
    return;
  }
  const [, version = '', name = ''] = /^\/gbfs\/(2\.3|3\.0)\/([a-z_]+)$/.exec(url.pathname) ?? [];
  const body = names(version).includes(name)
    ? writeFile(version as '2.3' | '3.0', name, { town: world, nowMs: nowMs(), base: url.origin })
    : undefined;
  if (body === undefined) send(response, 404, '{}');
  else send(response, 200, JSON.stringify(body));
}

const server = createServer((request, response) => {
  handle(request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    response.destroy();
  });
});

server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.stdout.write(`SIMULATOR of a GBFS feed listens on http://127.0.0.1:${port}/gbfs/3.0/gbfs\n`);
});

const LOOK_MS = 1_000;
setInterval(() => {
  // A starter that was killed cannot stop us; then we are somebody else's child.
  if (values.starter !== undefined && process.ppid !== Number(values.starter)) process.exit(0);
}, LOOK_MS).unref();

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
