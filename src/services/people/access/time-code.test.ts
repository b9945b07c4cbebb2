// Codes by time, held against the vectors of RFC 6238 (appendix B, SHA-1) and against their second use.
import { expect, test } from 'vitest';
import { base32Of, findTimeStep, newTimeKey, stepAt, timeCode } from './time-code.ts';

const KEY = base32Of(Buffer.from('12345678901234567890'));

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at second %i the code is that of the RFC', (second, code) => {
  expect(timeCode(KEY, Math.floor(second / 30), 8)).toBe(code);
});

const now = Temporal.Instant.from('2026-11-22T09:00:10Z');

test('a code holds one step before and after its own, and no further', () => {
  const here = stepAt(now);
  const holds = [-2, -1, 0, 1, 2].map(
    (by) => findTimeStep(KEY, timeCode(KEY, here + by), { now, usedStep: null }) === here + by,
  );
  expect(holds).toEqual([false, true, true, true, false]);
});

test('a code that was used, and every older one, is refused', () => {
  const here = stepAt(now);
  expect(findTimeStep(KEY, timeCode(KEY, here), { now, usedStep: here })).toBeUndefined();
  expect(findTimeStep(KEY, timeCode(KEY, here - 1), { now, usedStep: here })).toBeUndefined();
  expect(findTimeStep(KEY, timeCode(KEY, here + 1), { now, usedStep: here })).toBe(here + 1);
});

test('what is no code of six digits is wrong, and a new key is other each time', () => {
  for (const code of ['', '12345', '1234567', '12345a', '١٢٣٤٥٦'])
    expect(findTimeStep(KEY, code, { now, usedStep: null })).toBeUndefined();
  expect(newTimeKey()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTimeKey()).not.toBe(newTimeKey());
});
