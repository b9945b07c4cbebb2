// A position is on earth, or it is a bug.
import { expect, test } from 'vitest';
import { isPosition, position } from './place.ts';

test('only what lies on earth is a position', () => {
  expect(isPosition(52.1, 5.1)).toBe(true);
  for (const [latitude, longitude] of [
    [Number.NaN, 5],
    [91, 5],
    [52, 181],
    [Number.POSITIVE_INFINITY, 0],
  ] as const) {
    expect(isPosition(latitude, longitude)).toBe(false);
    expect(() => position(latitude, longitude)).toThrow();
  }
});
