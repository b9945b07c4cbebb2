// The door for a library that brings its own requests, such as that of OpenID Connect: hosts that are known
// by then, a deadline, a size limit, no redirect.
import { throughDoor } from './guard-egress.ts';
import { readLimited } from './read-limited.ts';

const TIMEOUT_MS = 10_000;
const LIMIT_BYTES = 262_144;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export type DoorFetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * What it may ask begins with `home`, and whatever a document from there names: over TLS, at a name and not a
 * bare address, so that nobody points us at a machine beside us. A provider on this machine, as in a
 * demonstration, may name addresses of this machine only. Throws when an address may not be asked, the limit
 * is passed or the answer leads elsewhere.
 */
export function fetchThroughDoor(home: URL): DoorFetch {
  const isHere = LOOPBACK.includes(home.hostname);
  return (url, init) => {
    const address = new URL(url);
    const may = isHere ? LOOPBACK.includes(address.hostname) : isPublicName(address);
    if (!may) throw new Error(`${address.host} may not be asked on the word of ${home.host}`);
    return throughDoor(address, async () => {
      const response = await fetch(address, {
        ...init,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.status >= 300 && response.status < 400) throw new Error('the answer leads elsewhere');
      const text = await readLimited(response.body, LIMIT_BYTES);
      if (text === undefined) throw new Error('the answer is too large');
      const { status, headers } = response;
      return new Response(text === '' ? null : text, { status, headers: kept(headers) });
    });
  };
}

/** What the library reads; lengths and encodings are those of what came over the wire. */
const kept = (headers: Headers) =>
  new Headers(
    ['content-type', 'cache-control'].flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value] as [string, string]];
    }),
  );

const isPublicName = ({ protocol, hostname, port, username }: URL): boolean =>
  protocol === 'https:' &&
  port === '' &&
  username === '' &&
  /\.[a-z]{2,}$/i.test(hostname) &&
  !/\.(?:local|internal|localhost|home|lan)$/i.test(hostname);
