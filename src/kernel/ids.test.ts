// Identities: ordered in time, and stable keys that do not collide by concatenation.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUuid, newId, stableKey } from './ids.ts';

test('a new id is a version 7 UUID whose order follows the instant', () => {
  const first = newId(Temporal.Instant.from('2026-01-01T00:00:00Z'));
  const later = newId(Temporal.Instant.from('2026-01-01T00:00:00.001Z'));
  expect(isUuid(first)).toBe(true);
  expect(first[14]).toBe('7');
  expect(first < later).toBe(true);
  expect(newId(Temporal.Instant.from('2026-01-01T00:00:00Z'))).not.toBe(first);
  expect(isUuid('not-a-uuid')).toBe(false);
});

test('a stable key depends on every part, on their borders and on absence', () => {
  expect(stableKey('a', 'b')).toBe(stableKey('a', 'b'));
  expect(stableKey('a', 'b')).toMatch(/^[\w-]{43}$/);
  const keys = [
    stableKey('ab', 'c'),
    stableKey('a', 'bc'),
    stableKey('abc'),
    stableKey('abc', undefined),
    stableKey('abc', ''),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  const parts = fc.array(fc.option(fc.string(), { nil: undefined }), { maxLength: 5 });
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const same = a.length === b.length && a.every((part, index) => part === b[index]);
      expect(stableKey(...a) === stableKey(...b)).toBe(same);
    }),
  );
});
