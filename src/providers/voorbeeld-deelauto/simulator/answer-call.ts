// Answers a call as the document says: who may call, whether the call is right, and which part of the
// operator it is for. A fault that waits happens here.
import { answerBookings } from './book.ts';
import { checkBody, checkHeaders } from './check-call.ts';
import { answerOffers } from './offer.ts';
import type { Official } from './official.ts';
import { answerOperator } from './operate.ts';
import { answerPayment } from './pay.ts';
import { problem } from './problem.ts';
import { answerLegs } from './ride.ts';
import { answerSupport } from './support.ts';
import { type Call, type Reply, takeFault, type World } from './world.ts';

export type Part = (world: World, call: Call, parts: readonly string[], body: unknown) => Reply | undefined;
const PARTS: Readonly<Record<string, Part>> = {
  operator: answerOperator,
  planning: answerOffers,
  bookings: answerBookings,
  legs: answerLegs,
  payment: answerPayment,
  support: answerSupport,
  customers: answerSupport,
};

export function answerCall(world: World, call: Call, official: Official | undefined): Reply {
  const path = call.url.pathname;
  const fault = takeFault(
    world,
    ['429', '500', '503', 'slow', 'cut-before-commit', 'cut-after-commit'],
    path,
  );
  if (fault?.fault === '429') return { ...problem(429, 'too many calls'), headers: { 'retry-after': '1' } };
  if (fault?.fault === '500') return problem(500, 'broken');
  if (fault?.fault === '503') return { ...problem(503, 'lock jammed'), headers: { 'retry-after': '120' } };
  if (fault?.fault === 'cut-before-commit') return { status: 0, cut: true };
  const reply = answer(world, call, official);
  if (fault?.fault === 'cut-after-commit') return { ...reply, cut: true };
  if (fault?.fault === 'slow') return { ...reply, waitMs: fault.waitMs };
  return reply;
}

function answer(world: World, call: Call, official: Official | undefined): Reply {
  const path = call.url.pathname;
  if (call.headers.authorization !== `Bearer ${world.token}`) return problem(401, 'unknown key');
  const wrong = checkHeaders(call.headers, path, world);
  if (wrong) return problem(400, wrong);
  const body = parse(call.text);
  if (body === BROKEN) return problem(400, 'the body is no JSON');
  const why = checkBody(call.method, path, body) ?? official?.judgeRequest(call.method, path, body);
  if (why) return problem(400, why);
  const [first = '', ...rest] = path.split('/').slice(1).map(decodeURIComponent);
  const part = Object.hasOwn(PARTS, first) ? PARTS[first] : undefined;
  const reply = part?.(world, call, rest, body) ?? { status: 404 };
  const said = official?.judgeReply(call.method, path, reply.status, reply.body);
  return said
    ? problem(500, `the simulator breaks the document itself: ${said}`)
    : disturb(world, path, reply);
}

/** A name that nobody declared, as a careless operator adds one. */
function disturb(world: World, path: string, reply: Reply): Reply {
  if (typeof reply.body !== 'object' || reply.body === null || Array.isArray(reply.body)) return reply;
  if (!takeFault(world, ['extra-field'], path)) return reply;
  return { ...reply, body: { ...reply.body, driverScore: 7.4, lastTripsOfCustomer: ['SIMULATOR'] } };
}

const BROKEN = Symbol('broken');
function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return BROKEN;
  }
}
