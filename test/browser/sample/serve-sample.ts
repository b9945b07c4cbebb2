// A small server for the browser tests: the built web under a strict content policy, and sample answers for
// /api.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { months, now, organisationMonth, ownMonth, sessionOf } from './answers.ts';
import { explanationOf } from './explain.ts';
import { ownHome } from './own-home.ts';

/** What the product's server sends too: scripts and styles from ourselves only, and nothing inline. */
export const contentPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** How the server behaves, for the states that a page must show. */
export interface Behaviour {
  personId?: string;
  /** Months that are closed. */
  closed?: Set<string>;
  /** Answers nothing until told. */
  slow?: boolean;
  /** Fails on everything but the session. */
  fault?: boolean;
  /** Refuses the close. */
  refuseClose?: boolean;
}

export interface SampleServer {
  readonly origin: string;
  readonly behaviour: Behaviour;
  close(): Promise<void>;
}

/** Serves `folder` on a free port of the loopback. */
export async function serveSample(folder: string, policy = contentPolicy): Promise<SampleServer> {
  const behaviour: Behaviour = {};
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = pathname.startsWith('/api/')
      ? answerApi(pathname, request, response, behaviour)
      : answerFile(pathname, response, folder, policy);
    answer.catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behaviour,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answerFile(
  path: string,
  response: ServerResponse,
  folder: string,
  policy: string,
): Promise<void> {
  const file = extname(path) ? normalize(path) : 'index.html';
  const body = await readFile(join(folder, file)).catch(() => undefined);
  if (!body) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': policy,
  });
  response.end(body);
}

async function answerApi(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  how: Behaviour,
): Promise<void> {
  const body = await readBody(request);
  if (how.slow && path !== '/api/session') return;
  if (how.fault && path !== '/api/session') return json(response, 503, { error: 'unavailable' });
  how.closed ??= new Set(['2026-09']);
  const { closed } = how;
  const [, month = ''] = /\/months\/(\d{4}-\d{2})/.exec(path) ?? [];
  if (path === '/api/session') return json(response, 200, sessionOf(how.personId));
  if (path === '/api/session/demo') {
    how.personId = (body as { personId?: string }).personId ?? '';
    return json(response, 200, sessionOf(how.personId));
  }
  if (path === '/api/organisation/months') {
    const list = months.map((one) => ({
      month: one,
      state: closed.has(one) ? 'closed' : 'open',
      closedAt: closed.has(one) ? now : null,
    }));
    return json(response, 200, { months: list });
  }
  if (path.endsWith('/close')) {
    if (how.refuseClose) return json(response, 409, { refusal: refusals.unverified });
    closed.add(month);
    return json(response, 200, { month, run: organisationMonth(month, true).run, warnings: [] });
  }
  if (path.startsWith('/api/organisation/months/'))
    return json(response, 200, organisationMonth(month, closed.has(month)));
  if (path === '/api/me/home') return json(response, 200, ownHome());
  if (path.startsWith('/api/me/months/')) return json(response, 200, ownMonth(how.personId ?? '', month));
  const [, lineId = ''] = /^\/api\/lines\/([^/]+)\/explanation$/.exec(path) ?? [];
  const explanation = explanationOf(lineId);
  return explanation
    ? json(response, 200, explanation)
    : json(response, 404, { refusal: refusals.unknownLine });
}

const refusals = {
  unverified: {
    code: 'figure-not-verified',
    nl: 'Uw regeling staat geen cijfers toe die niet zijn nagekeken. Kijk de factor na en sluit dan af.',
    en: 'Your policy does not allow figures that are not verified. Verify the factor, then close.',
  },
  unknownLine: {
    code: 'line-unknown',
    nl: 'Deze regel is er niet, of is niet van u.',
    en: 'This line does not exist, or is not yours.',
  },
};

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString('utf8')) : undefined;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
