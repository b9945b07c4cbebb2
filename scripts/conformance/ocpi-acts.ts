// What both sides do on the stage, as short acts that the cases are made of.

import { pullPages } from '#providers/protocols/ocpi/client/pull-pages';
import { pushToken } from '#providers/protocols/ocpi/client/push-token';
import { sendCommand } from '#providers/protocols/ocpi/client/send-command';
import { formatCommand } from '#providers/protocols/ocpi/format-command';
import { type ChargingPass, formatToken } from '#providers/protocols/ocpi/format-token';
import { keepLocation } from '#providers/protocols/ocpi/keep-location';
import { Location } from '#providers/protocols/ocpi/location-objects';
import { letterOf, OURS, type Stage } from './ocpi-stage.ts';

export interface JournalLine {
  readonly to: 'us' | 'emsp';
  readonly method: string;
  readonly path: string;
  readonly requestText: string;
  readonly status: number;
  readonly replyText: string;
}
export type Json = Record<string, unknown>;

export const PASS: ChargingPass = {
  uid: '7E00112233445566',
  contractId: 'NL-RRT-C23456789-4',
  valid: true,
  changedAt: Temporal.Instant.from('2026-11-22T11:00:00Z'),
};

export const administer = async (stage: Stage, what: string, body?: unknown): Promise<Json> =>
  (await stage.simulator.administer(body === undefined ? 'GET' : 'POST', what, body)) as Json;

export const journal = async (stage: Stage): Promise<JournalLine[]> =>
  (await stage.simulator.administer('GET', 'journal')) as JournalLine[];

/** What is on a page replaces what we had. */
export async function pullLocations(stage: Stage, from?: Temporal.Instant): Promise<string> {
  const report = await pullPages(
    stage.line,
    { url: stage.endpoints.locations, from, until: undefined },
    async (page) => {
      for (const one of page) {
        const location = keepLocation(Location.parse(one));
        const key = `${location.country_code}/${location.party_id}/${location.id}`.toUpperCase();
        stage.memory.locations.set(key, location);
      }
    },
  );
  return report.end === 'complete' ? '' : report.end.stopped;
}

export async function pullTariffs(stage: Stage, from?: Temporal.Instant): Promise<string> {
  const caller = { connection: '1', state: 'connected', operators: [] } as const;
  const report = await pullPages(
    stage.line,
    { url: stage.endpoints.tariffs, from, until: undefined },
    async (page) => {
      for (const one of page) await stage.memory.ports.receiveTariff(caller, one);
    },
  );
  return report.end === 'complete' ? '' : report.end.stopped;
}

export async function push(stage: Stage, pass: ChargingPass): Promise<string> {
  stage.memory.passes.set(pass.uid, pass);
  const token = formatToken(pass, OURS, 'Reisrecht');
  const text = JSON.stringify(token);
  const answer = await pushToken(stage.line, stage.endpoints, token, () => letterOf(text));
  return answer.kind === 'answered' ? '' : answer.reason;
}

/** The token that the operator holds. */
export async function heldToken(stage: Stage): Promise<Json | undefined> {
  const held = await administer(stage, 'held');
  return (held.tokens as Json[]).find(({ uid }) => uid === PASS.uid);
}

/** Sends a command and waits until its result is told. */
export async function command(
  stage: Stage,
  id: string,
  body: Parameters<typeof formatCommand>[0],
): Promise<string> {
  const url = stage.versionsUrl.replace('/versions', `/2.2.1/commands/${body.kind}/${id}`);
  const text = JSON.stringify(formatCommand(body, url));
  const taken = await sendCommand(stage.line, stage.endpoints, body.kind, () => letterOf(text));
  if (!taken.ok) return taken.refusal.en;
  for (let tries = 0; tries < 100; tries += 1) {
    const result = stage.memory.results.get(id);
    if (result !== undefined) return result.result === 'ACCEPTED' ? '' : result.result;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return 'no result came';
}

export const start = (evseUid: string) =>
  ({
    kind: 'START_SESSION',
    token: formatToken(PASS, OURS, 'Reisrecht'),
    locationId: evseUid.split('-')[0] ?? '',
    evseUid,
    connectorId: '1',
    authorizationReference: 'A-START',
  }) as const;

/** A push of the operator to a module of ours, and what we answered. */
export async function pushed(
  stage: Stage,
  method: string,
  module: string,
  path: string,
  body: unknown,
): Promise<number> {
  return Number((await administer(stage, 'push', { method, module, path, body })).status);
}

export const session = (status: string, change: Json = {}): Json => ({
  country_code: 'NL',
  party_id: 'VBL',
  id: 'CASE-1',
  start_date_time: '2026-11-22T10:00:00Z',
  kwh: 0,
  cdr_token: {
    country_code: 'NL',
    party_id: 'RRT',
    uid: PASS.uid,
    type: 'RFID',
    contract_id: PASS.contractId,
  },
  auth_method: 'WHITELIST',
  location_id: 'LOC1',
  evse_uid: 'LOC1-1',
  connector_id: '1',
  currency: 'EUR',
  status,
  last_updated: '2026-11-22T10:00:00Z',
  ...change,
});
