// An erasure under a hold: what is held stays whole, the page says so when the person may know, and the end
// of the hold ends the erasure.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { countErasable } from '#privacy/erase/erase-person';
import { listHoldings } from '#privacy/export/list-holdings';
import { type HoldAsked, placeHold } from '#privacy/retain/place-hold';
import { releaseHold } from '#privacy/retain/release-hold';
import { openRightsTown, type RightsTown } from '#test/contract/open-rights-town';
import { carryOutWaiting } from './carry-out-waiting.ts';
import { previewRight } from './preview-right.ts';

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town.close());

const HISTORY = 'travel/trips/history';
const asOfficer = <T>(work: (tx: Transaction) => Promise<T>) =>
  town.db.worker.transaction({ role: 'privacy-officer', now: town.now }, work);

async function hold(organisation: string, changed: Partial<HoldAsked>): Promise<string> {
  const asked: HoldAsked = {
    organisation,
    activity: HISTORY,
    ground: 'Geschil over de ritten van september',
    decidedBy: ['Vera de Boer', 'Ruud Smit'],
    reviewOn: town.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().add({ months: 3 }),
    isTold: true,
    ...changed,
  };
  const placed = await asOfficer((tx) => placeHold(tx, asked));
  if (!placed.ok) throw new Error(placed.refusal.en);
  return placed.value;
}

async function release(id: string): Promise<void> {
  expect((await asOfficer((tx) => releaseHold(tx, id))).ok).toBe(true);
  await carryOutWaiting(town.tools, town.now);
}

const tripsOf = async (person: string) =>
  (
    await town.peek<{ n: number }>('select count(*)::integer as n from travel.trip where person_id = $1', [
      person,
    ])
  )[0]?.n;
const nameOf = async (person: string) =>
  (await town.peek<{ name: string }>('select name from people.person where id = $1', [person]))[0]?.name;

test('held trips stay whole, the rest goes, preview and result say so, and the release erases them', async () => {
  const { client, person, other, mustAsk, carryOut, show } = await town.employ();
  const { organisation } = client;
  const id = await hold(organisation, { personId: person });
  const before = await tripsOf(person);
  expect(before).toBeGreaterThan(0);
  const preview = await previewRight(town.tools, town.db.worker, {
    kind: 'erasure',
    organisation,
    person,
    now: town.now,
  });
  expect(preview.lines.find(({ activity }) => activity === HISTORY)).toMatchObject({
    effect: 'kept',
    rows: expect.any(Number),
  });
  expect(preview.lines.find(({ activity }) => activity === HISTORY)?.because?.en).toContain('legal hold');
  const request = await mustAsk('erasure');
  await carryOut(request);
  expect(await tripsOf(person)).toBe(before);
  expect(await nameOf(person)).toBe('—');
  const lines = (await show(request))?.lines ?? [];
  expect(lines.find(({ activity }) => activity === HISTORY)).toMatchObject({
    effect: 'kept',
    ground: 'held',
  });
  expect(lines.some(({ effect }) => effect === 'deleted')).toBe(true);
  const erasing = {
    records: town.tools.records,
    organisationId: organisation,
    personId: person,
    now: town.now,
  };
  expect(await countErasable(town.db.worker, erasing)).toBe(0);
  await carryOutWaiting(town.tools, town.now);
  expect(await tripsOf(person)).toBe(before);
  await release(id);
  expect(await tripsOf(person)).toBe(0);
  expect(await tripsOf(other)).toBeGreaterThan(0);
});

test('of a hold that the person may not know of, no page, result or list of holdings says a word', async () => {
  const { client, person, mustAsk, carryOut, show } = await town.employ();
  const { organisation } = client;
  const context = { role: 'rights', organisation, person, now: town.now };
  const holdings = () =>
    town.db.worker
      .transaction(context, (tx) => listHoldings(tx, town.tools.records))
      .then((all) => all.filter(({ rows }) => rows > 0));
  const id = await hold(organisation, { personId: person, isTold: false });
  expect((await holdings()).map(({ activity }) => activity)).not.toContain('system/holds/hold');
  const preview = await previewRight(town.tools, town.db.worker, {
    kind: 'erasure',
    organisation,
    person,
    now: town.now,
  });
  expect(preview.lines.map(({ activity }) => activity)).not.toContain(HISTORY);
  const request = await mustAsk('erasure');
  await carryOut(request);
  expect(await tripsOf(person)).toBeGreaterThan(0);
  expect((await show(request))?.lines.map(({ activity }) => activity)).not.toContain(HISTORY);
  expect((await holdings()).map(({ activity }) => activity)).not.toContain('system/holds/hold');
  await release(id);
  expect(await tripsOf(person)).toBe(0);
});

test('a hold on everybody keeps names too; the second of two holds goes on when the first ends', async () => {
  const { client, person, mustAsk, carryOut } = await town.employ();
  const { organisation } = client;
  const everything = await hold(organisation, { activity: undefined });
  const trips = await hold(organisation, { personId: person });
  await carryOut(await mustAsk('erasure'));
  expect(await nameOf(person)).not.toBe('—');
  await release(everything);
  expect(await nameOf(person)).toBe('—');
  expect(await tripsOf(person)).toBeGreaterThan(0);
  await release(trips);
  expect(await tripsOf(person)).toBe(0);
});

test('who carries out rights learns of a hold on this person only, and never the ground', async () => {
  const { client, person, other } = await town.employ();
  const { organisation } = client;
  await hold(organisation, { personId: other, isTold: false });
  const mine = await hold(organisation, { personId: person, isTold: false });
  const context = { role: 'rights', organisation, person, now: town.now };
  const seen = await town.db.worker.list(context, sql`select hold_id, may_know from privacy.hold_reach`);
  expect(seen).toEqual([{ hold_id: mine, may_know: false }]);
  expect(await town.db.worker.list(context, sql`select ground from privacy.hold`)).toEqual([]);
});
