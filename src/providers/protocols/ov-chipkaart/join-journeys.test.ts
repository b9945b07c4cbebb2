// The 35-minute transfer, to the minute, and what is never joined by guess.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinJourneys, type Leg, proposeMode } from './join-journeys.ts';

const start = Temporal.Instant.from('2026-03-02T07:00:00Z');
const day = Temporal.PlainDate.from('2026-03-02');

function leg(key: string, inMinute: number | undefined, outMinute: number): Leg {
  const checkedOutAt = start.add({ minutes: outMinute });
  const base = { key, checkedOutAt, from: 'A', to: 'B', costCents: 100, day };
  return inMinute === undefined ? base : { ...base, checkedInAt: start.add({ minutes: inMinute }) };
}
const keys = (legs: readonly Leg[]) =>
  joinJourneys(legs).map((journey) => journey.legs.map(({ key }) => key).join('+'));

test('a check-in 35 minutes after a check-out continues the journey', () => {
  expect(keys([leg('a', 0, 20), leg('b', 55, 70)])).toEqual(['a+b']);
});

test('a check-in 36 minutes after a check-out starts a new journey', () => {
  expect(keys([leg('a', 0, 20), leg('b', 56, 70)])).toEqual(['a', 'b']);
});

test('a leg without a check-in time is never joined to the one before it, but may be continued', () => {
  expect(keys([leg('a', 0, 20), leg('b', undefined, 30), leg('c', 40, 50)])).toEqual(['a', 'b+c']);
});

test('a check-in before the previous check-out is not joined', () => {
  expect(keys([leg('a', 0, 20), leg('b', 10, 30)])).toEqual(['a', 'b']);
});

test('in whatever order the rows come, the journeys are the same and hold every leg once', () => {
  const legs = fc.uniqueArray(
    fc.record({ at: fc.integer({ min: 0, max: 2000 }), ride: fc.option(fc.integer({ min: 0, max: 60 })) }),
    { selector: ({ at }) => at, maxLength: 20 },
  );
  fc.assert(
    fc.property(legs, fc.integer({ min: 0, max: 19 }), (list, turn) => {
      const all = list.map(({ at, ride }, index) =>
        leg(`${index}`, ride === null ? undefined : at - ride, at),
      );
      const turned = [...all.slice(turn), ...all.slice(0, turn)].reverse();
      expect(joinJourneys(turned)).toEqual(joinJourneys(all));
      expect(joinJourneys(all).flatMap((journey) => journey.legs)).toHaveLength(all.length);
    }),
  );
});

test('a train is proposed only when both ends are railway stations', () => {
  const stations = (name: string) => ['Utrecht Centraal', 'Nijmegen'].includes(name);
  expect(proposeMode({ from: 'Utrecht Centraal', to: 'Nijmegen' }, stations).mode).toBe('train');
  expect(proposeMode({ from: 'Utrecht Centraal', to: 'Neude' }, stations).mode).toBeUndefined();
  expect(proposeMode({ to: 'Nijmegen' }, stations).reason).toBe('departure-not-given');
});
