// Every state of a ride with every event from both sides, and all sequences up to a length.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  eventSides,
  isLegOver,
  type KnownLeg,
  type LegEvent,
  type LegState,
  legEvents,
  legStates,
  legSteps,
  type Side,
  stepLeg,
} from './step-leg.ts';

const at = Temporal.Instant.from('2026-11-23T09:00:00Z');
const known = (state: LegState): KnownLeg => ({ state, event: undefined, eventAt: undefined });
const sides: readonly Side[] = ['MP', 'TO'];
const cells = legStates.flatMap((state) =>
  legEvents.flatMap((event) => sides.map((by) => ({ state, event, by }))),
);

test('the table has a cell for each state, event and side', () => {
  expect(cells).toHaveLength(8 * 10 * 2);
});

test.each(cells)('$event by $by while $state', ({ state, event, by }) => {
  const result = stepLeg(known(state), { event, by, at });
  const steps: Readonly<Partial<Record<LegEvent, LegState>>> = legSteps[state];
  if (!eventSides[event].includes(by)) {
    expect(result).toMatchObject({ ok: false, refusal: { code: 'tomp-not-yours' } });
  } else if (isLegOver(state)) {
    expect(result).toMatchObject({ ok: false, refusal: { code: 'tomp-after-end' } });
  } else if (steps[event] === undefined) {
    expect(result).toMatchObject({ ok: false, refusal: { code: 'tomp-wrong-order' } });
  } else {
    expect(result).toEqual({ ok: true, value: { kind: 'moved', state: steps[event] } });
  }
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
  const result = stepLeg(known(state), { event, by: 'TO', at });
  expect(result.ok ? result.value : undefined).toEqual(
    next === undefined ? undefined : { kind: 'moved', state: next },
  );
});

test('the same event of the same time changes nothing, also after the end', () => {
  const finished: KnownLeg = { state: 'FINISHED', event: 'FINISH', eventAt: at };
  expect(stepLeg(finished, { event: 'FINISH', by: 'TO', at })).toEqual({
    ok: true,
    value: { kind: 'unchanged', because: 'repeat' },
  });
});

test('an event of before the last one changes nothing', () => {
  const paused: KnownLeg = { state: 'PAUSED', event: 'PAUSE', eventAt: at };
  const earlier = at.subtract({ minutes: 5 });
  expect(stepLeg(paused, { event: 'SET_IN_USE', by: 'TO', at: earlier })).toEqual({
    ok: true,
    value: { kind: 'unchanged', because: 'late' },
  });
});

test('an event after the end is refused with a reason', () => {
  const finished: KnownLeg = { state: 'FINISHED', event: 'FINISH', eventAt: at };
  const result = stepLeg(finished, { event: 'PAUSE', by: 'TO', at: at.add({ minutes: 1 }) });
  expect(result).toMatchObject({ ok: false, refusal: { code: 'tomp-after-end' } });
  if (!result.ok) expect(result.refusal.nl).toContain('afgelopen');
});

interface Move {
  readonly event: LegEvent;
  readonly by: Side;
  readonly minute: number;
}

/** Applies a list in its order, as the service does: what is refused or unchanged leaves what was known. */
function run(moves: readonly Move[]): KnownLeg {
  let leg = known('NOT_STARTED');
  for (const { event, by, minute } of moves) {
    const when = at.add({ minutes: minute });
    const stepped = stepLeg(leg, { event, by, at: when });
    if (stepped.ok && stepped.value.kind === 'moved')
      leg = { state: stepped.value.state, event, eventAt: when };
  }
  return leg;
}

const moves = fc.array(
  fc.record({
    event: fc.constantFrom(...legEvents),
    by: fc.constantFrom(...sides),
    minute: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 14 },
);

test('whatever is received, in whatever order, sent twice or not, ends the same', () => {
  fc.assert(
    fc.property(moves, (list) => {
      expect(run(list.flatMap((move) => [move, move]))).toEqual(run(list));
    }),
  );
});

test('once over, nothing changes any more', () => {
  fc.assert(
    fc.property(moves, moves, (before, after) => {
      const leg = run(before);
      fc.pre(isLegOver(leg.state));
      const end = run([...before, ...after.map((move) => ({ ...move, minute: move.minute + 100 }))]);
      expect(end).toEqual(leg);
    }),
    { numRuns: 300 },
  );
});
