// The Dutch clock: the hour that does not exist and the hour that is there twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from './day.ts';
import { parseTime, wallClock, wallClockCandidates } from './wall-clock.ts';

const spring = Temporal.PlainDate.from('2026-03-29');
const autumn = Temporal.PlainDate.from('2026-10-25');
const at = (text: string) => Temporal.Instant.from(text);

test('an ordinary time has one instant', () => {
  const time = wallClock(Temporal.PlainDate.from('2026-07-01'), '08:30');
  expect(time.ok && time.value.toString()).toBe('2026-07-01T06:30:00Z');
});

test('02:30 on 29 March 2026 does not exist and is refused', () => {
  for (const text of ['02:00', '02:30', '02:59']) {
    const time = wallClock(spring, text);
    expect(!time.ok && time.refusal.code).toBe('time-does-not-exist');
  }
  expect(wallClock(spring, '01:59').ok).toBe(true);
  expect(wallClock(spring, '03:00').ok).toBe(true);
});

test('02:30 on 25 October 2026 has two instants, the earlier one first', () => {
  const both = wallClockCandidates(autumn, Temporal.PlainTime.from('02:30'));
  expect(both.ok && both.value.map(String)).toEqual(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']);
});

test('a check-out in the double hour is the first candidate not before its check-in', () => {
  const chosen = (notBefore?: string) => {
    const time = wallClock(autumn, '02:30', notBefore === undefined ? undefined : at(notBefore));
    return time.ok && time.value.toString();
  };
  expect(chosen()).toBe('2026-10-25T00:30:00Z');
  expect(chosen('2026-10-25T00:10:00Z')).toBe('2026-10-25T00:30:00Z');
  expect(chosen('2026-10-25T00:30:00Z')).toBe('2026-10-25T00:30:00Z');
  expect(chosen('2026-10-25T00:50:00Z')).toBe('2026-10-25T01:30:00Z');
  expect(chosen('2026-10-25T05:00:00Z')).toBe('2026-10-25T01:30:00Z');
});

test('25:00 and other writings are no time', () => {
  for (const text of ['25:00', '24:00', '12:60', '8:30', '08.30', '08:30:00', '0830', '-1:00', '']) {
    const time = parseTime(text);
    expect(!time.ok && time.refusal.code).toBe('time-format');
  }
});

test('what is remembered is what the time zone says, on every day and at every minute', () => {
  const days = fc
    .integer({ min: 0, max: 40_000 })
    .map((add) => Temporal.PlainDate.from('1950-01-01').add({ days: add }));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
      const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
      const local = day.toPlainDateTime(time);
      const zoned = local.toZonedDateTime('Europe/Amsterdam', { disambiguation: 'earlier' });
      const candidates = wallClockCandidates(day, time);
      if (candidates.ok) expect(candidates.value[0]?.equals(zoned.toInstant())).toBe(true);
      else expect(zoned.toPlainDateTime().equals(local)).toBe(false);
      expect(dayOf(zoned.toInstant()).equals(zoned.toPlainDate())).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
