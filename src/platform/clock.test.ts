// The clock: whole milliseconds, a standing one for tests, and an environment that cannot be misread.
import { expect, test } from 'vitest';
import { clockFromEnvironment, fixedClock, systemClock } from './clock.ts';

test('the system clock answers whole milliseconds, which the database keeps exactly', () => {
  const now = systemClock.now();
  expect(now.epochNanoseconds % 1_000_000n).toBe(0n);
  expect(Temporal.Instant.compare(systemClock.now(), now)).toBeGreaterThanOrEqual(0);
});

test('a fixed clock stands still', () => {
  const clock = fixedClock('2026-03-29T01:00:00Z');
  expect(clock.now().toString()).toBe('2026-03-29T01:00:00Z');
  expect(clock.now().equals(clock.now())).toBe(true);
});

test('REISRECHT_CLOCK sets the time, nothing leaves it to the system, anything else is refused', () => {
  expect(clockFromEnvironment({ REISRECHT_CLOCK: '2026-01-01T00:00:00Z' }).now().epochMilliseconds).toBe(
    1_767_225_600_000,
  );
  expect(clockFromEnvironment({})).toBe(systemClock);
  expect(clockFromEnvironment({ REISRECHT_CLOCK: '' })).toBe(systemClock);
  expect(() => clockFromEnvironment({ REISRECHT_CLOCK: '2026-01-01' })).toThrow();
});
