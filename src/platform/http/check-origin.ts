// Whether a request comes from our own page: what changes something must, and a foreign host name is never
// ours.
import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * The name a browser asked for. On the loopback only its own names are right: with any other name a page of
 * somebody else could have been pointed at this machine (DNS rebinding).
 */
export function isOwnHost(host: string | undefined, isLoopback: boolean): boolean {
  if (host === undefined || host === '') return false;
  return !isLoopback || LOOPBACK.test(host);
}

/**
 * Every sign the browser gives must say the same site, and there must be one: a request without any is
 * refused.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  if (site === undefined && origin === undefined) return false;
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || hostOf(origin) === host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
