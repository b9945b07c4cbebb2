// The one hook before everything, also before an address that does not exist: headers, whose host, how often,
// from which page. It is no promise, for it never waits.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '#kernel/refusal';
import { bodyOf } from './answer-errors.ts';
import { isOwnHost, isSameOrigin } from './check-origin.ts';
import { limitRequests, networkOf } from './limit-requests.ts';
import { isProviderDoor } from './provider-route.ts';
import { httpRefusals } from './refusals.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { Signed } from './session-cookie.ts';

export interface Guarding {
  /** Of each person who signed in, and of each address for all who did not. */
  readonly requestsPerMinute: number;
  /** Addresses that are answered without counting: the hashed files, and whether the system can work. */
  readonly uncounted: ReadonlySet<string>;
  readonly signedOf: (request: FastifyRequest) => Signed | undefined;
}

/** Sessions are genuine, so a stranger cannot push the counts of people out of memory with them. */
const SESSIONS = 20_000;

export function guardRequests(app: FastifyInstance, guarding: Guarding): void {
  const count = countsOf(guarding);
  app.addHook('onRequest', (request, reply, done) => {
    const { headers, method } = request.raw;
    reply.header('x-request-id', request.id).headers(SECURITY_HEADERS);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (!isOwnHost(headers.host, true)) return void refuseWith(reply, 'other-host', 421);
    // Counted apart: one provider is one address, and it has no page of ours to come from.
    if (isProviderDoor(request)) return done();
    const seconds = count(request);
    if (seconds !== undefined) {
      return void refuseWith(reply.header('retry-after', String(seconds)), 'too-many-requests', 429);
    }
    if (method !== 'GET' && method !== 'HEAD' && !isSameOrigin(headers)) {
      return void refuseWith(reply, 'other-origin', 403);
    }
    done();
  });
}

/**
 * A whole office may share one address: whoever signed in is counted as himself, wherever he asks from and
 * however often he signed in. A session without a person (a desk of an organisation) counts with its address.
 */
function countsOf({ requestsPerMinute: max, uncounted, signedOf }: Guarding) {
  const limit = { max, windowMs: 60_000 };
  const [ofAddress, ofSigned] = [limitRequests(limit), limitRequests({ ...limit, remembered: SESSIONS })];
  return (request: FastifyRequest): number | undefined => {
    if (isRead(request.method) && uncounted.has(pathOf(request.url))) return undefined;
    const signed = signedOf(request);
    const now = performance.now();
    if (signed === undefined) return ofAddress(request.ip, now);
    const { role, organisation, person } = signed;
    return ofSigned(`${role} ${organisation} ${person ?? networkOf(request.ip)}`, now);
  };
}

const isRead = (method: string) => method === 'GET' || method === 'HEAD';
const pathOf = (url: string) => (url.includes('?') ? url.slice(0, url.indexOf('?')) : url);

type Code =
  | 'other-host'
  | 'too-many-requests'
  | 'other-origin'
  | 'no-session'
  | 'not-for-you'
  | 'not-your-duty';

export function refuseWith(reply: FastifyReply, code: Code, status: number): FastifyReply {
  return reply
    .status(status)
    .type('application/json')
    .send(bodyOf(refuse(httpRefusals, code)));
}
