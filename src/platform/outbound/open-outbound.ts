// The only door through which the program calls another computer: allowed hosts, a deadline, a size limit, no
// redirects.
import { throughDoor } from './guard-egress.ts';
import { type Letter, openLetter } from './letter.ts';
import { readLimited } from './read-limited.ts';

/**
 * What may be called, from configuration. `hosts` are exact `host` or `host:port` names; nothing is matched
 * by pattern.
 */
export interface OutboundConfig {
  readonly hosts: readonly string[];
  /** How long one call may take in all, body included. */
  readonly timeoutMs?: number;
  /** The largest answer that is read; a longer one is a fault. */
  readonly answerLimitBytes?: number;
}

export interface OutboundRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is told. Its text is sent as it stands, so that an exact decimal stays exact. */
  readonly letter: Letter;
  readonly timeoutMs?: number;
  /** Names of the answer's headers that the caller reads, in lower case; the others are dropped. */
  readonly readHeaders?: readonly string[];
}

export interface OutboundAnswer {
  readonly ok: true;
  readonly status: number;
  readonly contentType: string;
  /** The raw `Retry-After` header, when there was one. */
  readonly retryAfter: string | undefined;
  /** Those that were asked for and were there. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyText: string;
}

export type OutboundFaultKind =
  | 'host-not-allowed'
  | 'not-reached'
  | 'timeout'
  | 'connection-lost'
  | 'redirect'
  | 'answer-too-large';

/**
 * A call without a usable answer. `mayHaveArrived` is true when the other side may have acted on it all the
 * same.
 */
export interface OutboundFault {
  readonly ok: false;
  readonly fault: OutboundFaultKind;
  readonly mayHaveArrived: boolean;
  readonly detail: string;
}

export type OutboundOutcome = OutboundAnswer | OutboundFault;

export interface Outbound {
  readonly call: (request: OutboundRequest) => Promise<OutboundOutcome>;
}

const DEFAULT_TIMEOUT_MS = 20_000;
const DEFAULT_ANSWER_LIMIT_BYTES = 1_048_576;
/** A longer header is cut: an address in it is no address then, and is refused where it is used. */
const HEADER_LIMIT = 2_000;

/** Makes the door for one configuration. Faults of the other side are values; only a bug throws. */
export function openOutbound(config: OutboundConfig): Outbound {
  const hosts = new Set(config.hosts);
  const limitBytes = config.answerLimitBytes ?? DEFAULT_ANSWER_LIMIT_BYTES;
  return {
    call: async (request) => {
      const address = URL.canParse(request.url) ? new URL(request.url) : undefined;
      const refused = address ? refuseAddress(address, hosts) : 'the address is not a URL';
      if (!address || refused) return fault('host-not-allowed', false, refused ?? '');
      const timeoutMs = request.timeoutMs ?? config.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      // Opened last: a letter that may not leave throws, and one that is opened is on its way.
      const { bodyText } = openLetter(request.letter);
      return await throughDoor(address, () =>
        callOnce(address, request, { bodyText, timeoutMs, limitBytes }),
      );
    },
  };
}

/** Plain HTTP is for this machine alone (a simulator, a router beside us); everything else is HTTPS. */
function refuseAddress(address: URL, hosts: ReadonlySet<string>): string | undefined {
  if (!hosts.has(address.host)) return `${address.host} is not on the list of allowed hosts`;
  if (address.username || address.password) return 'an address may not carry a user name or a password';
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname);
  if (address.protocol === 'https:' || (address.protocol === 'http:' && loopback)) return undefined;
  return `${address.protocol} is not allowed towards ${address.host}`;
}

interface Sending {
  readonly bodyText: string | undefined;
  readonly timeoutMs: number;
  readonly limitBytes: number;
}

async function callOnce(
  address: URL,
  request: OutboundRequest,
  { bodyText: sent, timeoutMs, limitBytes }: Sending,
): Promise<OutboundOutcome> {
  const headers: Record<string, string> = { accept: 'application/json', ...request.headers };
  const isBodied = sent !== undefined && sent !== '';
  if (isBodied) headers['content-type'] = 'application/json;charset=utf-8';
  try {
    const response = await fetch(address, {
      method: request.method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      // A letter may say all in its address: then there is no body.
      ...(isBodied ? { body: sent } : {}),
    });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      return fault('redirect', false, `status ${response.status}: a redirect is not followed`);
    }
    const bodyText = await readLimited(response.body, limitBytes);
    if (bodyText === undefined) return fault('answer-too-large', true, `more than ${limitBytes} bytes`);
    return {
      ok: true,
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: response.headers.get('retry-after') ?? undefined,
      headers: Object.fromEntries(
        (request.readHeaders ?? []).flatMap((name) => {
          const value = response.headers.get(name);
          return value === null ? [] : [[name, value.slice(0, HEADER_LIMIT)]];
        }),
      ),
      bodyText,
    };
  } catch (error) {
    return faultOf(error);
  }
}

/** Only these say for certain that no byte of the request was handled; anything else may have arrived. */
const NEVER_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function faultOf(error: unknown): OutboundFault {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return fault('timeout', true, 'no complete answer before the deadline');
  const cause = error.cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (NEVER_ARRIVED.has(code)) return fault('not-reached', false, code);
  // A body that breaks off and a refused connection are both TypeErrors of fetch; what is none of ours is a
  // bug.
  if (error instanceof TypeError) return fault('connection-lost', true, code || error.message);
  throw error;
}

function fault(kind: OutboundFaultKind, mayHaveArrived: boolean, detail: string): OutboundFault {
  return { ok: false, fault: kind, mayHaveArrived, detail };
}
