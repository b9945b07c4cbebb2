// Answers the calls of the other side as an operator does: key, headers, body, then the module; faults that
// wait come first.
import { answerCommand } from './answer-commands.ts';
import { answerCredentials } from './answer-credentials.ts';
import { answerList } from './answer-lists.ts';
import { faultsOfBody, faultsOfHeaders, isRecord, keyOf } from './check-request.ts';
import { envelope, parse, wrong } from './reply.ts';
import { type Call, type Failure, type Json, type Reply, takeFailure, type World } from './world.ts';

const BASE = '/ocpi/cpo';
const LONGEST_JOURNAL = 20_000;

export async function answerCall(world: World, call: Call): Promise<Reply> {
  const path = call.url.pathname;
  const modes = ['429', '500', '503', 'slow', 'cut-before', 'cut-after', 'not-json'] as const;
  const failure = takeFailure(world, path, modes);
  const reply = await misbehave(world, call, failure);
  if (world.journal.length < LONGEST_JOURNAL)
    world.journal.push({
      to: 'us',
      method: call.method,
      path: path + call.url.search,
      requestText: call.text,
      status: reply.cut ? 0 : reply.status,
      replyText: reply.text,
    });
  return reply;
}

async function misbehave(world: World, call: Call, failure: Failure | undefined): Promise<Reply> {
  switch (failure?.mode) {
    case '429':
      return { status: 429, text: '', headers: { 'retry-after': '1' } };
    case '500':
    case '503':
      return { status: Number(failure.mode), text: '' };
    case 'cut-before':
      return { status: 0, text: '', cut: true };
    case 'cut-after':
      return { ...(await answer(world, call)), cut: true };
    case 'slow':
      return { ...(await answer(world, call)), waitMs: failure.waitMs };
    case 'not-json':
      return { status: 200, text: '<html>maintenance</html>' };
    default:
      return answer(world, call);
  }
}

async function answer(world: World, call: Call): Promise<Reply> {
  const key = keyOf(call.headers);
  const isStart = key === world.startToken && world.ourKey === undefined;
  if (key === undefined || (key !== world.ourKey && !isStart)) return envelope(world, 401, 2001);
  const [version = '', module = '', ...rest] = call.url.pathname
    .slice(BASE.length + 1)
    .split('/')
    .map(decodeURIComponent);
  const isFunctional = version === '2.2.1' && module !== '' && module !== 'credentials';
  const faults = faultsOfHeaders(call.headers, isFunctional, call.text !== '');
  if (faults.length > 0) return wrong(world, faults);
  if (version === 'versions')
    return envelope(world, 200, 1000, [{ version: '2.2.1', url: `${world.baseUrl}/2.2.1` }]);
  if (version !== '2.2.1') return envelope(world, 404, 3002);
  if (module === '') return envelope(world, 200, 1000, details(world));
  if (module === 'credentials') return answerCredentials(world, call, isStart);
  if (isStart) return envelope(world, 401, 2001);
  if (module === 'tokens') return receiveToken(world, call, rest);
  if (module === 'commands') return answerCommand(world, call, rest[0] ?? '');
  return answerList(world, call, module, rest);
}

function details(world: World): Json {
  const roles = {
    credentials: 'RECEIVER',
    locations: 'SENDER',
    tariffs: 'SENDER',
    sessions: 'SENDER',
    cdrs: 'SENDER',
    tokens: 'RECEIVER',
    commands: 'RECEIVER',
  };
  const endpoints = Object.entries(roles).map(([identifier, role]) => ({
    identifier,
    role,
    url: `${world.baseUrl}/2.2.1/${identifier}`,
  }));
  return { version: '2.2.1', endpoints };
}

function receiveToken(world: World, call: Call, [country, party, uid]: readonly string[]): Reply {
  const id = `${uid} ${call.url.searchParams.get('type') ?? 'RFID'}`;
  const known = world.tokens.get(id);
  if (call.method === 'GET')
    return known === undefined ? envelope(world, 404, 2004) : envelope(world, 200, 1000, known);
  if (call.method !== 'PUT' && call.method !== 'PATCH') return envelope(world, 405, 2000);
  const body = parse(call.text);
  if (!isRecord(body)) return wrong(world, ['the body is no object']);
  const token = call.method === 'PATCH' ? { ...known, ...body } : body;
  const faults = faultsOfBody('token', token);
  if (token.country_code !== country || token.party_id !== party || token.uid !== uid)
    faults.push('the token is not the one of the path');
  if (faults.length > 0) return wrong(world, faults);
  world.tokens.set(id, token);
  return envelope(world, known === undefined ? 201 : 200, 1000);
}
