// Chance that repeats itself.
import { expect, test } from 'vitest';
import { rollDice } from './roll-dice.ts';

const rolls = (...parts: (string | number)[]) => {
  const dice = rollDice(...parts);
  return Array.from({ length: 1000 }, () => dice.between(1, 6));
};

test('the same name rolls the same, another name rolls differently', () => {
  expect(rolls('a', 1)).toEqual(rolls('a', 1));
  expect(rolls('a', 1)).not.toEqual(rolls('a', 2));
  expect(rolls('a', 'b')).not.toEqual(rolls('ab'));
});

test('the first rolls of a seed never change', () => {
  expect(rolls('autumn').slice(0, 12)).toEqual([1, 6, 5, 3, 6, 3, 2, 4, 4, 4, 2, 1]);
});

test('every face comes up about as often', () => {
  const counts = new Map<number, number>();
  for (const roll of Array.from({ length: 12 }, (_, index) => rolls('fair', index)).flat()) {
    counts.set(roll, (counts.get(roll) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test('an empty list has nothing to pick', () => {
  expect(() => rollDice('x').pick([])).toThrow();
});
