// The other end of the ports without a database: for the conformance run and for tests of the protocol alone.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Letter } from '#platform/outbound/letter';
import type { OcpiLine } from '../client/call.ts';
import { fetchEndpoints } from '../client/connect.ts';
import { type Endpoints, formatCredentials, type OurSide, readCredentials } from '../connection.ts';
import { formatEnvelope } from '../envelope.ts';
import { formatAuthorizationInfo } from '../format-authorization-info.ts';
import { type ChargingPass, formatToken } from '../format-token.ts';
import type { KeptLocation } from '../keep-location.ts';
import { isOlder } from '../merge-patch.ts';
import type { ClientInfo, CommandResult } from '../objects.ts';
import { parseCdr, type ReadCdr } from '../parse-cdr.ts';
import { parseSession } from '../parse-session.ts';
import { parseTariff } from '../parse-tariff.ts';
import { ocpiRefusals } from '../refusals.ts';
import type { Caller, EmspPorts, ObjectKey } from './ports.ts';

export interface Remembering {
  readonly ours: OurSide;
  readonly now: () => Temporal.Instant;
  readonly newKey: () => string;
  /** A line to the other side with a key of its own giving. */
  readonly lineOf: (token: string) => OcpiLine;
  /** Makes an answer that tells of a pass a letter. */
  readonly letterOf: (bodyText: string) => Letter;
  readonly provider: string;
}

export interface Remembered {
  readonly ports: EmspPorts;
  /** Keys with which the other side may call, and what they open. */
  readonly callers: Map<string, Caller>;
  readonly locations: Map<string, KeptLocation>;
  readonly tariffs: Map<string, { readonly id: string; readonly last_updated: string }>;
  readonly sessions: Map<string, Record<string, unknown>>;
  readonly cdrs: Map<string, ReadCdr>;
  readonly refusedCdrs: string[];
  readonly results: Map<string, CommandResult>;
  readonly clients: Map<string, ClientInfo>;
  readonly passes: Map<string, ChargingPass>;
  /** Set when the other side began: where its modules are and the key that it gave. */
  other: { readonly endpoints: Endpoints; readonly token: string } | undefined;
}

const keyOf = ({ countryCode, partyId, id }: ObjectKey) => `${countryCode}/${partyId}/${id}`.toUpperCase();
const keyIn = (object: { country_code: string; party_id: string; id: string }) =>
  keyOf({ countryCode: object.country_code, partyId: object.party_id, id: object.id });

export function remember(options: Remembering): Remembered {
  const memory = {
    callers: new Map<string, Caller>(),
    locations: new Map<string, KeptLocation>(),
    tariffs: new Map<string, { readonly id: string; readonly last_updated: string }>(),
    sessions: new Map<string, Record<string, unknown>>(),
    cdrs: new Map<string, ReadCdr>(),
    refusedCdrs: [] as string[],
    results: new Map<string, CommandResult>(),
    clients: new Map<string, ClientInfo>(),
    passes: new Map<string, ChargingPass>(),
    other: undefined as Remembered['other'],
  };
  const ports: EmspPorts = {
    ...connectionPorts(memory, options),
    ...objectPorts(memory),
    ...usagePorts(memory, options),
    ...passPorts(memory, options),
  };
  return Object.assign(memory, { ports });
}

type Memory = Omit<Remembered, 'ports'>;

function connectionPorts(memory: Memory, options: Remembering) {
  return {
    findCaller: async (token: string) => memory.callers.get(token),
    connect: async (caller: Caller, credentials: unknown): Promise<Result<object>> => {
      const told = (credentials as { readonly url?: unknown })?.url;
      const other = readCredentials(credentials, typeof told === 'string' ? told : '');
      if (!other.ok) return other;
      const endpoints = await fetchEndpoints(options.lineOf(other.value.token), other.value.versionsUrl);
      if (!endpoints.ok) return endpoints;
      memory.other = { endpoints: endpoints.value, token: other.value.token };
      const key = options.newKey();
      memory.callers.clear();
      memory.callers.set(key, { ...caller, state: 'connected', operators: other.value.operators });
      return accept(formatCredentials(options.ours, key));
    },
    showCredentials: async (caller: Caller) => {
      const [key = ''] = [...memory.callers].find(([, known]) => known === caller) ?? [];
      return formatCredentials(options.ours, key);
    },
    disconnect: async () => {
      memory.callers.clear();
      memory.other = undefined;
    },
  };
}

