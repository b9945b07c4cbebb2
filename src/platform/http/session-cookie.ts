// The session as a signed cookie: who looks, in which organisation. It can be read by its owner and changed
// by nobody.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ClientDuty, SessionRole } from '#kernel/duty';
import type { Secrets } from '#platform/secrets';

/** Who signed in, as a purpose role with its tenant and, for a person, the subject. Ids only. */
export interface Signed {
  readonly role: SessionRole;
  readonly organisation: string;
  readonly person: string | undefined;
  /** Logged in with an account of their own; absent in the demonstration. */
  readonly account?: SignedAccount;
}

export interface SignedAccount {
  readonly session: string;
  readonly person: string;
  readonly hasSecondStep: boolean;
  /** What the person does at the client, while they look as the client. */
  readonly duties: readonly ClientDuty[];
  /** As what else they may look, without another login. */
  readonly roles: readonly SessionRole[];
  /** Under which name a member of our staff decides; empty for everybody else. */
  readonly name: string;
}

export const SESSION_COOKIE = 'reisrecht-session';
/** A working day; then the cookie is no longer believed, whatever the browser kept. */
export const SESSION_SECONDS = 12 * 60 * 60;

const KEY = 'session cookie';

/** Writes and reads sessions of one installation. The key is derived once: each request needs it. */
export interface Sessions {
  write(signed: Signed, now: Temporal.Instant): string;
  /** Undefined when the cookie is absent, was tampered with, or is too old. */
  read(cookie: string | undefined, now: Temporal.Instant): Signed | undefined;
}

export function openSessions(secrets: Secrets): Sessions {
  const key = secrets.password(KEY);
  const mark = (body: string) => createHmac('sha256', key).update(body).digest();
  // Cookies that were proved genuine; the same one comes with every request. Their age is judged each time.
  const genuine = new Map<string, Fields>();
  return {
    write: ({ role, organisation, person }, now) => {
      const since = Math.floor(now.epochMilliseconds / 1000);
      const fields: Fields = [role, organisation, person ?? null, since];
      const body = Buffer.from(JSON.stringify(fields)).toString('base64url');
      return `${body}.${mark(body).toString('base64url')}`;
    },
    read: (cookie, now) => {
      if (cookie === undefined || cookie.length > LONGEST) return undefined;
      const known = genuine.get(cookie);
      if (known !== undefined) return toSigned(known, now);
      const [body = '', given = '', ...rest] = cookie.split('.');
      if (body === '' || rest.length > 0) return undefined;
      const expected = mark(body);
      const bytes = Buffer.from(given, 'base64url');
      if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) return undefined;
      const fields = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Fields;
      if (genuine.size >= REMEMBERED) genuine.clear();
      genuine.set(cookie, fields);
      return toSigned(fields, now);
    },
  };
}

/** The session in a Cookie header; of two with the name the first, as browsers send the nearest first. */
export function findSession(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  // Most requests carry no other cookie.
  if (header.startsWith(FIRST) && !header.includes(';')) return header.slice(FIRST.length);
  for (const pair of header.split(';')) {
    const text = pair.trim();
    if (text.startsWith(FIRST)) return text.slice(FIRST.length);
  }
  return undefined;
}

/** The Set-Cookie header: no script reads it, no other site sends it. */
export const sessionHeader = (session: string) =>
  `${FIRST}${session}; Max-Age=${SESSION_SECONDS}; Path=/; HttpOnly; SameSite=Strict`;

/**
 * The cookie of an account: only over a safe connection (or the loopback), for this host alone, whatever
 * another host of the domain sets.
 */
const ACCOUNT_COOKIE = '__Host-reisrecht';

export function findAccountToken(header: string | undefined): string | undefined {
  const found = /(?:^|;\s*)__Host-reisrecht=([\w-]{43})(?:;|$)/.exec(header ?? '');
  return found?.[1];
}

/** A token with its life in seconds; undefined takes the cookie away. */
export const accountHeader = (given: { readonly token: string; readonly seconds: number } | undefined) =>
  `${ACCOUNT_COOKIE}=${given?.token ?? ''}; Max-Age=${given?.seconds ?? 0}; Path=/; Secure; HttpOnly; SameSite=Strict`;

const FIRST = `${SESSION_COOKIE}=`;

/** A cookie of ours is about 200 characters. */
const LONGEST = 600;
const REMEMBERED = 10_000;
type Fields = [role: Signed['role'], organisation: string, person: string | null, sinceSeconds: number];

function toSigned([role, organisation, person, since]: Fields, now: Temporal.Instant): Signed | undefined {
  const age = now.epochMilliseconds / 1000 - since;
  // A clock that was set back a little is no reason to refuse; one from far in the future is.
  if (age > SESSION_SECONDS || age < -300) return undefined;
  return { role, organisation, person: person ?? undefined };
}
