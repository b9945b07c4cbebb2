// Every state of a ride with every event, and all that can be heard of one in any order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HeardEvent, replayLeg } from './replay-leg.ts';
import {
  eventSides,
  type HeardRide,
  hearEvent,
  isLegOver,
  type LegEvent,
  type LegState,
  legEvents,
  legStates,
  legSteps,
  type Side,
} from './step-leg.ts';

const at = Temporal.Instant.from('2026-11-23T09:00:00Z');
const sides: readonly Side[] = ['MP', 'TO'];
const minute = (count: number) => at.add({ minutes: count });

test('the table has a row for each state, and only states as what follows', () => {
  expect(Object.keys(legSteps).sort()).toEqual([...legStates].sort());
  for (const steps of Object.values(legSteps))
    for (const next of Object.values(steps)) expect(legStates).toContain(next);
});

/** Facts that the table must have, written apart from it. */
const facts: readonly (readonly [LegState, LegEvent, LegState | undefined])[] = [
  ['NOT_STARTED', 'SET_IN_USE', 'IN_USE'],
  ['NOT_STARTED', 'PAUSE', undefined],
  ['NOT_STARTED', 'FINISH', undefined],
  ['PREPARING', 'SET_IN_USE', 'IN_USE'],
  ['IN_USE', 'SET_IN_USE', undefined],
  ['IN_USE', 'PAUSE', 'PAUSED'],
  ['IN_USE', 'FINISH', 'FINISHED'],
  ['IN_USE', 'CANCEL', undefined],
  ['PAUSED', 'SET_IN_USE', 'IN_USE'],
  ['PAUSED', 'PAUSE', undefined],
  ['FINISHING', 'FINISH', 'FINISHED'],
  ['FINISHING', 'PAUSE', undefined],
];
test.each(facts)('%s + %s → %s', (state, event, next) => {
  const steps: Readonly<Partial<Record<LegEvent, LegState>>> = legSteps[state];
  expect(steps[event]).toBe(next);
});

const open: HeardRide = { heard: [], isOver: false, endedAt: undefined, state: 'IN_USE' };
test.each(legEvents.flatMap((event) => sides.map((by) => ({ event, by }))))('$event by $by', ({
  event,
  by,
}) => {
  const heard = hearEvent(open, { event, by, at });
  if (eventSides[event].includes(by)) expect(heard).toEqual({ ok: true, value: 'new' });
  else expect(heard).toMatchObject({ ok: false, refusal: { code: 'tomp-not-yours' } });
});

const finished: HeardRide = {
  heard: [{ event: 'FINISH', at }],
  isOver: true,
  endedAt: at,
  state: 'FINISHED',
};

test('the same event of the same time is a repeat, also after the end', () => {
  expect(hearEvent(finished, { event: 'FINISH', by: 'TO', at })).toEqual({ ok: true, value: 'repeat' });
});

test('an event after the end is refused with a reason; one of before it is taken', () => {
  const late = hearEvent(finished, { event: 'PAUSE', by: 'TO', at: minute(1) });
  expect(late).toMatchObject({ ok: false, refusal: { code: 'tomp-after-end' } });
  if (!late.ok) expect(late.refusal.nl).toContain('afgelopen');
  expect(hearEvent(finished, { event: 'PAUSE', by: 'TO', at: minute(-1) }).ok).toBe(true);
});

test('a cancelled booking hears nothing more, and a ride is not told without end', () => {
  const cancelled = { ...finished, heard: [], endedAt: undefined, state: 'CANCELLED' } as const;
  expect(hearEvent(cancelled, { event: 'FINISH', by: 'TO', at }).ok).toBe(false);
  const heard = Array.from({ length: 200 }, (_, index) => ({ event: 'PAUSE', at: minute(index) }) as const);
  expect(hearEvent({ ...open, heard }, { event: 'PAUSE', by: 'TO', at: minute(999) }).ok).toBe(false);
});

test('a pause that is heard before its ride waits, and counts when the ride has begun', () => {
  const pause: HeardEvent[] = [
    { event: 'PAUSE', at: minute(10) },
    { event: 'SET_IN_USE', at: minute(25) },
  ];
  // Without its begin the second SET_IN_USE is taken for it: that is all that is known then.
  expect(replayLeg(pause)).toMatchObject({ state: 'IN_USE', pauses: [] });
  const whole = replayLeg([...pause, { event: 'FINISH', at: minute(60) }, { event: 'SET_IN_USE', at }]);
  expect(whole.pauses.map(({ seconds }) => seconds)).toEqual([15 * 60]);
  expect([whole.state, whole.startedAt, whole.endedAt]).toEqual(['FINISHED', at, minute(60)]);
});

const anyEvents = fc.array(
  fc.record({
    event: fc.constantFrom(...legEvents),
    at: fc.integer({ min: 0, max: 30 }).map(minute),
  }),
  { maxLength: 14 },
);

test('whatever is heard, in whatever order, tells the same ride', () => {
  fc.assert(
    fc.property(anyEvents, fc.infiniteStream(fc.nat()), (heard, numbers) => {
      const shuffled = heard
        .map((one) => ({ one, by: numbers.next().value as number }))
        .sort((a, b) => a.by - b.by)
        .map(({ one }) => one);
      expect(replayLeg(shuffled)).toEqual(replayLeg(heard));
    }),
  );
});

test('once over, nothing later changes anything', () => {
  fc.assert(
    fc.property(anyEvents, anyEvents, (before, after) => {
      const ride = replayLeg(before);
      fc.pre(isLegOver(ride.state));
      const later = after.map((one) => ({ ...one, at: one.at.add({ minutes: 100 }) }));
      expect(replayLeg([...before, ...later])).toEqual(ride);
    }),
    { numRuns: 300 },
  );
});
