// A town with OV-fiets: the simulator as its own program, connected, and a person with an active card.
import { activateProvider } from '#flows/activate-provider';
import { deactivateProvider } from '#flows/deactivate-provider';
import { endLinks } from '#flows/end-links';
import { importRentals } from '#flows/import-rentals';
import { settleUsage } from '#flows/settle-usage';
import { tellProviders } from '#flows/tell-providers';
import { dayOf } from '#kernel/day';
import { startSimulator } from '#providers/ov-fiets/start-simulator';
import { tables } from '#services/card/ov-fiets';
import { connectProvider, listOwnUsage, markUsage } from '#services/mobility';
import { switchOff } from '#services/people/entitlements';
import { cast } from '#test/cast';
import { CARDS, openTown, type TownOrganisation } from './open-town.ts';

export const TOKEN = 'SIM0123456789';
export const ENGRAVED = '3528ABCD0001';
export const CHIP = '04A1B2C3D4E5F6';

export type OvFietsTown = Awaited<ReturnType<typeof openOvFiets>>;

/** `await close()` in `afterAll`. */
export async function openOvFiets() {
  const town = await openTown();
  const simulator = await startSimulator(TOKEN);
  const { db, secrets, now } = town;
  await db.worker.transaction({ role: 'operator', now }, (tx) =>
    connectProvider(tx, secrets, { provider: 'ov-fiets', baseUrl: simulator.baseUrl, token: TOKEN }),
  );
  const tell = (at = now) => tellProviders(db.worker, secrets, at);
  const end = () => endLinks(db.worker, now);
  const settle = (at = now) => settleUsage(db.worker, at);
  /** The file that the simulator would send, or this text. */
  const bringRentals = async (text?: string, at = now) => {
    const path = town.put(text ?? (await simulator.administer('GET', 'file')));
    const report = await importRentals({ db: db.worker, secrets, now: at }, path);
    if (!report.ok) throw new Error(report.refusal.en);
    return report.value;
  };
  const rent = (number: string, changes: object = {}) =>
    simulator.administer('POST', 'rent', {
      number,
      engravedId: ENGRAVED,
      startedAt: '2026-11-22T08:00:00Z',
      endedAt: '2026-11-22T11:00:00Z',
      station: 'Utrecht Centraal',
      ...changes,
    });
  const close = async () => {
    await simulator.stop();
    await town.close();
  };
  return { ...town, simulator, tell, end, settle, bringRentals, rent, close };
}

/** A client with Noor, whose card has both numbers; what she does is done as herself. */
export async function openRider(town: OvFietsTown, numbers: readonly [string, string] = [ENGRAVED, CHIP]) {
  const client: TownOrganisation = await town.found();
  const { noor } = cast;
  await client.hire(noor);
  await client.bring(
    'cards',
    `${CARDS};engraved_id;chip_id`,
    `${noor.personnelNumber};${noor.cardNumber};${numbers.join(';')}`,
  );
  const person = await client.personOf(noor);
  const { organisation } = client;
  const activate = (at = town.now) =>
    activateProvider(town.db.server, town.secrets, { organisation, person, provider: 'ov-fiets', now: at });
  const deactivate = () =>
    deactivateProvider(town.db.server, { organisation, person, provider: 'ov-fiets', now: town.now });
  const switchServiceOff = () =>
    client.act('client', (tx) => switchOff(tx, organisation, [tables.service], dayOf(town.now)));
  const usages = () => client.act('traveller', (tx) => listOwnUsage(tx, tables), person);
  const mark = (usageId: number, purpose: 'commute' | 'business' | 'private') =>
    client.act('traveller', (tx) => markUsage(tx, tables, { usageId, purpose }), person);
  return { client, organisation, person, activate, deactivate, switchServiceOff, usages, mark };
}
