// Text from outside: limits before anything looks inside.
import { expect, test } from 'vitest';
import { DEPTH_MAX, VALUES_MAX } from './limits.ts';
import { readJson } from './read-json.ts';

const codeOf = (text: string) => {
  const read = readJson(text);
  return read.ok ? 'read' : read.refusal.code;
};

test('a tower of brackets is refused by its height, brackets in a text are not', () => {
  expect(codeOf('['.repeat(DEPTH_MAX) + ']'.repeat(DEPTH_MAX))).toBe('read');
  expect(codeOf('['.repeat(DEPTH_MAX + 1) + ']'.repeat(DEPTH_MAX + 1))).toBe('too-deep');
  expect(codeOf('['.repeat(1_000_000))).toBe('too-deep');
  expect(codeOf(JSON.stringify({ text: `${'['.repeat(100)}"\\` }))).toBe('read');
});

test('too many values, and what is no JSON', () => {
  expect(codeOf(JSON.stringify(Array.from({ length: VALUES_MAX }, () => 1)))).toBe('too-many-values');
  for (const text of ['', '{', '<a/>', '{"a":1}x', 'NaN']) expect(codeOf(text)).toBe('not-json');
});
