// SIMULATOR of a car sharing operator over TOMP-API 1.6.1: a separate program that shares no code and no
// types with the product.
//   node src/providers/voorbeeld-deelauto/simulator/main.ts --port 0 --token ABC --provider-id US
//   --operator-id THEM
//        [--callback URL --callback-token ABC --secret HEX] [--clock 2026-11-22T09:00:00Z] [--official FILE]
//        [--state FILE] [--starter PID]
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { administer } from './administer.ts';
import { answerCall } from './answer-call.ts';
import { readOfficial } from './official.ts';
import { recall, remember } from './remember.ts';
import { openWorld, type Reply } from './world.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string' },
    'provider-id': { type: 'string', default: 'REISRECHT' },
    'operator-id': { type: 'string', default: 'VOORBEELD-DEELAUTO' },
    callback: { type: 'string' },
    'callback-token': { type: 'string', default: '' },
    secret: { type: 'string', default: '' },
    clock: { type: 'string' },
    state: { type: 'string' },
    starter: { type: 'string' },
    official: { type: 'string' },
  },
});

const LARGEST_BODY_BYTES = 1_000_000;
const LONGEST_LIST = 20_000;

function leave(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(64);
}

if (process.env.NODE_ENV === 'production') leave('A SIMULATOR does not run in production.');
if (!values.token) leave('Give the key that callers must show: --token ABC');
const official = values.official === undefined ? undefined : await readOfficial(values.official);
const callback =
  values.callback === undefined
    ? undefined
    : { url: values.callback, token: values['callback-token'], secret: Buffer.from(values.secret, 'hex') };
const world = openWorld(
  { token: values.token, operatorId: values['operator-id'], providerId: values['provider-id'], callback },
  values.clock,
);
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

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { cut, status, body, headers }: Reply,
): void {
  if (cut) {
    request.socket.destroy();
    return;
  }
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'cache-control': 'no-store',
    'content-language': 'nl',
    'x-simulator': 'SIMULATOR, no operator',
    ...headers,
  });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const text = await readBody(request);
  const method = request.method ?? 'GET';
  const call = { method, url, headers: request.headers, text: text ?? '' };
  if (url.pathname.startsWith('/simulator/')) {
    send(request, response, await administer(world, call));
    return;
  }
  const reply: Reply = text === undefined ? { status: 413 } : answerCall(world, call, official);
  const { authorization: _, ...headers } = request.headers as Record<string, string>;
  if (world.calls.length < LONGEST_LIST)
    world.calls.push({
      direction: 'in',
      method,
      path: url.pathname + url.search,
      requestText: call.text,
      status: reply.status,
      replyText: reply.body === undefined ? '' : JSON.stringify(reply.body),
      headers,
    });
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
  process.stdout.write(`SIMULATOR of a car sharing operator listens on http://127.0.0.1:${port}\n`);
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

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    keep();
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
