// Card numbers: every typing error of one digit is caught, and a refusal never shows the whole number.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCardNumber, lastFour, parseCardNumber, withCheckDigit } from './card-number.ts';

const good = withCheckDigit('352800000000001');

test('a card number is read in groups or not, and shown by its last four', () => {
  for (const text of [good, formatCardNumber(good), ` ${formatCardNumber(good).replaceAll(' ', '-')} `]) {
    const card = parseCardNumber(text);
    expect(card.ok && card.value).toBe(good);
  }
  expect(lastFour(good)).toHaveLength(4);
  expect(formatCardNumber(good)).toMatch(/^3528 0000 0000 001\d$/);
});

test('one wrong digit is always refused, without showing the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 15 }), fc.integer({ min: 1, max: 9 }), (place, add) => {
      const wrong = [...good].map((digit, index) =>
        index === place ? String((Number(digit) + add) % 10) : digit,
      );
      const card = parseCardNumber(wrong.join(''));
      expect(!card.ok && card.refusal.code).toBe('card-number-check');
      expect(!card.ok && card.refusal.nl.includes(wrong.join(''))).toBe(false);
    }),
  );
});

test('another shape or another kind of card is refused with its own reason', () => {
  const code = (text: string) => {
    const card = parseCardNumber(text);
    return card.ok || card.refusal.code;
  };
  expect(code('1234 5678 9012 3456')).toBe('card-number-prefix');
  expect(code('3528 1234')).toBe('card-number-shape');
  expect(code('')).toBe('card-number-shape');
  expect(code(`${good}0`)).toBe('card-number-shape');
});
