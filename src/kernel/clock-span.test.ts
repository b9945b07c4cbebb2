// A span on the clock: the same day, past midnight, and the two nights on which the clock jumps.
import { expect, test } from 'vitest';
import { clockSpan } from './clock-span.ts';

function minutes(day: string, start: string, end: string) {
  const span = clockSpan(Temporal.PlainDate.from(day), start, end);
  return span.ok ? span.value.endedAt.since(span.value.startedAt).total('minutes') : span.refusal.code;
}

test('a span ends on the same day when it can, and else on the next', () => {
  expect(minutes('2026-03-02', '08:00', '08:45')).toBe(45);
  expect(minutes('2026-03-02', '08:00', '08:00')).toBe(0);
  expect(minutes('2026-03-02', '23:40', '00:25')).toBe(45);
  expect(minutes('2026-03-02', '08:00', '07:00')).toBe(23 * 60);
});

test('the nights on which the clock jumps have their true length', () => {
  expect(minutes('2026-03-29', '01:50', '03:10')).toBe(20);
  expect(minutes('2026-10-24', '23:50', '03:10')).toBe(260);
  expect(minutes('2026-10-25', '01:50', '02:10')).toBe(20);
  expect(minutes('2026-10-25', '02:50', '02:10')).toBe(20);
  expect(minutes('2026-03-29', '01:50', '02:30')).toBe('time-does-not-exist');
  expect(minutes('2026-03-28', '23:50', '02:30')).toBe('time-does-not-exist');
});
