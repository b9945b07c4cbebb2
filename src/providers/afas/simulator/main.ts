// SIMULATOR of AFAS's wage mutation connectors: a separate program that shares no code and no types with the
// product.
//   node src/providers/afas/simulator/main.ts --port 0 --token ABC123 [--clock 2026-11-22T09:00:00Z] [--state
//   FILE]
//        [--keys fields|attributes] [--get-connector NAME] [--employees 1004,1009]
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { administer } from './administer.ts';
import { answerCall } from './answer-call.ts';
import { testItself } from './test-itself.ts';
import { openWorld, type Reply, type World } from './world.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string' },
    clock: { type: 'string' },
    state: { type: 'string' },
    keys: { type: 'string', default: 'fields' },
    'get-connector': { type: 'string', default: 'Reisrecht_Loonmutaties' },
    employees: { type: 'string' },
  },
});

const LARGEST_BODY_BYTES = 1_000_000;

function leave(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(64);
}

if (!values.token) leave('Give the key that callers must show: --token ABC123');
if (values.keys !== 'fields' && values.keys !== 'attributes') leave('--keys is fields or attributes');
const failures = testItself();
if (failures.length > 0) leave(`The simulator fails its own examples: ${failures.join('; ')}`);

const world: World = openWorld({
  token: values.token,
  keys: values.keys,
  getConnector: values['get-connector'],
  clock: values.clock,
  stateFile: values.state,
  employees: values.employees?.split(','),
});

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
  response.writeHead(reply.status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store, no-cache',
    'x-simulator': 'SIMULATOR of AFAS, not AFAS',
    ...reply.headers,
  });
  response.end(reply.text);
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const text = await readBody(request);
  const call = { method: request.method ?? 'GET', url, headers: request.headers, text: text ?? '' };
  if (url.pathname.startsWith('/simulator/')) {
    send(request, response, administer(world, call));
    return;
  }
  const reply = text === undefined ? { status: 413, text: '' } : answerCall(world, call);
  if (reply.waitMs) await new Promise((resolve) => setTimeout(resolve, reply.waitMs));
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
  process.stdout.write(`SIMULATOR of AFAS listens on http://127.0.0.1:${port}/ProfitRestServices\n`);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
