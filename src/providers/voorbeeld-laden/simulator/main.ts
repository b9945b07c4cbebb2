// SIMULATOR of a charge point operator that speaks OCPI 2.2.1: a separate program that shares no code and no
// types with the product.
//   node src/providers/voorbeeld-laden/simulator/main.ts --port 0 --token START1
//        [--clock 2026-11-22T09:00:00Z] [--locations 4] [--page-size 50] [--state FILE] [--starter PID]
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { administer } from './administer.ts';
import { answerCall } from './answer-call.ts';
import { recall, remember } from './remember.ts';
import { seed } from './seed.ts';
import { tellProgress } from './sessions.ts';
import { testItself } from './test-itself.ts';
import { openWorld, type Reply } from './world.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string' },
    clock: { type: 'string' },
    state: { type: 'string' },
    starter: { type: 'string' },
    locations: { type: 'string', default: '4' },
    'page-size': { type: 'string', default: '50' },
  },
});

const LARGEST_BODY_BYTES = 1_000_000;

function leave(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(64);
}

if (process.env.NODE_ENV === 'production') leave('A SIMULATOR does not run in production.');
if (!values.token) leave('Give the key with which the other side begins: --token START1');
const failures = testItself();
if (failures.length > 0) leave(`The simulator fails its own examples: ${failures.join('; ')}`);

const world = openWorld({
  startToken: values.token,
  clock: values.clock,
  pageSize: Number(values['page-size']),
});
seed(world, Number(values.locations));
if (values.state !== undefined) recall(world, values.state);

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  if (reply.cut) {
    request.socket.destroy();
    return;
  }
  const echoed = Object.fromEntries(
    ['x-request-id', 'x-correlation-id'].flatMap((name) =>
      request.headers[name] === undefined ? [] : [[name, String(request.headers[name])]],
    ),
  );
  response.writeHead(reply.status, {
    'content-type': 'application/json',
    'x-simulator': 'SIMULATOR of a charge point operator',
    ...echoed,
    ...reply.headers,
  });
  response.end(reply.text);
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const text = await readBody(request);
  const call = { method: request.method ?? 'GET', url, headers: request.headers, text: text ?? '' };
  if (url.pathname.startsWith('/simulator/')) {
    send(request, response, await administer(world, call));
    return;
  }
  const reply = text === undefined ? { status: 413, text: '' } : await answerCall(world, call);
  if ('waitMs' in reply && reply.waitMs) await new Promise((resolve) => setTimeout(resolve, reply.waitMs));
  send(request, response, reply);
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
  world.baseUrl = `http://127.0.0.1:${port}/ocpi/cpo`;
  process.stdout.write(`SIMULATOR of a charge point operator listens on ${world.baseUrl}/versions\n`);
});

const EVERY_MS = 1_000;
let written = '';
function keep(): void {
  if (values.state !== undefined) written = remember(world, values.state, written);
}
setInterval(() => {
  keep();
  // A starter that was killed cannot stop us; then we are somebody else's child.
  if (values.starter !== undefined && process.ppid !== Number(values.starter)) process.exit(0);
}, EVERY_MS).unref();

const PROGRESS_MS = 20_000;
if (values.clock === undefined) setInterval(() => void tellProgress(world), PROGRESS_MS).unref();

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    keep();
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
