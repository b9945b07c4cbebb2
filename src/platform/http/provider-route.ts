// The door through which providers call us: no browser, no session, no page of ours. Each call shows the key
// of its own protocol, and what it says is text until the protocol has read it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Letter, openLetter } from '#platform/outbound/letter';
import { limitRequests } from './limit-requests.ts';
import type { House } from './route.ts';

export interface ProviderCall {
  readonly method: ProviderRoute['method'];
  /** Path and query as they were asked. */
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Lower case; a header that came twice is joined. */
  readonly headers: Readonly<Record<string, string>>;
  /** Never more than the route allows; empty without a body. */
  readonly bodyText: string;
  /** Its database takes the roles of intake and delivery, and no other. */
  readonly house: House;
}

export interface ProviderAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** By `answerProvider` or `answerAboutNobody` (privacy/disclose); absent for an answer without a body. */
  readonly letter?: Letter;
}

export interface ProviderRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify's notation, outside `/api/`. */
  readonly path: string;
  /** A larger body is refused unread. */
  readonly bodyBytes: number;
  /** Checks the caller's key itself, first: an answer 401 counts against the address. */
  readonly answers: (call: ProviderCall) => Promise<ProviderAnswer>;
}

export function providerRoute(
  method: ProviderRoute['method'],
  path: string,
  rest: Pick<ProviderRoute, 'bodyBytes' | 'answers'>,
): ProviderRoute {
  return { method, path, ...rest };
}

export interface ProviderLimits {
  /** Of one address; a backlog of a day is delivered in bursts. */
  readonly callsPerMinute: number;
  /**
   * Calls with a wrong key of one address; after that nothing of it is answered for the rest of the minute.
   */
  readonly strangersPerMinute: number;
}

export const PROVIDER_LIMITS: ProviderLimits = { callsPerMinute: 6000, strangersPerMinute: 30 };

/** Marks a route for the guard of the whole server: it asks for no page of ours and counts it apart. */
const DOOR = { door: 'provider' } as const;

export const isProviderDoor = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { readonly door?: string } | undefined)?.door === DOOR.door;

/** Adds the routes in a scope of their own: a body arrives as text, and only of JSON. */
export async function addProviderRoutes(
  app: FastifyInstance,
  routes: readonly ProviderRoute[],
  house: House,
  limits = PROVIDER_LIMITS,
): Promise<void> {
  const countCalls = limitRequests({ max: limits.callsPerMinute, windowMs: 60_000 });
  const strangers = rememberStrangers(limits.strangersPerMinute);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    scope.setSerializerCompiler(() => (text) => String(text));
    for (const route of routes) {
      scope.route({
        method: route.method,
        url: route.path,
        bodyLimit: route.bodyBytes,
        config: DOOR,
        onRequest: (request, reply, done) => {
          const atMs = performance.now();
          const seconds = strangers.waits(request.ip, atMs) ?? countCalls(request.ip, atMs);
          if (seconds === undefined) return done();
          reply.status(429).header('retry-after', String(seconds)).type('application/json').send('{}');
        },
        handler: async (request, reply) => {
          const answer = await route.answers(callOf(request, route, house));
          if (answer.status === 401) strangers.count(request.ip, performance.now());
          return send(reply, answer);
        },
      });
    }
  });
}

/** How many wrong keys an address showed in the last minute; numbers in memory, nothing written down. */
function rememberStrangers(max: number) {
  const countWrong = limitRequests({ max, windowMs: 60_000 });
  const barred = new Map<string, number>();
  return {
    waits: (address: string, atMs: number): number | undefined => {
      const until = barred.get(address);
      if (until === undefined) return undefined;
      if (atMs < until) return Math.ceil((until - atMs) / 1000);
      barred.delete(address);
      return undefined;
    },
    count: (address: string, atMs: number): void => {
      const seconds = countWrong(address, atMs);
      if (seconds === undefined) return;
      if (barred.size > 5_000) barred.clear();
      barred.set(address, atMs + seconds * 1000);
    },
  };
}

function callOf(request: FastifyRequest, { method }: ProviderRoute, house: House): ProviderCall {
  const [, question = ''] = request.url.split('?', 2);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value ?? '')]),
  );
  return {
    method,
    url: request.url,
    params: request.params as Record<string, string>,
    query: new URLSearchParams(question),
    headers,
    bodyText: typeof request.body === 'string' ? request.body : '',
    house,
  };
}

/** What a provider reads left us: bare text, or a letter without its row in the log, does not leave. */
function send(reply: FastifyReply, { status, headers, letter }: ProviderAnswer): FastifyReply {
  const bodyText = letter === undefined ? '' : (openLetter(letter, 'answer').bodyText ?? '');
  return reply
    .status(status)
    .headers({ 'cache-control': 'no-store', ...headers })
    .type('application/json')
    .send(bodyText);
}
