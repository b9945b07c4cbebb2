// Opens the HTTP server: strict headers, limits, one session cookie, and routes that are data. Nothing here
// knows a service.
import { randomUUID } from 'node:crypto';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import type { ClientDuty } from '#kernel/duty';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { answerError, bodyOf } from './answer-errors.ts';
import { compileAnswer } from './compile-answer.ts';
import { guardRequests, refuseWith } from './guard-requests.ts';
import { addProviderRoutes, type ProviderRoute } from './provider-route.ts';
import { contextOf, type House, type Route, type SignedContext } from './route.ts';
import { hashedFiles, serveWeb } from './serve-web.ts';
import {
  accountHeader,
  findAccountToken,
  findSession,
  openSessions,
  type Signed,
  sessionHeader,
} from './session-cookie.ts';
import { byOrganisation, type NoteViews, type PersonOf, peopleIn, type Views } from './views.ts';

export interface HttpOptions {
  readonly house: Omit<House, 'intake'>;
  readonly secrets: Secrets;
  readonly routes: readonly Route[];
  /** What providers may call, and the database as the login of that door opens it. */
  readonly providers?: { readonly routes: readonly ProviderRoute[]; readonly db: Database };
  /** Who holds the token of an account, as the database knows it now. */
  readonly findAccount?: (token: string) => Promise<Signed | undefined>;
  /**
   * Which duties at a client enter a route of role `client`. Absent: none; the demonstration has no duties.
   */
  readonly dutiesOf?: (route: Pick<Route, 'method' | 'path'>) => readonly ClientDuty[];
  /** Where views of people are written down. */
  readonly noteViews: NoteViews;
  /** The folder of the built web. */
  readonly webFolder: string;
  readonly log: Logger;
  /** Whether the system can work now: what `/healthz` answers. Never throws. */
  readonly isReady: () => Promise<boolean>;
  /** Of one person who signed in, or of one address of strangers; ordinary use stays far below. */
  readonly requestsPerMinute?: number;
}

const BODY_BYTES = 64 * 1024;
/** Asked every second by whoever watches; it is not counted. */
const HEALTH = '/healthz';

/** Ready to listen on the loopback. */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: oneLogger(options.log) as never,
    // Addresses may hold ids of lines: what is logged is the route, in `logAnswers`.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_BYTES,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(({ schema }) => compileAnswer(schema as never));
  app.setErrorHandler(answerError as never);
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('signed', undefined);
  const who = openWho(options);
  guardRequests(app, {
    requestsPerMinute: options.requestsPerMinute ?? 1200,
    uncounted: new Set([HEALTH, ...hashedFiles(options.webFolder)]),
    signedOf: ({ headers }) => who.known(headers.cookie),
  });
  logAnswers(app, options.log);
  app.get(HEALTH, async (_request, reply) => {
    const isReady = await options.isReady();
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
  const { providers } = options;
  const house: House = { ...options.house, intake: providers?.db ?? options.house.db };
  for (const route of options.routes) addRoute(app, route, { ...options, house }, who);
  if (providers !== undefined) await addProviderRoutes(app, providers.routes, { ...house, db: providers.db });
  await serveWeb(app, options.webFolder);
  return app;
}

type Known = FastifyRequest & { signed?: Signed | undefined };

interface Who {
  /** As far as it is known without waiting: for counting requests only. */
  known(cookie: string | undefined): Signed | undefined;
  find(cookie: string | undefined): Promise<Signed | undefined>;
  write(signed: Signed): string;
}

/** Tokens that were good lately, so that people behind one address are counted apart. */
const REMEMBERED = 20_000;

/** An account comes before a look at the demonstration. It is asked of the database at each request. */
function openWho({ secrets, house, findAccount }: HttpOptions): Who {
  const sessions = openSessions(secrets);
  const demo = (cookie: string | undefined) => sessions.read(findSession(cookie), house.now());
  const lately = new Map<string, Signed>();
  return {
    known: (cookie) => lately.get(findAccountToken(cookie) ?? '') ?? demo(cookie),
    find: async (cookie) => {
      const token = findAccountToken(cookie);
      if (token === undefined || findAccount === undefined) return demo(cookie);
      const signed = await findAccount(token);
      if (lately.size >= REMEMBERED) lately.clear();
      if (signed === undefined) lately.delete(token);
      else lately.set(token, signed);
      return signed;
    },
    write: (signed) => sessions.write(signed, house.now()),
  };
}

/** A logger for each request costs more than the point read that it would tell about. */
function oneLogger(log: Logger): Logger {
  const one = Object.create(log) as Logger;
  one.child = () => one as never;
  return one;
}

/** One line per answer: which route, how it went, how long it took. No address, no query, no person. */
function logAnswers(app: FastifyInstance, log: Logger): void {
  if (!log.isLevelEnabled('info')) return;
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, id: requestId } = request;
    const route = routeOptions.url ?? 'page';
    log.info({ requestId, method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
    done();
  });
}

