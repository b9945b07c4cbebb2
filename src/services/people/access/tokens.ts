// Secrets that travel: 256 random bits, of which only a hash is kept. Nothing of them can be guessed, so a
// plain hash is enough.
import { createHash, randomBytes, randomInt } from 'node:crypto';

export const newToken = (): string => randomBytes(32).toString('base64url');

/** Of a token, or of a recovery code as somebody types it: case and signs between do not count. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

/**
 * Without letters and digits that look alike. 12 of them are 59 bits: enough beside a password and a limit.
 */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

export function newRecoveryCode(): string {
  const text = Array.from({ length: 12 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}

/** Undefined when it is no recovery code at all. */
export function recoveryHash(typed: string): Buffer | undefined {
  const plain = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return plain.length === 12 ? hashOf(plain) : undefined;
}
