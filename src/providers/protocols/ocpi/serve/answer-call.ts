// Answers every call of an operator: its key first, then what it asks, always in the envelope of the protocol
// and with the headers that a hub needs.
import { readAuthorization } from '../authorization.ts';
import { VERSION } from '../connection.ts';
import { answerRouting } from '../routing.ts';
import { answerCdrs } from './answer-cdrs.ts';
import { answerClientInfo } from './answer-client-info.ts';
import { answerCommands } from './answer-commands.ts';
import { answerCredentials } from './answer-credentials.ts';
import { answerLocations } from './answer-locations.ts';
import { answerSessions } from './answer-sessions.ts';
import { answerTariffs } from './answer-tariffs.ts';
import { answerTokens } from './answer-tokens.ts';
import type { Asked } from './asked.ts';
import type { EmspPlace, EmspPorts } from './ports.ts';
import { type EmspCall, type EmspReply, found, notAllowed, reply, unknown } from './reply.ts';

const MODULES: Readonly<Record<string, (asked: Asked) => Promise<EmspReply>>> = {
  locations: answerLocations,
  tariffs: answerTariffs,
  sessions: answerSessions,
  cdrs: answerCdrs,
  tokens: answerTokens,
  commands: answerCommands,
  hubclientinfo: answerClientInfo,
};

/** Which side of each module is ours. */
const ROLES = {
  locations: 'RECEIVER',
  tariffs: 'RECEIVER',
  sessions: 'RECEIVER',
  cdrs: 'RECEIVER',
  tokens: 'SENDER',
  commands: 'SENDER',
  hubclientinfo: 'RECEIVER',
} as const;

/**
 * Without a known key nothing is answered but 401; a key of an invitation opens the exchange of keys only.
 */
export async function answerCall(ports: EmspPorts, place: EmspPlace, call: EmspCall): Promise<EmspReply> {
  const answer = await answerInside(ports, place, call);
  return { ...answer, headers: { ...answerRouting(call.headers), ...answer.headers } };
}

async function answerInside(ports: EmspPorts, place: EmspPlace, call: EmspCall): Promise<EmspReply> {
  const token = readAuthorization(call.headers.authorization);
  const caller = token === undefined ? undefined : await ports.findCaller(token);
  if (caller === undefined) return reply(place, 401, 'client');
  const [first, module = '', ...rest] = call.path;
  if (first === 'versions' && module === '') {
    if (call.method !== 'GET') return notAllowed(place);
    return found(place, [{ version: VERSION, url: `${place.baseUrl}/${VERSION}` }]);
  }
  if (first !== VERSION) return unknown(place, 'version');
  if (module === '') return call.method === 'GET' ? found(place, detailsOf(place)) : notAllowed(place);
  const asked = { ports, place, caller, call, rest };
  if (module === 'credentials') return answerCredentials(asked);
  if (caller.state !== 'connected') return reply(place, 401, 'client');
  const answer = Object.hasOwn(MODULES, module) ? MODULES[module] : undefined;
  return answer === undefined ? unknown(place, 'endpoints') : answer(asked);
}

function detailsOf({ baseUrl }: EmspPlace) {
  const base = `${baseUrl}/${VERSION}`;
  const endpoints = Object.entries(ROLES).map(([identifier, role]) => ({
    identifier,
    role,
    url: `${base}/${identifier}`,
  }));
  return {
    version: VERSION,
    endpoints: [{ identifier: 'credentials', role: 'SENDER', url: `${base}/credentials` }, ...endpoints],
  };
}
