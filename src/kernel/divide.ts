// A product divided, rounded once, in whole numbers only.
import { assert, assertInteger } from './assert.ts';

/**
 * `value * numerator / denominator`, half up for what is paid; a negative value gives exactly the negative of
 * the positive one, so that what takes back a line takes it back to the cent.
 */
export function divideHalfUp(value: number, numerator: number, denominator: number): number {
  assertInteger(value, 'the value of a division');
  assertInteger(numerator, 'the numerator of a division');
  assert(Number.isSafeInteger(denominator) && denominator > 0, 'a denominator is a whole number above zero');
  const negative = value < 0 !== numerator < 0;
  const [a, b] = [Math.abs(value), Math.abs(numerator)];
  const product = 2 * a * b + denominator;
  const rounded = Number.isSafeInteger(product)
    ? Math.floor(product / (2 * denominator))
    : Number((2n * BigInt(a) * BigInt(b) + BigInt(denominator)) / (2n * BigInt(denominator)));
  assertInteger(rounded, 'the outcome of a division');
  return negative && rounded !== 0 ? -rounded : rounded;
}