function addRoute(
  app: FastifyInstance,
  route: Route,
  {
    house,
    noteViews,
    dutiesOf = () => [],
  }: Pick<HttpOptions, 'noteViews' | 'dutiesOf'> & { readonly house: House },
  who: Who,
): void {
  const duties = dutiesOf(route);
  app.route({
    method: route.method,
    url: route.path,
    ...(route.bodyBytes === undefined ? {} : { bodyLimit: route.bodyBytes }),
    schema: {
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body ? { body: route.body } : {}),
      response: { 200: route.answer },
    },
    // Before the shapes are checked: who may not ask is not told how one asks.
    preValidation: async (request: FastifyRequest, reply: FastifyReply) => {
      const signed = await who.find(request.headers.cookie);
      const refused = refusalOf(route.who, signed, duties);
      if (refused !== undefined) return refuseWith(reply, refused, refused === 'no-session' ? 401 : 403);
      (request as Known).signed = signed;
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { signed } = request as Known;
      const { params, query, body } = request;
      const { ip: address, headers } = request;
      const userAgent = headers['user-agent']?.slice(0, 500);
      const answered = await route.answers({ params, query, body, signed, address, userAgent, house });
      if (!answered.ok) return reply.status(answered.status).type('application/json').send(bodyOf(answered));
      if ('file' in answered) {
        const { name, type, bytes, stream } = answered.file;
        return reply
          .headers({ 'content-disposition': `attachment; filename="${name}"`, 'content-length': bytes })
          .type(type)
          .send(stream);
      }
      if (signed !== undefined && signed.role !== 'traveller' && route.views !== undefined) {
        await noteView(route.views, answered, contextOf({ signed, house }), noteViews);
      }
      if (answered.signIn !== undefined) {
        reply.header('set-cookie', sessionHeader(who.write(answered.signIn)));
      }
      if (answered.account !== undefined) {
        reply.header('set-cookie', accountHeader(answered.account === 'none' ? undefined : answered.account));
      }
      return reply.send(answered.value);
    },
  });
}

/** Looking as the client, with an account of one's own, asks one of the duties of the route besides. */
function refusalOf(who: Route['who'], signed: Signed | undefined, duties: readonly ClientDuty[]) {
  if (who === 'anybody') return undefined;
  if (signed === undefined) return 'no-session';
  const { role, account } = signed;
  if (!who.some((one) => one === role)) return 'not-for-you';
  if (role !== 'client' || account === undefined) return undefined;
  return account.duties.some((duty) => duties.includes(duty)) ? undefined : 'not-your-duty';
}

/** Before the answer leaves: without its rows it does not. Own data that somebody looks at are no view. */
async function noteView(
  views: Views<unknown>,
  answered: { readonly value: unknown; readonly people?: readonly (string | PersonOf)[] },
  context: SignedContext,
  noteViews: NoteViews,
): Promise<void> {
  const people = peopleIn(views, answered);
  if (!('shown' in views)) return;
  for (const [organisation, ids] of byOrganisation(people, context.organisation)) {
    await noteViews({ ...context, organisation }, views, ids);
  }
  for (const { shown, people: some } of views.besides?.(answered.value) ?? [])
    await noteViews(context, { shown, reason: views.reason }, [...new Set(some)]);
}
