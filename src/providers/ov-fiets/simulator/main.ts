// SIMULATOR of OV-fiets: a separate program that shares no code and no types with the product.
//   node src/providers/ov-fiets/simulator/main.ts --port 0 --token ABC123 [--clock 2026-11-22T09:00:00Z]
//        [--state FILE] [--starter PID]
// POST /links and /links/end {engraved_id, chip_id}; its own path:
// /simulator/{held,journal,rent,file,failures}.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { answer } from './answer.ts';
import { recall, remember } from './remember.ts';
import { openWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string' },
    clock: { type: 'string' },
    state: { type: 'string' },
    starter: { type: 'string' },
    'delete-at-once': { type: 'boolean', default: false },
  },
});
if (!values.token) {
  process.stderr.write('Give the key that callers must show: --token ABC123\n');
  process.exit(64);
}
if (process.env.NODE_ENV === 'production') {
  process.stderr.write('This is a simulator: it does not run in production.\n');
  process.exit(64);
}

const LARGEST_BODY_BYTES = 100_000;
const world = openWorld({
  token: values.token,
  clock: values.clock,
  deletesAtOnce: values['delete-at-once'],
});
if (values.state !== undefined) recall(world, values.state);

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= LARGEST_BODY_BYTES) chunks.push(chunk as Buffer);
  }
  const reply = answer(world, {
    method: request.method ?? 'GET',
    path: new URL(request.url ?? '/', 'http://simulator').pathname,
    authorization: request.headers.authorization ?? '',
    text: size > LARGEST_BODY_BYTES ? undefined : Buffer.concat(chunks).toString('utf8'),
  });
  if (reply.waitMs) await new Promise((resolve) => setTimeout(resolve, reply.waitMs));
  if (reply.cut) {
    request.socket.destroy();
    return;
  }
  response.writeHead(reply.status, {
    'content-type': reply.type ?? 'application/json; charset=utf-8',
    'x-simulator': 'SIMULATOR of OV-fiets, not OV-fiets',
    ...reply.headers,
  });
  response.end(reply.text);
});

server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.stdout.write(`SIMULATOR of OV-fiets listens on http://127.0.0.1:${port}\n`);
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
