// Licence plates: one stored form, dashes by series, and nothing rejected that the register knows.
import { expect, test } from 'vitest';
import { findSideCode, formatPlate, normalisePlate } from './plate.ts';

test('a plate is stored without dashes and shown with those of its series', () => {
  const shown = {
    'AB-12-34': 1,
    '12-34-AB': 2,
    '12-AB-34': 3,
    'AB-12-CD': 4,
    'AB-CD-12': 5,
    '12-AB-CD': 6,
    '12-ABC-3': 7,
    '1-ABC-23': 8,
    'AB-123-C': 9,
    'A-123-BC': 10,
    'ABC-12-D': 11,
    'A-12-BCD': 12,
    '1-AB-234': 13,
    '123-AB-4': 14,
  };
  for (const [plate, sideCode] of Object.entries(shown)) {
    const stored = normalisePlate(plate.toLowerCase());
    expect(stored.ok && formatPlate(stored.value)).toBe(plate);
    expect(stored.ok && findSideCode(stored.value)).toBe(sideCode);
  }
});

test('a plate outside the series is kept as it is; another length is refused', () => {
  const royal = normalisePlate('AA 1234');
  expect(royal.ok && formatPlate(royal.value)).toBe('AA-12-34');
  expect(formatPlate('ABCDEF')).toBe('ABCDEF');
  expect(normalisePlate('CDJ001').ok).toBe(true);
  for (const text of ['', 'AB-12-3', 'AB-12-345', 'ÄB-12-34', 'A'.repeat(100)]) {
    expect(normalisePlate(text).ok).toBe(false);
  }
});
