// Reads what AFAS answered to a message: one word for what happened, and the reason in its own words, cut to
// a length.

export type ParsedAnswer =
  | { readonly kind: 'accepted'; readonly id: string | undefined }
  /** The message itself is wrong: sending it again is useless. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The connection is not allowed; every other message would meet the same. */
  | { readonly kind: 'not-allowed'; readonly reason: string }
  /** AFAS asks to come back later; the message was not taken. */
  | { readonly kind: 'later'; readonly reason: string }
  /** AFAS says, with a number, why it could not take the message; now and then it passes by itself. */
  | { readonly kind: 'failed'; readonly reason: string; readonly isDuplicate: boolean }
  /** Nobody knows whether the message was taken. */
  | { readonly kind: 'unknown'; readonly reason: string };

const LONGEST_REASON = 300;

/** `bodyText` is hostile input: it was limited in size by the door, and nothing in it is trusted but text. */
export function parseAnswer(status: number, bodyText: string): ParsedAnswer {
  const body = parseJson(bodyText);
  if (status >= 200 && status < 300) return { kind: 'accepted', id: findId(body) };
  const reason = reasonOf(status, body);
  if (status === 401 || status === 403) return { kind: 'not-allowed', reason };
  if (status === 429 || status === 503) return { kind: 'later', reason };
  if (status >= 400 && status < 500) return { kind: 'refused', reason };
  if (status === 500 && isObject(body) && typeof body.errorNumber === 'number')
    return { kind: 'failed', reason, isDuplicate: isDuplicate(reason) };
  return { kind: 'unknown', reason };
}

/**
 * A second line with the same unique key meets "a standard SQL message", whose wording no document gives;
 * these words are those of the database that AFAS names. Not verified: so the answer only counts together
 * with what we sent before.
 */
function isDuplicate(reason: string): boolean {
  return /duplicate key|unique (key|index|constraint)|bestaat al|already exists/i.test(reason);
}

function findId(body: unknown): string | undefined {
  const results = isObject(body) ? body.results : undefined;
  const first = isObject(results) ? Object.values(results)[0] : undefined;
  const id = isObject(first) ? first.Id : undefined;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' ? id.slice(0, 100) : undefined;
}

function reasonOf(status: number, body: unknown): string {
  const error = isObject(body) && isObject(body.error) ? body.error.message : undefined;
  const text = isObject(body) && typeof body.externalMessage === 'string' ? body.externalMessage : error;
  const reference = isObject(body) ? body.profitLogReference : undefined;
  const parts = [`status ${status}`];
  if (typeof text === 'string' && text.trim() !== '') parts.push(clean(text));
  if (typeof reference === 'string' && reference !== '') parts.push(`log ${clean(reference).slice(0, 60)}`);
  return parts.join(': ');
}

/** Control characters would break a log line or a screen. */
function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REASON);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
