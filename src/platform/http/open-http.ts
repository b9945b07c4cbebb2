// Opens the HTTP server: strict headers, limits, one session cookie, and routes that are data. Nothing here
// knows a service.
import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import { refuse } from '#kernel/refusal';
import type { Secrets } from '#platform/secrets';
import { answerError, bodyOf } from './answer-errors.ts';
import { isOwnHost, isSameOrigin } from './check-origin.ts';
import { httpRefusals } from './refusals.ts';
import type { House, Route } from './route.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { serveWeb } from './serve-web.ts';
import { openSessions, SESSION_COOKIE, SESSION_SECONDS, type Sessions } from './session-cookie.ts';

export interface HttpOptions {
  readonly house: House;
  readonly secrets: Secrets;
  readonly routes: readonly Route[];
  /** The folder of the built web. */
  readonly webFolder: string;
  readonly log: Logger;
  /** Whether the system can work now: what `/healthz` answers. Never throws. */
  readonly isReady: () => Promise<boolean>;
  /** Of one address; ordinary use stays far below. */
  readonly requestsPerMinute?: number;
}

const BODY_BYTES = 64 * 1024;

/** Ready to listen on the loopback. */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log as never,
    // Addresses may hold ids of lines: what is logged is the route, in `logAnswers`.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // A logger for each request costs more than the point read that it would tell about.
    childLoggerFactory: (logger) => logger,
    bodyLimit: BODY_BYTES,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError as never);
  app.removeContentTypeParser('text/plain');
  guardRequests(app);
  logAnswers(app);
  await protect(app, options.requestsPerMinute ?? 1200);
  app.get('/healthz', { config: { rateLimit: false } }, async (_request, reply) => {
    const isReady = await options.isReady();
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
  const sessions = openSessions(options.secrets);
  for (const route of options.routes) addRoute(app, route, options.house, sessions);
  await serveWeb(app, options.webFolder);
  return app;
}

function guardRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.headers(SECURITY_HEADERS);
    if (!isOwnHost(request.headers.host, true)) return refuseWith(reply, 'other-host', 421);
    if (request.method === 'GET' || request.method === 'HEAD') return undefined;
    return isSameOrigin(request.headers) ? undefined : refuseWith(reply, 'other-origin', 403);
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}

/** One line per answer: which route, how it went, how long it took. No address, no query, no person. */
function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, id } = request;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({
      requestId: id,
      method,
      route: routeOptions.url ?? 'page',
      status: reply.statusCode,
      ms,
    });
  });
}

async function protect(app: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    // How many are left helps nobody but who counts on going over it.
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
}

function addRoute(app: FastifyInstance, route: Route, house: House, sessions: Sessions): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: {
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body ? { body: route.body } : {}),
      response: { 200: route.answer },
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const signed = sessions.read(request.cookies[SESSION_COOKIE], house.now());
      if (route.who !== 'anybody' && signed === undefined) return refuseWith(reply, 'no-session', 401);
      if (route.who !== 'anybody' && !route.who.some((role) => role === signed?.role)) {
        return refuseWith(reply, 'not-for-you', 403);
      }
      const { params, query, body } = request;
      const answered = await route.answers({ params, query, body, signed, house });
      if (!answered.ok) return reply.status(answered.status).type('application/json').send(bodyOf(answered));
      if (answered.signIn !== undefined) signIn(reply, sessions.write(answered.signIn, house.now()));
      return reply.send(answered.value);
    },
  });
}

function signIn(reply: FastifyReply, session: string): void {
  reply.setCookie(SESSION_COOKIE, session, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    maxAge: SESSION_SECONDS,
  });
}

type Code = 'other-host' | 'other-origin' | 'no-session' | 'not-for-you';

function refuseWith(reply: FastifyReply, code: Code, status: number): FastifyReply {
  return reply
    .status(status)
    .type('application/json')
    .send(bodyOf(refuse(httpRefusals, code)));
}
