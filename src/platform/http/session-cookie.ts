// The session as a signed cookie: who looks, in which organisation. It can be read by its owner and changed by nobody.
import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '#platform/secrets';

/** Who signed in, as a purpose role with its tenant and, for a person, the subject. Ids only. */
export interface Signed {
  readonly role: 'client' | 'traveller';
  readonly organisation: string;
  readonly person: string | undefined;
}

export const SESSION_COOKIE = 'reisrecht-session';
/** A working day; then the cookie is no longer believed, whatever the browser kept. */
export const SESSION_SECONDS = 12 * 60 * 60;

const USE = 'session cookie';

export function writeSession(secrets: Secrets, signed: Signed, now: Temporal.Instant): string {
  const { role, organisation, person } = signed;
  const since = Math.floor(now.epochMilliseconds / 1000);
  const body = Buffer.from(JSON.stringify([role, organisation, person ?? null, since])).toString('base64url');
  return `${body}.${secrets.hash(USE, body).toString('base64url')}`;
}

/** Undefined when the cookie is absent, was tampered with, or is too old. */
export function readSession(
  secrets: Secrets,
  cookie: string | undefined,
  now: Temporal.Instant,
): Signed | undefined {
  const [body = '', mark = '', ...rest] = (cookie ?? '').slice(0, 600).split('.');
  if (body === '' || rest.length > 0) return undefined;
  const expected = secrets.hash(USE, body);
  const given = Buffer.from(mark, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const [role, organisation, person, since] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [
    Signed['role'],
    string,
    string | null,
    number,
  ];
  const age = now.epochMilliseconds / 1000 - since;
  // A clock that was set back a little is no reason to refuse; one from far in the future is.
  if (age > SESSION_SECONDS || age < -300) return undefined;
  return { role, organisation, person: person ?? undefined };
}
