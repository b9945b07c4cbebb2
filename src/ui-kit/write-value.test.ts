// Values of an explanation are written with their unit, and nothing of a rate is lost.
import { expect, test } from 'vitest';
import { formatsOf } from './language/language-context.tsx';
import { writeValue } from './write-value.ts';

test('a rate of a whole number of cents is an ordinary amount', () => {
  expect(writeValue({ unit: 'millicents', value: 25_000 }, formatsOf('nl'))).toBe('€\u00a00,25');
});

test('a product before rounding keeps its tail', () => {
  expect(writeValue({ unit: 'millicents', value: 1_037_500 }, formatsOf('nl'))).toBe('€\u00a010,375');
  expect(writeValue({ unit: 'millicents', value: 480 }, formatsOf('en'))).toBe('€0.0048');
});

test('a distance, a day and a text are written in the language of the reader', () => {
  expect(writeValue({ unit: 'metres', value: 42_000 }, formatsOf('en'))).toBe('42\u00a0km');
  expect(writeValue({ unit: 'day', value: '2026-05-21' }, formatsOf('en'))).toBe('21\u00a0May\u00a02026');
  expect(writeValue({ unit: 'text', value: { nl: 'auto', en: 'car' } }, formatsOf('nl'))).toBe('auto');
});
