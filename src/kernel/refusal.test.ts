// What a refusal promises: a code, two languages, every slot filled, and nothing hostile shown back.
import { expect, test } from 'vitest';
import { refuse } from './refusal.ts';

const table = {
  plain: { nl: 'Nee.', en: 'No.' },
  slots: { nl: 'Kaart {card} van {who}.', en: 'Card {card} of {who}.' },
} as const;

test('a refusal carries its code and both sentences with the slots filled, each in its own language', () => {
  expect(refuse(table, 'plain').refusal).toEqual({ code: 'plain', nl: 'Nee.', en: 'No.' });
  expect(refuse(table, 'slots', { card: 3, who: { nl: 'u', en: 'you' } }).refusal).toEqual({
    code: 'slots',
    nl: 'Kaart 3 van u.',
    en: 'Card 3 of you.',
  });
});

test('a missing slot and an unknown code do not compile', () => {
  // @ts-expect-error the slots must be filled
  expect(() => refuse(table, 'slots')).toThrow('not filled');
  // @ts-expect-error one slot is missing
  expect(() => refuse(table, 'slots', { card: 1 })).toThrow('not filled');
  // @ts-expect-error no such row
  expect(() => refuse(table, 'other')).toThrow('no sentence');
});

test('a refusal never carries a whole hostile cell, nor characters that turn a screen around', () => {
  const { refusal } = refuse(table, 'slots', { card: 'x'.repeat(1_000_000), who: 'a\u202eb\nc' });
  expect(refusal.nl.length).toBeLessThan(120);
  expect(refusal.en).toContain('a·b·c');
});

test('what a user typed is not read as a slot', () => {
  expect(refuse(table, 'slots', { card: '{who}', who: 'x' }).refusal.en).toBe('Card {who} of x.');
});
