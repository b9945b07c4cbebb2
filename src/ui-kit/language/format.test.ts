// What people read: amounts, days, distances and plurals, in both languages.
import { expect, test } from 'vitest';
import { formatAmount, formatBareAmount, formatWholeAmount } from './format-amount.ts';
import { capitalise, formatDate, formatDay, formatLongDay, formatMoment, formatMonth } from './format-day.ts';
import { formatDistance, formatShare, formatWeight } from './format-quantity.ts';
import { plural } from './plural.ts';

test('an amount has two decimals and a no-break space behind the euro in Dutch', () => {
  expect(formatAmount('nl', 1700)).toBe('€\u00a017,00');
  expect(formatAmount('nl', 594215)).toBe('€\u00a05.942,15');
  expect(formatAmount('en', 594215)).toBe('€5,942.15');
  expect(formatAmount('nl', -236)).toBe('€\u00a0\u22122,36');
  expect(formatWholeAmount('en', 60_000)).toBe('€600');
  expect(formatBareAmount('nl', 14700)).toBe('147,00');
});

test('half a cent is refused instead of rounded', () => {
  expect(() => formatAmount('nl', 17.5)).toThrow('not a whole number of cents');
});

test('no amount of nothing is negative', () => {
  expect(formatBareAmount('nl', -0)).toBe('0,00');
});

test('a day is "vr 20 nov" in Dutch and "Fri 20 Nov" in English', () => {
  expect(formatDay('nl', '2026-11-20')).toBe('vr\u00a020\u00a0nov');
  expect(formatDay('en', '2026-11-20')).toBe('Fri\u00a020\u00a0Nov');
  expect(formatDate('nl', '2026-11-20')).toBe('20\u00a0nov\u00a02026');
  expect(formatLongDay('nl', '2026-11-22')).toBe('zondag\u00a022\u00a0november');
  expect(capitalise(formatMonth('nl', '2026-10'))).toBe('Oktober\u00a02026');
});

test('a moment is shown in Dutch time, summer and winter', () => {
  expect(formatMoment('nl', '2026-11-22T08:14:00Z')).toBe('22\u00a0november\u00a02026, 09:14');
  expect(formatMoment('en', '2026-07-01T22:30:00Z')).toBe('2\u00a0July\u00a02026, 00:30');
});

test('a distance has one decimal below 10 km and none from 10 km', () => {
  expect(formatDistance('nl', 0)).toBe('0\u00a0km');
  expect(formatDistance('nl', 8400)).toBe('8,4\u00a0km');
  expect(formatDistance('nl', 9949)).toBe('9,9\u00a0km');
  expect(formatDistance('nl', 9950)).toBe('10\u00a0km');
  expect(formatDistance('en', 67_800)).toBe('68\u00a0km');
});

test('weights and shares say the unit that fits', () => {
  expect(formatWeight('nl', 840)).toBe('840\u00a0g');
  expect(formatWeight('nl', 9520)).toBe('9,5\u00a0kg');
  expect(formatWeight('en', 1_204_000)).toBe('1,204\u00a0kg');
  expect(formatShare('nl', 0.001)).toBe('<\u00a01%');
  expect(formatShare('en', 0.62)).toBe('62%');
});

test('one is singular, none and many are plural', () => {
  expect(plural('nl', 1, 'rit', 'ritten')).toBe('1\u00a0rit');
  expect(plural('nl', 0, 'rit', 'ritten')).toBe('0\u00a0ritten');
  expect(plural('en', 1, 'trip', 'trips')).toBe('1\u00a0trip');
  expect(plural('en', 1200, 'trip', 'trips')).toBe('1,200\u00a0trips');
});
