// For tests of rights: a town with a person who travelled, was paid and has a card, and the tools that the
// shells hand in, which keep beside it what they were told.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askForRight } from '#flows/ask-for-right';
import { askWithoutAccount, proveRequest } from '#flows/ask-without-account';
import { carryOutRequest } from '#flows/carry-out-request';
import { carryOutWaiting } from '#flows/carry-out-waiting';
import { decideRequest, recogniseAsker } from '#flows/decide-request';
import { previewRight } from '#flows/preview-right';
import type { Identifier, RightsTools } from '#flows/rights-tools';
import { showRequest } from '#flows/show-request';
import type { Transaction } from '#platform/database/types';
import { openLedger } from '#privacy/erase/ledger';
import type { Asking, Kind } from '#services/trust/rights';
import { rightsToolsOf } from '#shells/rights-tools';
import { lettersFolderOf } from '#shells/settings';
import { cast } from '#test/cast';
import { HOME_DAYS, openTown, type Town, type TownOrganisation, TRIPS, tripRow } from './open-town.ts';

/** For the tests of the service, which stands on a lower floor than the flows that carry it out. */
const flows = {
  askForRight,
  askWithoutAccount,
  proveRequest,
  carryOutRequest,
  carryOutWaiting,
  decideRequest,
  recogniseAsker,
  previewRight,
};

export type { ProofLetter } from '#flows/ask-without-account';

export type RightsTown = Awaited<ReturnType<typeof openRightsTown>>;

/** `await town.close()` afterwards. */
export async function openRightsTown(now?: Temporal.Instant) {
  const town: Town = await openTown(now);
  const dataFolder = mkdtempSync(join(tmpdir(), 'rights-'));
  const ledger = openLedger(join(dataFolder, 'ledger'), town.secrets);
  const real = rightsToolsOf({ db: town.db.worker, ledger, settings: { dataFolder } });
  const flags: string[] = [];
  const erased: (readonly Identifier[])[] = [];
  const tools: RightsTools = {
    ...real,
    setFlag: async (tx, flag) => {
      flags.push(`${tx.context.person} ${flag.kind} ${flag.activity}`);
      await real.setFlag(tx, flag);
    },
    recordErasure: async (tx, identifiers) => {
      erased.push(identifiers);
      await real.recordErasure(tx, identifiers);
    },
  };
  const close = async () => {
    await town.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  const lettersFolder = lettersFolderOf({ dataFolder });
  const kept = { flags, erased, ledger, lettersFolder };
  return { ...town, ...flows, tools, ...kept, close, employ: () => employ(town, tools) };
}

/** A client with Noor and Daan, a month of trips and days, confirmed and closed. */
async function employ(town: Town, tools: RightsTools) {
  const client = await town.found();
  const { noor, daan } = cast;
  await client.hire(noor, daan);
  for (const one of [noor, daan]) {
    await client.bring(
      'trips',
      TRIPS,
      tripRow(one.personnelNumber),
      tripRow(one.personnelNumber, { date: '2026-09-02', purpose: 'private', from: 'Kanariestraat' }),
      tripRow(one.personnelNumber, { date: '2026-11-02' }),
    );
    await client.bring('home-days', HOME_DAYS, `${one.personnelNumber};2026-09-04`);
  }
  await client.confirm('2026-09');
  const person = await client.personOf(noor);
  const other = await client.personOf(daan);
  return { client, person, other, ...acting(town, tools, client, person) };
}

function acting(town: Town, tools: RightsTools, client: TownOrganisation, person: string) {
  const { organisation } = client;
  const asking = (kind: Kind, more: Partial<Asking> = {}): Asking => ({
    kind,
    channel: 'app',
    receivedAt: town.now,
    ...more,
  });
  const ask = (kind: Kind, more: Partial<Asking> = {}, by = person) =>
    askForRight(town.db.server, { organisation, person: by, asking: asking(kind, more), now: town.now });
  const mustAsk = async (kind: Kind, more: Partial<Asking> = {}, by = person): Promise<string> => {
    const asked = await ask(kind, more, by);
    if (!asked.ok) throw new Error(asked.refusal.en);
    return asked.value;
  };
  const carryOut = async (request: string, by = person, now = town.now) => {
    const carried = await carryOutRequest(tools, { organisation, person: by, request, now });
    if (!carried.ok) throw new Error(carried.refusal.en);
    return carried.value;
  };
  const asPerson = <T>(work: (tx: Transaction) => Promise<T>, by = person) =>
    client.act('traveller', work, by);
  const show = (request: string, by = person) => asPerson((tx) => showRequest(tx, request), by);
  return { asking, ask, mustAsk, carryOut, asPerson, show };
}
