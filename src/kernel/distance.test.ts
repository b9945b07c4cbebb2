// Distances: read without guessing, and measured over the earth.
import { expect, test } from 'vitest';
import { formatKm, haversineM, parseKm } from './distance.ts';

const read = (text: string) => {
  const result = parseKm(text);
  return result.ok ? result.value : result.refusal.code;
};

test('kilometres with a comma or a dot become metres', () => {
  expect(read('12,5')).toBe(12_500);
  expect(read('12.5')).toBe(12_500);
  expect(read('0')).toBe(0);
  expect(read('7.345')).toBe(7345);
  expect(read(' 20 ')).toBe(20_000);
});

test('a negative, endless, too precise or unclear distance is refused', () => {
  expect(read('-12,5')).toBe('distance-negative');
  expect(read('1.234,5')).toBe('distance-not-a-number');
  expect(read('1,234.5')).toBe('distance-not-a-number');
  expect(read('12,3456')).toBe('distance-too-precise');
  expect(read('99999')).toBe('distance-too-large');
  for (const text of ['', 'ver', '12 km', '1e3', 'NaN', 'Infinity', '.5', '12,']) {
    expect(read(text)).toBe('distance-not-a-number');
  }
});

test('Utrecht Centraal to Amsterdam Centraal is about 35 km as the crow flies', () => {
  const metres = haversineM(
    { latitude: 52.0888, longitude: 5.1103 },
    { latitude: 52.3791, longitude: 4.9003 },
  );
  expect(metres).toBeGreaterThan(34_000);
  expect(metres).toBeLessThan(36_500);
});

test('a distance is shown with at most one decimal', () => {
  expect(formatKm(12_500, 'nl')).toBe('12,5\u00a0km');
  expect(formatKm(1_234_000, 'en')).toBe('1,234\u00a0km');
  expect(formatKm(-40, 'nl')).toBe('0\u00a0km');
});
