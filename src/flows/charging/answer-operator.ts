// Everything that an operator of charge points may ask or tell us, answered from our own tables: the other
// end of the protocol's ports.
import { accept, type Result } from '#kernel/refusal';
import type { ProviderCall } from '#platform/http/provider-route';
import { answerAboutNobody, answerProvider } from '#privacy/disclose/answer-provider';
import { readAuthorization } from '#providers/protocols/ocpi/authorization';
import { fetchEndpoints } from '#providers/protocols/ocpi/client/connect';
import { formatCredentials, readCredentials } from '#providers/protocols/ocpi/connection';
import { passUid } from '#providers/protocols/ocpi/contract-id';
import { formatEnvelope } from '#providers/protocols/ocpi/envelope';
import { formatToken } from '#providers/protocols/ocpi/format-token';
import { sessionKey } from '#providers/protocols/ocpi/parse-cdr';
import { EMSP_PATH, type EmspDoor, emspRoutes } from '#providers/protocols/ocpi/serve/emsp-routes';
import type { Caller, EmspPorts } from '#providers/protocols/ocpi/serve/ports';
import { chargingExchange, ISSUER, OUR_PARTY } from '#providers/voorbeeld-laden/profile';
import { connectProvider, endTariff, findTariff } from '#services/mobility';
import {
  type ChargingLine,
  countPasses,
  endLine,
  findClientOfOrder,
  findLineByKey,
  findLocation,
  findOurKey,
  listClientsWithPass,
  listPasses,
  makeLine,
  noteOrder,
  type OrderStep,
  saveLocation,
} from '#services/mobility/ev-charging';
import { authorisePass } from './authorise-pass.ts';
import { lineWith } from './line-to.ts';
import { newKey } from './open-line.ts';
import { receiveCdrs, toReceived } from './receive-cdrs.ts';
import { findToldSession, receiveSession } from './receive-session.ts';
import { receiveTariffs } from './receive-tariffs.ts';
import { sealPass } from './seal-pass.ts';

/** The addresses for the server's list. */
export const chargingRoutes = emspRoutes(openDoor, chargingExchange);

/** One door a call: who calls is found by its key, and everything after is of that line. */
async function openDoor(call: ProviderCall): Promise<EmspDoor> {
  const { house } = call;
  const now = house.now();
  const key = readAuthorization(call.headers.authorization);
  const line =
    key === undefined
      ? undefined
      : await house.db.transaction({ role: 'intake', now }, (tx) =>
          findLineByKey(tx, house.ledger.secrets, key),
        );
  const baseUrl = line?.ourAddress ?? `http://127.0.0.1${EMSP_PATH}`;
  return { ports: portsOf(call, line, now), place: { baseUrl, now } };
}

function portsOf({ house }: ProviderCall, line: ChargingLine | undefined, now: Temporal.Instant): EmspPorts {
  const { db } = house;
  const { secrets } = house.ledger;
  const provider = line?.provider ?? '';
  const intake = { role: 'intake', now };
  return {
    findCaller: async () => line && callerOf(line),
    ...connectionPorts(house, line, now),
    findLocation: (_caller, key) => db.transaction(intake, (tx) => findLocation(tx, provider, key)),
    keepLocation: (_caller, told) => db.transaction(intake, (tx) => saveLocation(tx, provider, told)),
    findTariff: async (_caller, { id }) => {
      const held = await db.transaction(intake, (tx) => findTariff(tx, provider, id, now));
      // Only whether it is known is told back: the operator has its own words of it.
      return held && { id };
    },
    receiveTariff: async (_caller, told) => {
      const [first] = await receiveTariffs(db, { provider, tariffs: [told], now });
      return first ?? accept('known');
    },
    endTariff: (_caller, { id }) => db.transaction(intake, async (tx) => endKnown(tx, provider, id, now)),
    findSession: (_caller, { countryCode, partyId, id }) =>
      findToldSession(db, secrets, { provider, key: sessionKey(countryCode, partyId, id), now }),
    receiveSession: (_caller, session) => receiveSession(db, secrets, { provider, session, now }),
    receiveCdr: async (_caller, cdr) =>
      toReceived(await receiveCdrs(db, secrets, { provider, cdrs: [cdr], now })),
    ...passPorts(house, provider, now),
    receiveCommandResult: (_caller, id, { result }) => noteResult(house, id, result, now),
    // A hub tells which parties are behind it; we know one operator for each line and keep no list of others.
    findClientInfo: async () => undefined,
    receiveClientInfo: async () => {},
  };
}

type House = ProviderCall['house'];
type Tx = Parameters<Parameters<House['db']['transaction']>[1]>[0];

const callerOf = ({ provider, state, operators }: ChargingLine): Caller => ({
  connection: provider,
  state: state === 'connected' ? 'connected' : 'invited',
  operators: operators.map((text) => {
    const [countryCode = '', partyId = ''] = text.split('*');
    return { countryCode, partyId };
  }),
});

