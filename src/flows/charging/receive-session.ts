// A session while it lasts, told by the operator: kept for the person of its pass; of nobody it is let go.
import { accept, type Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { passUid, readContractId } from '#providers/protocols/ocpi/contract-id';
import { type LiveUsage, parseSession } from '#providers/protocols/ocpi/parse-session';
import type { Received } from '#providers/protocols/ocpi/serve/ports';
import { OUR_PARTY } from '#providers/voorbeeld-laden/profile';
import { findRoutes } from '#services/mobility';
import {
  findContract,
  findPass,
  findSession,
  listClientsWithPass,
  noteUndeclared,
  saveSession,
  tables,
} from '#services/mobility/ev-charging';

export interface ArrivedSession {
  readonly provider: string;
  readonly session: unknown;
  readonly now: Temporal.Instant;
}

export async function receiveSession(
  db: Database,
  secrets: Secrets,
  { provider, session, now }: ArrivedSession,
): Promise<Result<Received>> {
  const read = parseSession(session, { provider, now });
  if (!read.ok) return read;
  const live = read.value;
  const contractId = readContractId(live.contractId, OUR_PARTY);
  const isOurs = contractId !== undefined && passUid(contractId) === live.tokenUid.toUpperCase();
  if (!isOurs) return accept('known');
  const routes = await db.transaction({ role: 'intake', now }, async (tx) => {
    await noteUndeclared(tx, provider, live.undeclared);
    return findRoutes(tx, secrets, tables, { provider, subjects: [contractId] });
  });
  const organisation = routes.get(contractId)?.[0];
  if (organisation === undefined) return accept('known');
  return db.transaction({ role: 'intake', organisation, now }, async (tx) => {
    const pass = await findPass(tx, secrets, provider, contractId);
    if (pass === undefined || isAfter(live, pass)) return accept('known');
    const howAsked = String((session as { readonly auth_method?: unknown }).auth_method);
    return accept(await saveSession(tx, pass, { ...live, howAsked }));
  });
}

/** Begun after the pass had ended: nobody's to follow. Its record will be set aside with that reason. */
const isAfter = (live: LiveUsage, pass: { isOpen: boolean; changedAt: Temporal.Instant }): boolean =>
  !pass.isOpen && Temporal.Instant.compare(live.startedAt, pass.changedAt) >= 0;

/** The session as it was last told, in the protocol's words: what a change in part is laid over. */
export async function findToldSession(
  db: Database,
  secrets: Secrets,
  asked: { readonly provider: string; readonly key: string; readonly now: Temporal.Instant },
): Promise<object | undefined> {
  const { provider, key, now } = asked;
  const clients = await db.transaction({ role: 'intake', now }, (tx) => listClientsWithPass(tx, provider));
  for (const organisation of clients) {
    const found = await db.transaction({ role: 'intake', organisation, now }, async (tx) => {
      const kept = await findSession(tx, provider, key);
      return kept && { kept, pass: await findContract(tx, secrets, kept.activationId) };
    });
    if (found?.pass !== undefined) return writeSession(key, found.kept, found.pass);
  }
  return undefined;
}

const STATES = {
  reserved: 'RESERVATION',
  pending: 'PENDING',
  active: 'ACTIVE',
  completed: 'COMPLETED',
  invalid: 'INVALID',
} as const;

function writeSession(
  key: string,
  kept: NonNullable<Awaited<ReturnType<typeof findSession>>>,
  contractId: string,
): object {
  const [, country_code, party_id] = key.split(':');
  return {
    country_code,
    party_id,
    id: kept.sessionRef,
    start_date_time: kept.startedAt.toString({ smallestUnit: 'second' }),
    ...(kept.endedAt === null ? {} : { end_date_time: kept.endedAt.toString({ smallestUnit: 'second' }) }),
    kwh: kept.energyWh / 1000,
    cdr_token: {
      country_code: OUR_PARTY.countryCode,
      party_id: OUR_PARTY.partyId,
      uid: passUid(contractId),
      type: 'RFID',
      contract_id: contractId,
    },
    auth_method: kept.howAsked,
    location_id: kept.locationRef,
    evse_uid: kept.pointRef,
    connector_id: kept.plugRef,
    currency: 'EUR',
    status: STATES[kept.state],
    last_updated: kept.toldAt.toString({ smallestUnit: 'second' }),
  };
}
