// Recipients that must delete what they got, and who never says that it did.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Transaction } from '#platform/database/types';
import { isReminderDue, listNotices, stepNotice, writeNotices } from '#privacy/notices/step-notice';
import { openRightsTown, type RightsTown } from '#test/contract/open-rights-town';
import { carryOutWaiting } from './carry-out-waiting.ts';

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town.close());

const party = 'hr-payroll';
const after = (days: number) => town.now.add({ hours: 24 * days });
const asOfficer = <T>(days: number, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  town.db.worker.transaction({ role: 'privacy-officer', now: after(days) }, work);

test('bad people: a recipient that never confirms is reminded twice, and then counts as silent for all to see', async () => {
  const { client, person, mustAsk, carryOut, show } = await town.employ();
  const requestId = await mustAsk('erasure');
  await carryOut(requestId);
  const told = [{ party, activities: ['money/payroll-settlement/settlement'] }] as const;
  await client.act('rights', (tx) => writeNotices(tx, requestId, told), person);
  const step = (days: number, state: 'told' | 'reminded' | 'reminded-again' | 'confirmed') =>
    asOfficer(days, (tx) => stepNotice(tx, { requestId, party, state, doneBy: 'Vera' }));
  /** What the office and the person read on a day, and whether somebody must remind. */
  const seen = async (days: number) => {
    const [notice] = await asOfficer(days, (tx) => listNotices(tx, { requestId, party, limit: 5 }));
    if (notice === undefined) throw new Error('there is no notice');
    const own = (await show(requestId))?.told.find((one) => one.party === party);
    expect(own?.state).toBe(notice.state);
    return [notice.state, isReminderDue(notice, after(days))];
  };
  const passes = (days: number) => carryOutWaiting(town.tools, after(days));

  expect(await seen(5)).toEqual(['to-tell', false]);
  expect(await step(5, 'reminded')).toMatchObject({ refusal: { code: 'notice-not-now' } });
  expect((await step(5, 'told')).ok).toBe(true);
  expect([await seen(14), await seen(15)]).toEqual([
    ['told', false],
    ['told', true],
  ]);
  await step(15, 'reminded');
  expect([await seen(24), await seen(25)]).toEqual([
    ['reminded', false],
    ['reminded', true],
  ]);
  await step(25, 'reminded-again');
  expect((await passes(34)).neverAnswered).toBe(0);
  expect(await seen(34)).toEqual(['reminded-again', false]);
  // Thirty days from when it was told, not from the last reminder.
  expect((await passes(35)).neverAnswered).toBe(1);
  expect(await seen(35)).toEqual(['never-answered', false]);
  expect((await passes(36)).neverAnswered).toBe(0);
  expect((await step(60, 'confirmed')).ok).toBe(true);
  expect(await seen(60)).toEqual(['confirmed', false]);
});
