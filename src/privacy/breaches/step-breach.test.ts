// The 72 hours of a breach, and the register of breaches on a real database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Transaction } from '#platform/database/types';
import { type TestDatabase, testDatabase } from '#test/database';
import { breachClock } from './breach-clock.ts';
import { type BreachState, findBreach, listOpenBreaches, receiveBreach, stepBreach } from './step-breach.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const KNOWN = Temporal.Instant.from('2026-10-23T15:00:00Z');
const hoursOn = (hours: number) => KNOWN.add({ hours });
const fresh = {
  knownAt: KNOWN,
  highRisk: undefined,
  reportedAt: undefined,
  isNotReported: false,
  toldAt: undefined,
};

describe('72 hours from the moment we know', () => {
  test('they are real hours: through a weekend and the night in which the clock goes back', () => {
    const { reportBy } = breachClock(fresh, KNOWN);
    expect(reportBy.toZonedDateTimeISO('Europe/Amsterdam').toString()).toContain('2026-10-26T16:00:00');
  });

  test.each([
    [0, 'assess', 72],
    [72, 'assess', 0],
    [73, 'late', -1],
  ])('after %i hours: %s, %i hours left', (hours, due, left) => {
    expect(breachClock(fresh, hoursOn(hours))).toMatchObject({ due, hoursLeft: left });
  });

  test('reported in time it is quiet, unless people with a high risk have not been told', () => {
    const reported = { ...fresh, highRisk: false, reportedAt: hoursOn(10) };
    expect(breachClock(reported, hoursOn(80)).due).toBe('nothing');
    expect(breachClock({ ...reported, highRisk: true }, hoursOn(80)).due).toBe('tell');
  });
});

const at = <T>(hours: number, work: (tx: Transaction) => Promise<T>) =>
  db.server.transaction({ role: 'privacy-officer', now: hoursOn(hours) }, work);

async function found() {
  const received = await at(1, (tx) =>
    receiveBreach(tx, { facts: 'A mail went to the wrong client.', knownAt: KNOWN, people: 3 }, 'Anna'),
  );
  if (!received.ok) throw new Error(received.refusal.en);
  const id = received.value;
  const step = async (
    hours: number,
    state: Exclude<BreachState, 'found'>,
    detail?: string,
    highRisk?: boolean,
  ) => {
    const stepped = await at(hours, (tx) => stepBreach(tx, { id, state, doneBy: 'Anna', detail, highRisk }));
    return stepped.ok ? stepped.value : stepped.refusal.code;
  };
  return { id, step };
}

test('a breach is written down, assessed, reported, told and closed; each with who and when', async () => {
  const { id, step } = await found();
  expect(await step(2, 'closed')).toBe('breach-not-now');
  expect(await step(2, 'assessed', 'names and trips', true)).toBe('assessed');
  expect(await step(3, 'reported', 'report 4711')).toBe('reported');
  expect(await step(4, 'closed')).toBe('breach-not-told');
  expect(await step(5, 'told', 'three letters')).toBe('told');
  expect(await step(6, 'closed')).toBe('closed');
  expect(await step(7, 'reported', 'again')).toBe('breach-not-now');
  const breach = await at(8, (tx) => findBreach(tx, id));
  expect(breach?.states).toEqual(['found', 'assessed', 'reported', 'told', 'closed']);
  expect((await at(8, (tx) => listOpenBreaches(tx, 100))).map((one) => one.id)).not.toContain(id);
});

test('a report after 72 hours must say why it is late; not reporting needs a reason too', async () => {
  const late = await found();
  expect(await late.step(73, 'reported')).toBe('breach-late-reason');
  expect(await late.step(73, 'reported', 'found in a log of last week')).toBe('reported');
  const none = await found();
  await none.step(2, 'assessed', 'encrypted', false);
  expect(await none.step(3, 'not-reported')).toBe('breach-detail-missing');
  expect(await none.step(3, 'not-reported', 'nobody can read it')).toBe('not-reported');
});

test('what we shall know tomorrow is not taken in', async () => {
  const received = await at(0, (tx) => receiveBreach(tx, { facts: 'x', knownAt: hoursOn(1) }, 'Anna'));
  expect(!received.ok && received.refusal.code).toBe('breach-from-tomorrow');
});
