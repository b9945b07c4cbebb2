// Identities: time-ordered UUIDs, and stable keys that are the same whenever the same thing is received
// again.
import { getRandomValues, hash } from 'node:crypto';
import { assert } from './assert.ts';

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}

/**
 * A new UUID version 7: 48 bits of milliseconds, the rest random, so that keys arrive in index order. The
 * instant is the caller's, because this floor has no clock.
 */
export function newId(at: Temporal.Instant): string {
  const bytes = getRandomValues(new Uint8Array(16));
  const milliseconds = BigInt(at.epochMilliseconds);
  assert(milliseconds >= 0n, 'an id cannot be made before 1970');
  for (let index = 0; index < 6; index += 1) {
    bytes[index] = Number((milliseconds >> BigInt(8 * (5 - index))) & 0xffn);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * A key of 43 characters (SHA-256, base64url) from parts in order. Each part is preceded by its length, so
 * that ['ab', 'c'] and ['a', 'bc'] differ, and an absent part differs from an empty one. Not secret: for what
 * must not be guessed, such as a card number, use a keyed hash.
 */
export function stableKey(...parts: readonly (string | number | undefined)[]): string {
  let text = '';
  for (const part of parts) {
    const word = part === undefined ? undefined : String(part);
    text += word === undefined ? '-:' : `${word.length}:${word}`;
  }
  return hash('sha256', text, 'base64url');
}
