// What a golden file says when it differs: where, and what to run.
import { expect, test } from 'vitest';
import { expectGolden, tellDifference } from './expect.ts';

test('the first line that differs is named, with one line before it', () => {
  const told = tellDifference('one\ntwo\nthree\n', 'one\n2\nthree\n');
  expect(told).toContain('from line 2 on');
  expect(told).toContain('    one\n  - two');
  expect(told).toContain('  + 2');
});

test('a file that is longer or shorter differs where the other ends', () => {
  expect(tellDifference('one\n', 'one\ntwo\n')).toContain('from line 2 on (1 lines, now 2)');
});

test.skipIf(process.env.GOLDEN === 'write')('a golden file that does not exist fails and says the command', () => {
  expect(() => expectGolden('no-such-file.txt', 'text')).toThrow(/does not exist yet[\s\S]*npm run golden/);
});