async function endKnown(tx: Tx, provider: string, id: string, now: Temporal.Instant): Promise<boolean> {
  const known = await findTariff(tx, provider, id, now);
  if (known === undefined) return false;
  await endTariff(tx, provider, id, now);
  return true;
}

function connectionPorts(
  { db, ledger }: House,
  line: ChargingLine | undefined,
  now: Temporal.Instant,
): Pick<EmspPorts, 'connect' | 'showCredentials' | 'disconnect'> {
  const { secrets } = ledger;
  const intake = { role: 'intake', now };
  const ours = {
    party: OUR_PARTY,
    name: ISSUER,
    versionsUrl: `${line?.ourAddress ?? ''}/versions`,
  };
  return {
    connect: async (_caller, told): Promise<Result<object>> => {
      if (line === undefined) throw new Error('a caller without a line');
      const { provider, versionsUrl } = line;
      const other = readCredentials(told, versionsUrl);
      if (!other.ok) return other;
      const { token: theirKey, operators } = other.value;
      const endpoints = await fetchEndpoints(lineWith(versionsUrl, theirKey, now), other.value.versionsUrl);
      if (!endpoints.ok) return endpoints;
      const key = newKey();
      await db.transaction(intake, async (tx) => {
        await makeLine(tx, secrets, {
          provider,
          versionsUrl: other.value.versionsUrl,
          theirKey,
          endpoints: endpoints.value,
          operators: operators.map(({ countryCode, partyId }) => `${countryCode}*${partyId}`),
          key,
        });
        await connectProvider(tx, secrets, { provider, baseUrl: endpoints.value.tokens, token: theirKey });
      });
      return accept(formatCredentials(ours, key));
    },
    showCredentials: async ({ connection }) =>
      formatCredentials(ours, await db.transaction(intake, (tx) => findOurKey(tx, secrets, connection))),
    disconnect: ({ connection }) => db.transaction(intake, (tx) => endLine(tx, connection)),
  };
}

/**
 * A page holds passes of one client only, because what is told of people is noted in that client's log; so a
 * page may be shorter than was asked for, and the next begins where it ended.
 */
function passPorts(
  { db, ledger }: House,
  provider: string,
  now: Temporal.Instant,
): Pick<EmspPorts, 'listTokens' | 'authorize'> {
  const { secrets } = ledger;
  return {
    listTokens: async (_caller, { offset, limit, from, until }) => {
      const clients = await db.transaction({ role: 'intake', now }, (tx) =>
        listClientsWithPass(tx, provider),
      );
      let before = 0;
      let page: { organisation: string; offset: number } | undefined;
      for (const organisation of clients) {
        const context = { role: 'delivery', organisation, now };
        const passes = await db.transaction(context, (tx) => countPasses(tx, provider, { from, until }));
        if (page === undefined && offset < before + passes) page = { organisation, offset: offset - before };
        before += passes;
      }
      if (page === undefined) {
        const text = formatEnvelope('ok', now, []);
        return { letter: answerAboutNobody(chargingExchange, text), totalCount: before, given: 0 };
      }
      const { organisation, offset: at } = page;
      return db.transaction({ role: 'delivery', organisation, now }, async (tx) => {
        const passes = await listPasses(tx, secrets, provider, { offset: at, limit, from, until });
        const tokens = passes.map((pass) =>
          formatToken({ ...pass, uid: passUid(pass.contractId), valid: pass.isOpen }, OUR_PARTY, ISSUER),
        );
        const letter = await answerProvider(tx, chargingExchange, {
          seals: passes.map(({ contractId }) =>
            sealPass({ passNo: contractId, point: null, session: null, until: null }),
          ),
          personIds: [...new Set(passes.map(({ personId }) => personId))],
          correlation: `charging-passes:${now.epochMilliseconds}:${offset}`,
          bodyText: formatEnvelope('ok', now, tokens),
        });
        return { letter, totalCount: before, given: passes.length };
      });
    },
    authorize: async (_caller, asked) => {
      const letter = await authorisePass(db, secrets, { provider, asked, now });
      return letter === undefined ? { kind: 'unknown' } : { kind: 'answer', letter };
    },
  };
}

const RESULTS: Readonly<Record<string, OrderStep>> = {
  ACCEPTED: { state: 'done' },
  EVSE_OCCUPIED: { state: 'refused', because: 'point-occupied' },
  EVSE_INOPERATIVE: { state: 'refused', because: 'point-broken' },
  TIMEOUT: { state: 'lapsed', because: 'no-answer' },
};

/** False: an order that nobody waits for. */
async function noteResult(
  { db }: House,
  id: string,
  result: string,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return false;
  const organisation = await db.transaction({ role: 'intake', now }, (tx) => findClientOfOrder(tx, id));
  if (organisation === undefined) return false;
  const step = RESULTS[result] ?? { state: 'refused', because: 'rejected' };
  return db.transaction({ role: 'intake', organisation, now }, (tx) => noteOrder(tx, id, step));
}
