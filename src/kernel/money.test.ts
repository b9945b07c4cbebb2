// Money: read strictly, rounded once, split without losing a cent.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCentsPlain, formatEuro, multiplyMilliCents, parseCents, splitCents } from './money.ts';

const codeOf = (text: string) => {
  const result = parseCents(text);
  return result.ok ? result.value : result.refusal.code;
};

test('an amount is read the Dutch and the English way', () => {
  const amounts = {
    '8,88': 888,
    '8.88': 888,
    '8,5': 850,
    '8': 800,
    '0,07': 7,
    '1.234,56': 123_456,
    '1,234.56': 123_456,
    '1.234.567': 123_456_700,
    '1234,56': 123_456,
    '-8,88': -888,
    '€ 8,88': 888,
    '-0,00': 0,
  };
  for (const [text, cents] of Object.entries(amounts)) expect(codeOf(text)).toBe(cents);
});

test('an amount that can mean two things, or is none, is refused', () => {
  expect(codeOf('1.234')).toBe('amount-ambiguous');
  expect(codeOf('1,234')).toBe('amount-ambiguous');
  expect(codeOf('0,123')).toBe('amount-too-precise');
  expect(codeOf('12.3456')).toBe('amount-too-precise');
  expect(codeOf('1.234,567')).toBe('amount-too-precise');
  expect(codeOf('99999999999')).toBe('amount-too-large');
  for (const text of [
    '',
    '-',
    'gratis',
    '1e5',
    '0x10',
    '1.23.45',
    '1,23,45',
    '.5',
    '5,',
    'NaN',
    'Infinity',
    '+5',
    '٣',
  ]) {
    expect(codeOf(text)).toBe('amount-not-a-number');
  }
});

test('a formatted amount reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
      expect(codeOf(formatCentsPlain(cents))).toBe(cents);
      expect(codeOf(formatEuro(Math.abs(cents), 'nl'))).toBe(Math.abs(cents));
    }),
  );
});

test('an amount is shown with a no-break space in Dutch', () => {
  expect(formatEuro(123_456, 'nl')).toBe('€\u00a01.234,56');
  expect(formatEuro(123_456, 'en')).toBe('€1,234.56');
  expect(formatEuro(-5, 'nl')).toBe('€\u00a0-0,05');
  expect(formatEuro(-5, 'en')).toBe('-€0.05');
});

test('a distance times a rate rounds half a cent up, and a reversal is exact', () => {
  expect(multiplyMilliCents(12_345, 25_000)).toBe(309);
  expect(multiplyMilliCents(20, 25_000)).toBe(1);
  expect(multiplyMilliCents(19, 25_000)).toBe(0);
  expect(multiplyMilliCents(-20, 25_000)).toBe(-1);
  expect(Object.is(multiplyMilliCents(-1, 1), 0)).toBe(true);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 50_000_000 }),
      fc.integer({ min: 0, max: 200_000 }),
      (metres, rate) => {
        const exact = (BigInt(metres) * BigInt(rate) + 500_000n) / 1_000_000n;
        expect(BigInt(multiplyMilliCents(metres, rate))).toBe(exact);
        expect(multiplyMilliCents(metres, rate) + multiplyMilliCents(-metres, rate)).toBe(0);
      },
    ),
  );
  expect(() => multiplyMilliCents(1.5, 1)).toThrow();
  expect(() => multiplyMilliCents(2 ** 50, 2 ** 50)).toThrow();
});

test('a split loses no cent and differs less than a cent from the exact share', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), weights, (total, list) => {
      fc.pre(list.some((weight) => weight > 0));
      const shares = splitCents(total, list);
      const sum = list.reduce((a, b) => a + b, 0);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
      for (const [index, share] of shares.entries()) {
        const scaled = BigInt(total) * BigInt(list[index] ?? 0);
        const difference = BigInt(share) * BigInt(sum) - scaled;
        expect((difference < 0n ? -difference : difference) < BigInt(sum)).toBe(true);
      }
      expect(splitCents(-total, list).map((share) => 0 - share)).toEqual(shares.map((share) => share + 0));
    }),
  );
});

test('the remainder goes to the largest remainders, or to whom the caller names', () => {
  expect(splitCents(100, 3)).toEqual([34, 33, 33]);
  expect(splitCents(1001, [60, 40])).toEqual([601, 400]);
  expect(splitCents(100, 3, 2)).toEqual([33, 33, 34]);
  expect(() => splitCents(100, [])).toThrow();
  expect(() => splitCents(100, [0, 0])).toThrow();
  expect(() => splitCents(100, [0.5, 0.5])).toThrow();
  expect(() => splitCents(100, 3, 3)).toThrow();
});
