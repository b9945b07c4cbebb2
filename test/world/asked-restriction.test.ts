// A restriction from the question to the last output: asked by the person, carried out by the worker, and
// from then on neither the client's page nor a file for payroll holds them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForRight } from '#flows/ask-for-right';
import { carryOutWaiting } from '#flows/carry-out-waiting';
import { mayDisclose } from '#flows/may-disclose';
import { type Ledger, openLedger, readLedger } from '#privacy/erase/ledger';
import { listFlags } from '#privacy/flags/list-flags';
import { rightsToolsOf } from '#shells/rights-tools';
import { cast } from '#test/cast';
import { openTown, type Town, TRIPS, tripRow } from '#test/contract/open-town';
import { closedOutputsOf, pageOf } from './outputs-of.ts';

const { noor, daan } = cast;
const month = '2026-09';
const folder = mkdtempSync(join(tmpdir(), 'asked-'));
let town: Town;
let ledger: Ledger;
beforeAll(async () => {
  town = await openTown();
  ledger = openLedger(folder, town.secrets);
});
afterAll(async () => {
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

async function live() {
  const client = await town.found();
  await client.hire(noor, daan);
  for (const { personnelNumber } of [noor, daan])
    await client.bring('trips', TRIPS, tripRow(personnelNumber));
  await client.confirm(month);
  return { town, client, month };
}

test('asked, carried out, and gone from the page of the client and from the export for payroll', async () => {
  const world = await live();
  const { client } = world;
  const before = JSON.stringify([await closedOutputsOf(world), await pageOf(world)]);
  expect(before).toContain(daan.personnelNumber);

  const { organisation } = client;
  const person = await client.personOf(daan);
  const { now } = town;
  const asking = { kind: 'restriction', channel: 'app', receivedAt: now, activity: 'all' } as const;
  const asked = await askForRight(town.db.server, { organisation, person, asking, now });
  expect(asked.ok).toBe(true);
  const done = await carryOutWaiting(
    rightsToolsOf({ db: town.db.worker, ledger, settings: { dataFolder: ledger.folder } }),
    now,
  );
  expect(done).toMatchObject({ failed: [] });

  const after = { ...(await closedOutputsOf(world)), page: await pageOf(world) };
  expect(JSON.stringify(after)).not.toContain(daan.personnelNumber);
  expect(JSON.stringify(after)).toContain(noor.personnelNumber);
  const flags = await client.act('rights', (tx) => listFlags(tx), person);
  expect(flags).toMatchObject([{ kind: 'restriction', activity: 'all', request: asked.ok && asked.value }]);
  const lines = readLedger(ledger).lines.filter(({ what }) => what === 'flag');
  expect(lines).toMatchObject([{ flag: 'restriction', scope: 'all', isSet: true }]);
});

test('what was read before a restriction is asked again before it leaves', async () => {
  const { client } = await live();
  const person = await client.personOf(daan);
  const leaving = {
    activity: 'money/payroll-settlement/settlement',
    party: 'hr-payroll',
    occasion: 'on-settlement',
    people: [person],
  } as const;
  const may = (more = {}) => client.act('delivery', (tx) => mayDisclose(tx, { ...leaving, ...more }));
  expect(await may()).toMatchObject({ ok: true });
  await expect(may({ occasion: 'on-order' })).rejects.toThrow('declared on-settlement');
  const { organisation } = client;
  const asking = {
    ...({ kind: 'restriction', channel: 'app', receivedAt: town.now } as const),
    activity: 'money/payroll-settlement/settlement',
  };
  await askForRight(town.db.server, { organisation, person, asking, now: town.now });
  await carryOutWaiting(
    rightsToolsOf({ db: town.db.worker, ledger, settings: { dataFolder: ledger.folder } }),
    town.now,
  );
  expect(await may()).toMatchObject({ ok: false, refusal: { code: 'person-restricted-since' } });
  expect(await may({ people: [] })).toMatchObject({ ok: true });
});

test('a recipient of work trips gets none that is not confirmed as such', async () => {
  const { client } = await live();
  const leaving = {
    activity: 'travel/travel-reimbursement/reimbursement',
    party: 'employer',
    occasion: 'business-or-commute',
    people: [],
  } as const;
  const may = (purposes?: readonly string[]) =>
    client.act('delivery', (tx) => mayDisclose(tx, { ...leaving, ...(purposes ? { purposes } : {}) }));
  expect(await may(['business', 'commute'])).toMatchObject({ ok: true });
  for (const purposes of [['business', 'private'], [], undefined])
    expect(await may(purposes)).toMatchObject({ ok: false, refusal: { code: 'not-confirmed-for-work' } });
});
