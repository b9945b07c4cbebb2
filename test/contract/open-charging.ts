// A town with an operator of charge points: the simulator as its own program, our door open for it, keys
// exchanged as they are in the field.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { activateProvider } from '#flows/activate-provider';
import { chargingRoutes } from '#flows/charging/answer-operator';
import { carryOutChargeOrders } from '#flows/charging/carry-out-orders';
import { openLine } from '#flows/charging/open-line';
import { pullCharging } from '#flows/charging/pull-charging';
import { deactivateProvider } from '#flows/deactivate-provider';
import { settleUsage } from '#flows/settle-usage';
import { tellProviders } from '#flows/tell-providers';
import { openHttp } from '#platform/http/open-http';
import type { House } from '#platform/http/route';
import { installQueue } from '#platform/jobs/install-queue';
import { passUid } from '#providers/protocols/ocpi/contract-id';
import { startSimulator } from '#providers/voorbeeld-laden/start-simulator';
import { listOwnUsage, markUsage } from '#services/mobility';
import { findOwnPass, tables } from '#services/mobility/ev-charging';
import { cast } from '#test/cast';
import { openTown, type TownOrganisation } from './open-town.ts';

export const START = 'START-KEY-1';
export const PROVIDER = 'voorbeeld-laden';
export type ChargingTown = Awaited<ReturnType<typeof openCharging>>;
type Json = Record<string, unknown>;

/** `await close()` in `afterAll`. The clock of both sides stands on the day of every town. */
export async function openCharging({ pageSize = 20 } = {}) {
  const town = await openTown();
  const folder = mkdtempSync(join(tmpdir(), 'charging-'));
  const { db, secrets } = town;
  const clock = { now: town.now };
  await installQueue(db.owner, db.rolePrefix);
  const app = await openHttp({
    house: { db: db.server, now: () => clock.now, ledger: { folder, secrets } } as unknown as House,
    secrets,
    routes: [],
    providers: { routes: chargingRoutes, db: db.door },
    noteViews: async () => {},
    webFolder: join(folder, 'web'),
    log: pino({ level: 'silent' }),
    isReady: () => Promise.resolve(true),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const ourUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const simulator = await startSimulator(START, [
    '--clock',
    town.now.toString(),
    '--page-size',
    `${pageSize}`,
  ]);
  const administer = async (what: string, body?: unknown) =>
    (await simulator.administer(body === undefined ? 'GET' : 'POST', what, body)) as Json;
  const connect = () =>
    openLine(db.worker, secrets, {
      provider: PROVIDER,
      versionsUrl: simulator.versionsUrl,
      ourUrl,
      startKey: START,
      now: clock.now,
    });
  /** Both clocks go on together. */
  const pass = async (seconds: number) => {
    clock.now = clock.now.add({ seconds });
    await administer('clock', { seconds });
  };
  const tell = () => tellProviders(db.worker, secrets, clock.now);
  const pull = () => pullCharging(db.worker, secrets, clock.now);
  const settle = () => settleUsage(db.worker, clock.now);
  const carry = () => carryOutChargeOrders(db.worker, secrets, () => clock.now);
  const close = async () => {
    await simulator.stop();
    await app.close();
    await town.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const acts = { connect, pass, tell, pull, settle, carry };
  return { ...town, clock, ourUrl, simulator, administer, ...acts, close };
}

/** A client with Noor, who has switched charging on; what she does is done as herself. */
export async function openDriver(town: ChargingTown) {
  const client: TownOrganisation = await town.found();
  const { noor } = cast;
  await client.hire(noor);
  const person = await client.personOf(noor);
  const { organisation } = client;
  const asHer = <T>(work: Parameters<typeof client.act<T>>[1]) =>
    town.db.server.transaction({ role: 'traveller', organisation, person, now: town.clock.now }, work);
  const activate = () =>
    activateProvider(town.db.server, town.secrets, {
      organisation,
      person,
      provider: PROVIDER,
      now: town.clock.now,
    });
  const deactivate = () =>
    deactivateProvider(town.db.server, { organisation, person, provider: PROVIDER, now: town.clock.now });
  const contract = async () =>
    (await asHer((tx) => findOwnPass(tx, town.secrets, PROVIDER)))?.contractId ?? '';
  const uid = async () => passUid(await contract());
  const usages = () => asHer((tx) => listOwnUsage(tx, tables));
  const mark = (usageId: number, purpose: 'commute' | 'business' | 'private') =>
    asHer((tx) => markUsage(tx, tables, { usageId, purpose }));
  /** Held at a point by her. */
  const plug = async (evse: string) => town.administer('plug', { uid: await uid(), evse });
  /** A whole session that lies behind us. */
  const charge = async (evse: string, rest: Json = {}) =>
    town.administer('charge', { uid: await uid(), contract_id: await contract(), evse, ...rest });
  const base = { client, organisation, person, asHer, activate, deactivate, contract, uid };
  return { ...base, usages, mark, plug, charge };
}
