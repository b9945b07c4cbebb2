// The tree: every leaf has a proof, nothing else has one, and any change of any leaf changes the root.
import { hash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOf, rootFromPath, rootOf } from './merkle.ts';

const leaf = (text: string) => hash('sha256', text, 'buffer');
const leavesOf = (count: number) => Array.from({ length: count }, (_, at) => leaf(`leaf ${at}`));
const counts = fc.integer({ min: 1, max: 70 });

test('each leaf and its path give the root, and no other leaf with that path does', async () => {
  await fc.assert(
    fc.property(counts, fc.nat(), (leaves, pick) => {
      const all = leavesOf(leaves);
      const position = pick % leaves;
      const path = pathOf(all, position);
      const right = all[position] ?? leaf('');
      expect(rootFromPath(right, { position, leaves, path })).toEqual(rootOf(all));
      expect(rootFromPath(leaf('other'), { position, leaves, path })).not.toEqual(rootOf(all));
    }),
  );
});

test('a leaf that is changed, taken out, put in or moved gives another root', async () => {
  await fc.assert(
    fc.property(counts, fc.nat(), (count, pick) => {
      const all = leavesOf(count);
      const at = pick % count;
      const root = rootOf(all);
      expect(rootOf(all.with(at, leaf('changed')))).not.toEqual(root);
      expect(rootOf(all.toSpliced(at, 1))).not.toEqual(root);
      expect(rootOf(all.toSpliced(at, 0, leaf('put in')))).not.toEqual(root);
      if (count > 1) expect(rootOf([...all.slice(1), ...all.slice(0, 1)])).not.toEqual(root);
    }),
  );
});

test('the root of segments of a power of two is the root of all leaves', async () => {
  await fc.assert(
    fc.property(counts, fc.constantFrom(1, 2, 4, 8, 16), (count, size) => {
      const all = leavesOf(count);
      const segments = Array.from({ length: Math.ceil(count / size) }, (_, at) =>
        rootOf(all.slice(at * size, (at + 1) * size)),
      );
      expect(rootOf(segments)).toEqual(rootOf(all));
    }),
  );
});

test('the tree is that of RFC 6962 for two leaves, and empty is the hash of nothing', () => {
  const [a, b] = leavesOf(2) as [Buffer, Buffer];
  expect(rootOf([a, b])).toEqual(hash('sha256', Buffer.concat([Buffer.from([1]), a, b]), 'buffer'));
  expect(rootOf([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
