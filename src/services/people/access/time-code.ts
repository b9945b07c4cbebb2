// Codes of an app that counts time (RFC 6238: SHA-1, 30 seconds, 6 digits, which every app knows).
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const STEP_MS = 30_000;
const KEY_BYTES = 20;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new key in base32 as apps read it, 160 bits. */
export const newTimeKey = (): string => base32Of(randomBytes(KEY_BYTES));

/** What an app reads from a link or a square: whose key it is, and the key. */
export const timeKeyLink = (key: string, loginName: string): string =>
  `otpauth://totp/Reisrecht:${encodeURIComponent(loginName)}?secret=${key}&issuer=Reisrecht`;

/** The code of one step, `digits` long. */
export function timeCode(key: string, step: number, digits = 6): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(key)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

export const stepAt = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / STEP_MS);

/**
 * The step a code belongs to: now, or one before or after for a clock that is not quite right; only a later
 * one than `usedStep`. Undefined: the code is wrong or was used.
 */
export function findTimeStep(
  key: string,
  code: string,
  { now, usedStep }: { readonly now: Temporal.Instant; readonly usedStep: number | null },
): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const here = stepAt(now);
  return [here - 1, here, here + 1].find(
    (step) => step > (usedStep ?? -1) && timingSafeEqual(Buffer.from(timeCode(key, step)), Buffer.from(code)),
  );
}

export function base32Of(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

function bytesOf(key: string): Buffer {
  const bits = [...key].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