function objectPorts(memory: Memory) {
  return {
    findLocation: async (_caller: Caller, key: ObjectKey) => memory.locations.get(keyOf(key)),
    keepLocation: async (_caller: Caller, location: KeptLocation) => {
      memory.locations.set(keyIn(location), location);
    },
    findTariff: async (_caller: Caller, key: ObjectKey) => memory.tariffs.get(keyOf(key)),
    receiveTariff: async (_caller: Caller, tariff: unknown) => {
      const read = parseTariff(tariff, 'remembered');
      if (!read.ok) return read;
      const told = tariff as { country_code: string; party_id: string; id: string; last_updated: string };
      const known = memory.tariffs.get(keyIn(told));
      if (known !== undefined && isOlder(told.last_updated, known.last_updated))
        return accept('older' as const);
      memory.tariffs.set(keyIn(told), told);
      return accept(known === undefined ? ('new' as const) : ('changed' as const));
    },
    endTariff: async (_caller: Caller, key: ObjectKey) => memory.tariffs.delete(keyOf(key)),
    findClientInfo: async (
      _caller: Caller,
      { countryCode, partyId }: { countryCode: string; partyId: string },
    ) => memory.clients.get(`${countryCode}/${partyId}`),
    receiveClientInfo: async (_caller: Caller, info: ClientInfo) => {
      memory.clients.set(`${info.country_code}/${info.party_id}`, info);
    },
  };
}

function usagePorts(memory: Memory, { now, provider }: Remembering) {
  return {
    findSession: async (_caller: Caller, key: ObjectKey) => memory.sessions.get(keyOf(key)),
    receiveSession: async (_caller: Caller, session: unknown) => {
      const read = parseSession(session, { provider, now: now() });
      if (!read.ok) return read;
      const told = session as { country_code: string; party_id: string; id: string; last_updated: string };
      const known = memory.sessions.get(keyIn(told));
      if (known !== undefined && isOlder(told.last_updated, String(known.last_updated)))
        return accept('older' as const);
      memory.sessions.set(keyIn(told), told);
      return accept(known === undefined ? ('new' as const) : ('changed' as const));
    },
    receiveCdr: async (_caller: Caller, cdr: unknown) => {
      const read = parseCdr(cdr, { provider, now: now() });
      if (!read.ok) {
        memory.refusedCdrs.push(read.refusal.code);
        return read;
      }
      const { key, costCents } = read.value.usage;
      const known = memory.cdrs.get(key);
      if (known === undefined) memory.cdrs.set(key, read.value);
      else if (known.usage.costCents !== costCents) memory.refusedCdrs.push('other-total');
      return accept(known === undefined ? ('new' as const) : ('known' as const));
    },
    receiveCommandResult: async (_caller: Caller, id: string, result: CommandResult) => {
      if (memory.results.has(id)) return false;
      memory.results.set(id, result);
      return true;
    },
  };
}

function passPorts(
  memory: Memory,
  { ours, now, letterOf }: Remembering,
): Pick<EmspPorts, 'listTokens' | 'authorize'> {
  const tokenOf = (pass: ChargingPass) => formatToken(pass, ours.party, ours.name);
  return {
    listTokens: async (_caller, { offset, limit, from, until }) => {
      const within = [...memory.passes.values()].filter(
        ({ changedAt }) =>
          (from === undefined || Temporal.Instant.compare(changedAt, from) >= 0) &&
          (until === undefined || Temporal.Instant.compare(changedAt, until) < 0),
      );
      const page = within.slice(offset, offset + limit).map(tokenOf);
      const letter = letterOf(formatEnvelope('ok', now(), page));
      return { letter, totalCount: within.length, given: page.length };
    },
    authorize: async (_caller, { uid, location }) => {
      const pass = memory.passes.get(uid.toUpperCase());
      if (pass === undefined) return { kind: 'unknown' };
      const allowed = pass.valid ? 'ALLOWED' : 'BLOCKED';
      const token = tokenOf(pass);
      const info = formatAuthorizationInfo({ allowed, token, location, reference: 'A-1', info: undefined });
      return { kind: 'answer', letter: letterOf(formatEnvelope('ok', now(), info)) };
    },
  };
}

/** Kept apart, so that a test can put a pass in by hand. */
export function addPass(memory: Remembered, pass: ChargingPass): Result<ChargingPass> {
  if (pass.uid.length > 36) return refuse(ocpiRefusals, 'not-of-its-shape', { what: 'a pass', where: 'uid' });
  memory.passes.set(pass.uid.toUpperCase(), pass);
  return accept(pass);
}
