// Repeatable chance: the same seed and the same name give the same rolls, on every machine, in any order of
// asking.
import { assert } from '#kernel/assert';

export interface Dice {
  /** A whole number from `min` up to and including `max`. */
  between(min: number, max: number): number;
  /** True in about so many of a hundred rolls. */
  chance(percent: number): boolean;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
}

/**
 * Dice of their own for every purpose, such as ('autumn', '1007', '2026-09-14', 'commute'): a person or a day
 * more does not change the others. The algorithm: the parts, joined by a zero byte, go through FNV-1a (32
 * bits); that number is stretched by splitmix32 into the four words of sfc32, the small fast counter
 * generator of Chris Doty-Humphrey, which is stepped twelve times before its first roll. Integers only, so
 * that no processor rounds differently.
 */
export function rollDice(...parts: readonly (string | number)[]): Dice {
  const stretch = splitmix32(fnv1a(parts.join('\0')));
  const next = sfc32(stretch(), stretch(), stretch());
  for (let step = 0; step < 12; step += 1) next();
  const between = (min: number, max: number) => {
    assert(
      Number.isSafeInteger(min) && max >= min && max - min < 2 ** 20,
      'a roll needs a small whole range',
    );
    return min + Math.floor((next() * (max - min + 1)) / 2 ** 32);
  };
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    pick: (list) => {
      const picked = list[between(0, list.length - 1)];
      assert(picked !== undefined, 'there is nothing to pick from');
      return picked;
    },
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function splitmix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function sfc32(first: number, second: number, third: number): () => number {
  let [a, b, c, counter] = [first | 0, second | 0, third | 0, 1];
  return () => {
    const rolled = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + rolled) | 0;
    return rolled >>> 0;
  };
}
