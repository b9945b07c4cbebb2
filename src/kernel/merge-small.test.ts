// No block of fewer than ten people, whatever the cells are; and what is hidden is hidden whole.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSmall, SMALLEST_GROUP } from './merge-small.ts';

test('large cells stand on their own, small ones only together', () => {
  expect(mergeSmall([20, 4, 15, 7], true)).toEqual({ blocks: [[0], [2], [1, 3]], hidden: [] });
});

test('one small cell takes the next smallest along, or a total would tell it', () => {
  expect(mergeSmall([20, 4, 15], true)).toEqual({ blocks: [[0], [1, 2]], hidden: [] });
});

test('nine people in all are shown in no way; a cell of nobody is in no block', () => {
  expect(mergeSmall([5, 4, 0], true)).toEqual({ blocks: [], hidden: [0, 1] });
});

test('who may be in two cells does not count twice', () => {
  expect(mergeSmall([6, 6, 12], false)).toEqual({ blocks: [[0, 1, 2]], hidden: [] });
  expect(mergeSmall([6, 6, 12], true)).toEqual({ blocks: [[2], [0, 1]], hidden: [] });
});

test('whatever the cells: each person of a cell is in one block, and a block has ten people or more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 12 }), fc.boolean(), (people, apart) => {
      const { blocks, hidden } = mergeSmall(people, apart);
      const placed = [...blocks.flat(), ...hidden].sort((a, b) => a - b);
      expect(placed).toEqual(people.flatMap((count, place) => (count > 0 ? [place] : [])));
      for (const block of blocks) {
        const counts = block.map((place) => people[place] ?? 0);
        const bound = apart ? counts.reduce((a, b) => a + b, 0) : Math.max(...counts);
        expect(bound).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      }
      if (hidden.length > 0) expect(blocks).toEqual([]);
    }),
  );
});
