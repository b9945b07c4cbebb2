// Exact decimals: every integer comes back, digit for digit.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDecimal } from './write-decimal.ts';

test('cents and metres become the shortest exact decimal', () => {
  expect([0, 1, -5, 1234, 100, -250_000].map((cents) => writeDecimal(cents, 2))).toEqual([
    ...['0', '0.01', '-0.05', '12.34', '1', '-2500'],
  ]);
  expect([18_400, 999, 1].map((metres) => writeDecimal(metres, 3))).toEqual(['18.4', '0.999', '0.001']);
});

test('the text read back as an integer is the same integer', async () => {
  await fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 4 }), (value, digits) => {
      const text = writeDecimal(value, digits);
      const [whole = '', fraction = ''] = text.replace('-', '').split('.');
      const read = BigInt(whole + fraction.padEnd(digits, '0')) * (text.startsWith('-') ? -1n : 1n);
      expect(read).toBe(BigInt(value));
      expect(JSON.parse(text)).toBeTypeOf('number');
    }),
  );
});
