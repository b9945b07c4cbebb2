// The 214-day method: the parts of a year are the year, and nobody who left counts on.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AgreedStretch, reckonFixedCommute } from './reckon-fixed-commute.ts';

const whole: AgreedStretch = {
  personId: 'p1',
  mode: 'car',
  oneWayM: 20_000,
  daysAWeek: 5,
  fromDay: '2026-01-01',
  toDay: '2027-01-01',
};

test('20 km and five days are 8,560 km a year; three days of 30 km are 7,704 km', () => {
  expect(reckonFixedCommute([whole])).toEqual([{ mode: 'car', distanceM: 8_560_000, people: 1 }]);
  const less = { ...whole, oneWayM: 30_000, daysAWeek: 3 };
  expect(reckonFixedCommute([less])).toEqual([{ mode: 'car', distanceM: 7_704_000, people: 1 }]);
});

test('half a year is half of it, and every means has a row of its own', () => {
  const half = { ...whole, toDay: '2026-07-01' };
  const bicycle = { ...whole, fromDay: '2026-07-01', mode: 'bicycle', oneWayM: 5_000 };
  expect(reckonFixedCommute([half, bicycle])).toEqual([
    { mode: 'bicycle', distanceM: 1_070_000, people: 1 },
    { mode: 'car', distanceM: 4_280_000, people: 1 },
  ]);
});

test('however a year is cut, the parts are the year to the metre', () => {
  const dayOf = (offset: number) => Temporal.PlainDate.from('2026-01-01').add({ days: offset }).toString();
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 364 }), { maxLength: 8 }),
      fc.integer({ min: 0, max: 150_000 }),
      fc.integer({ min: 1, max: 5 }),
      (cuts, oneWayM, daysAWeek) => {
        const days = [0, ...new Set(cuts), 365].sort((a, b) => a - b).map(dayOf);
        const parts = days.slice(1).map((toDay, index) => ({
          ...{ ...whole, oneWayM, daysAWeek, toDay },
          fromDay: days[index] ?? '',
        }));
        expect(reckonFixedCommute(parts)[0]?.distanceM).toBe(
          reckonFixedCommute([{ ...whole, oneWayM, daysAWeek }])[0]?.distanceM,
        );
      },
    ),
  );
});
