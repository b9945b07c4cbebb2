// What the database reads back as a list: quotes, backslashes and words that mean something are inside texts.
import { expect, test } from 'vitest';
import { arrayText } from './array-text.ts';

test.each<[readonly (string | number)[], string]>([
  [[], '{}'],
  [[2100, -5, 0], '{2100,-5,0}'],
  [['a'], '{"a"}'],
  [['', 'NULL'], '{"","NULL"}'],
  [['a"b', 'c\\d', '{e,f}'], '{"a\\"b","c\\\\d","{e,f}"}'],
])('%j', (list, text) => {
  expect(arrayText(list)).toBe(text);
});
