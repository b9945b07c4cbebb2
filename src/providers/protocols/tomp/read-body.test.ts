// Hostile bodies stay outside.
import { expect, test } from 'vitest';
import { listUndeclaredNames, readBody, TOMP_BODY_BYTES } from './read-body.ts';
import { TOMP_IN } from './wire.ts';

const codeOf = (text: string) => {
  const result = readBody(text);
  return result.ok ? 'taken' : result.refusal.code;
};

test.each([
  ['a body over the limit', `"${'x'.repeat(TOMP_BODY_BYTES)}"`, 'tomp-too-large'],
  ['a body whose characters are few and whose bytes are many', `"${'€'.repeat(100_000)}"`, 'tomp-too-large'],
  ['no JSON', '<booking/>', 'tomp-not-json'],
  ['an empty body', '', 'tomp-not-json'],
  ['a hundred lists in each other', '['.repeat(100) + ']'.repeat(100), 'tomp-too-deep'],
  ['a list of ten thousand', JSON.stringify(Array(10_000).fill(0)), 'tomp-too-deep'],
  ['a name that reaches the prototype', '{"__proto__":{"isAdmin":true}}', 'tomp-too-deep'],
  ['the same one deeper down', '{"legs":[{"constructor":{"prototype":1}}]}', 'tomp-too-deep'],
  ['an ordinary body', '{"id":"B1","legs":[]}', 'taken'],
])('%s', (_what, text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('a name that nobody declared is told, without its value', () => {
  const names = listUndeclaredNames('{"id":"B1","driverScore":7.4,"customer":{"religion":"x"}}', TOMP_IN);
  expect(names).toEqual(['driverScore', 'religion']);
});
