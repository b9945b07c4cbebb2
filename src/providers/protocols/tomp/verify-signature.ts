// The seal on a call that an operator makes to us: a keyed hash over its time and its body, compared in
// constant time, refused when it is old or from the future.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { accept, type Result, refuse } from '#kernel/refusal';

export const SIGNATURE_HEADER = 'x-reisrecht-signature';
/** Five minutes either way: clocks differ, and a recorded call may not be played back later. */
export const REPLAY_WINDOW_SECONDS = 300;
const SECRET_BYTES_MIN = 32;

export const signatureRefusals = {
  'signature-missing': {
    nl: 'Het bericht heeft geen geldige handtekening. Onderteken het zoals afgesproken en stuur het opnieuw.',
    en: 'The message has no valid signature. Sign it as agreed and send it again.',
  },
  'signature-old': {
    nl: 'De handtekening is ouder dan vijf minuten of van straks. Zet de klok gelijk en onderteken opnieuw.',
    en: 'The signature is older than five minutes or from later on. Set the clock and sign again.',
  },
} as const;

/** `t=<seconds since 1970>,v1=<hex of HMAC-SHA256 over "seconds.METHOD /path.body">` */
export function writeSignature(
  secret: Buffer,
  call: { readonly method: string; readonly path: string; readonly bodyText: string },
  at: Temporal.Instant,
): string {
  const seconds = Math.floor(at.epochMilliseconds / 1_000);
  return `t=${seconds},v1=${seal(secret, seconds, call).toString('hex')}`;
}

export function verifySignature(
  secret: Buffer,
  header: string | undefined,
  call: { readonly method: string; readonly path: string; readonly bodyText: string },
  now: Temporal.Instant,
): Result<true> {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  if (!match) return refuse(signatureRefusals, 'signature-missing');
  const seconds = Number(match[1]);
  const given = Buffer.from(match[2] ?? '', 'hex');
  // First the seal, then its age: only who has the key is told that the clock is wrong.
  if (!timingSafeEqual(given, seal(secret, seconds, call)))
    return refuse(signatureRefusals, 'signature-missing');
  const ageSeconds = now.epochMilliseconds / 1_000 - seconds;
  if (Math.abs(ageSeconds) > REPLAY_WINDOW_SECONDS) return refuse(signatureRefusals, 'signature-old');
  return accept(true);
}

function seal(
  secret: Buffer,
  seconds: number,
  { method, path, bodyText }: { readonly method: string; readonly path: string; readonly bodyText: string },
): Buffer {
  if (secret.length < SECRET_BYTES_MIN) throw new Error('the key of a signature has at least 32 bytes');
  return createHmac('sha256', secret).update(`${seconds}.${method} ${path}.${bodyText}`).digest();
}
