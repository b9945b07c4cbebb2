// The two clocks of a request, on the days where calendars differ.
import { describe, expect, test } from 'vitest';
import { clocksOf } from './clocks.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const due = (received: string, more: Partial<Parameters<typeof clocksOf>[0]> = {}) =>
  clocksOf({
    receivedOn: day(received),
    identifiedOn: undefined,
    daysInDoubt: 0,
    isExtended: false,
    ...more,
  });

describe('the earlier of thirty days and a civil month counts, from receipt', () => {
  test.each([
    // February is shorter than thirty days: the month counts.
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-02-10', '2026-03-10'],
    // A month of 31 days is longer than what was promised.
    ['2026-03-15', '2026-04-14'],
    ['2026-04-15', '2026-05-15'],
    ['2026-12-31', '2027-01-30'],
  ])('received on %s: answered on %s at the latest', (received, until) => {
    expect(due(received).dueOn.toString()).toBe(until);
  });
});

test('being recognised later does not give us more time', () => {
  const late = due('2026-03-15', { identifiedOn: day('2026-03-25') });
  expect(late.promisedUntil?.toString()).toBe('2026-04-24');
  expect(late.legalUntil.toString()).toBe('2026-04-15');
  expect(late.dueOn.toString()).toBe('2026-04-14');
});

test('the clocks stand still for as long as it is really in doubt who asks', () => {
  const paused = due('2026-03-15', { identifiedOn: day('2026-03-25'), daysInDoubt: 7 });
  expect(paused.dueOn.toString()).toBe('2026-04-21');
});

test('an extension gives two months more, and its notice must come within the first term', () => {
  const extended = due('2026-11-30', { isExtended: true });
  expect(extended.dueOn.toString()).toBe('2027-02-28');
  expect(extended.extendUntil.toString()).toBe('2026-12-30');
});
