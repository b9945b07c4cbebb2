// Waiting before another try: it grows, it is bounded, and it obeys the other side.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitBeforeRetry } from './wait-before-retry.ts';

const policy = { attempts: 4, firstWaitMs: 500, factor: 2, longestWaitMs: 3_000 };

test('the pause doubles and stops at the longest wait', () => {
  const long = { ...policy, attempts: 6 };
  const waits = [1, 2, 3, 4, 5].map((attempt) => waitBeforeRetry(long, attempt));
  expect(waits.map((wait) => (wait.again ? wait.waitMs : -1))).toEqual([500, 1000, 2000, 3000, 3000]);
});

test('after the last try there is no other', () => {
  expect(waitBeforeRetry(policy, 4)).toEqual({ again: false, reason: 'attempts-used', askedMs: 0 });
});

test('a wait that is asked for is obeyed, and one that is too long ends the run', () => {
  expect(waitBeforeRetry(policy, 1, '2')).toEqual({ again: true, waitMs: 2000 });
  expect(waitBeforeRetry(policy, 1, '7200')).toEqual({
    again: false,
    reason: 'asked-to-wait-longer',
    askedMs: 7_200_000,
  });
});

test('no header, however strange, makes the wait negative or longer than allowed', async () => {
  await fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.string(), (attempt, header) => {
      const next = waitBeforeRetry(policy, attempt, header);
      if (next.again) expect(next.waitMs).toBeGreaterThanOrEqual(500);
      if (next.again) expect(next.waitMs).toBeLessThanOrEqual(3_000);
    }),
  );
});
