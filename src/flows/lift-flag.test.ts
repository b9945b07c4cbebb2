// Taking a restriction or an objection back: at once for the person; for us only after the person was told.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '#kernel/refusal';
import { type Ledger, openLedger, readLedger } from '#privacy/erase/ledger';
import { setFlag } from '#privacy/flags/set-flag';
import type { ActivityId } from '#register';
import { findByNumber } from '#services/people/organisations';
import { listLifts } from '#services/trust/rights';
import { cast } from '#test/cast';
import { openTown, type Town, type TownOrganisation } from '#test/contract/open-town';
import { announceLifting, keepRestriction, liftAnnounced, takeBackFlag } from './lift-flag.ts';
import { rightsContext } from './rights-tools.ts';

const HISTORY = 'travel/trips/history';
let town: Town;
let folder: string;
let ledger: Ledger;
let client: TownOrganisation;
let noor: string;
beforeAll(async () => {
  town = await openTown();
  folder = mkdtempSync(join(tmpdir(), 'lift-'));
  ledger = openLedger(folder, town.secrets);
  client = await town.found();
  await client.hire(cast.noor);
  noor = await client.personOf(cast.noor);
});
afterAll(async () => {
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

const later = (days: number) => town.now.add({ hours: 24 * days });
const of = (
  more: { activity?: string; kind?: 'restriction' | 'objection'; now?: Temporal.Instant } = {},
) => ({
  organisation: client.organisation,
  person: noor,
  kind: 'restriction' as const,
  activity: HISTORY,
  now: town.now,
  ...more,
});
const set = (kind: 'restriction' | 'objection', activity: string) =>
  town.db.worker.transaction(rightsContext(client.organisation, noor, town.now), (tx) =>
    setFlag(tx, { kind, activity: activity as ActivityId | 'all' }),
  );
const tools = () => ({ db: town.db.worker, ledger });
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
const flagged = async () =>
  (
    await town.peek<{ activity: string }>('select activity from hidden.flag where person_id = $1', [noor])
  ).map(({ activity }) => activity);
const lines = () =>
  readLedger(ledger).lines.flatMap((line) => (line.what === 'flag' ? [`${line.scope} ${line.isSet}`] : []));
const lifts = () =>
  town.db.worker.transaction(rightsContext(client.organisation, noor, town.now), (tx) => listLifts(tx, 50));
const reason = 'Het geschil over de ritten van september is voorbij.';

test('the person takes it back at once, and the list beside the backups says so', async () => {
  await set('restriction', HISTORY);
  expect(await takeBackFlag(tools(), of())).toEqual({ ok: true, value: 'lifted' });
  expect(await flagged()).toEqual([]);
  expect(lines().at(-1)).toBe(`${HISTORY} false`);
  expect(await lifts()).toMatchObject([{ actor: 'person', outcome: 'lifted', reason: null }]);
  expect(codeOf(await takeBackFlag(tools(), of()))).toBe('lift-unknown');
});

test('somebody who had everything frozen is found by number, and can switch it on again', async () => {
  await set('restriction', 'all');
  const found = await town.db.server.transaction(
    { role: 'recognition', organisation: client.organisation, now: town.now },
    (tx) => findByNumber(tx, cast.noor.personnelNumber),
  );
  expect(found).toBe(noor);
  expect((await takeBackFlag(tools(), of({ activity: 'all' }))).ok).toBe(true);
  expect(await flagged()).toEqual([]);
});

test('we lift a restriction a week after the person was told why, and not a day before', async () => {
  await set('restriction', HISTORY);
  expect(codeOf(await liftAnnounced(tools(), of({ now: later(30) })))).toBe('lift-not-announced');
  const announce = (said: string) =>
    announceLifting(town.db.worker, { ...of(), reason: said, doneBy: 'Vera' });
  expect(codeOf(await announce('zomaar'))).toBe('lift-reason');
  const announced = await announce(reason);
  expect(announced.ok && announced.value.toString()).toBe('2026-11-29');
  expect(codeOf(await announce(reason))).toBe('lift-announced');
  expect(await flagged()).toEqual([HISTORY]);
  const told = await client.act('traveller', (tx) => listLifts(tx, 1), noor);
  expect(told).toMatchObject([{ outcome: null, reason, actor: 'officer' }]);
  expect(codeOf(await liftAnnounced(tools(), of({ now: later(6) })))).toBe('lift-too-early');
  const before = lines().length;
  expect((await liftAnnounced(tools(), of({ now: later(7) }))).ok).toBe(true);
  expect(await flagged()).toEqual([]);
  expect(lines().slice(before)).toEqual([`${HISTORY} false`]);
});

test('it may stay after all; an objection is never ours to lift', async () => {
  await set('restriction', HISTORY);
  await announceLifting(town.db.worker, { ...of(), reason, doneBy: 'Vera' });
  expect((await keepRestriction(town.db.worker, of())).ok).toBe(true);
  expect(codeOf(await liftAnnounced(tools(), of({ now: later(30) })))).toBe('lift-not-announced');
  expect(await flagged()).toEqual([HISTORY]);
  const objection = of({ kind: 'objection', activity: 'travel/co2/estimate' });
  const announced = await announceLifting(town.db.worker, { ...objection, reason, doneBy: 'Vera' });
  expect(codeOf(announced)).toBe('lift-objection');
  expect(codeOf(await liftAnnounced(tools(), objection))).toBe('lift-objection');
});

test('when the line cannot be written beside the backups, nothing is lifted', async () => {
  // A file stands where the folder would have to be.
  writeFileSync(join(folder, 'in-the-way'), '');
  const broken = { ...tools(), ledger: { ...ledger, folder: join(folder, 'in-the-way', 'ledger') } };
  await expect(takeBackFlag(broken, of())).rejects.toThrow();
  expect(await flagged()).toEqual([HISTORY]);
});
