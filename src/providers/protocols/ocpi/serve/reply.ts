// Answers of ours, in the envelope of the protocol.
import type { Refused } from '#kernel/refusal';
import type { Letter } from '#platform/outbound/letter';
import { formatEnvelope, type Status } from '../envelope.ts';
import type { EmspPlace } from './ports.ts';

export interface EmspCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The parts of the path after /ocpi/emsp, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** Lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyText: string;
}

export interface EmspReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A text that tells of nobody, or a letter that does and is noted. */
  readonly body: { readonly text: string } | { readonly letter: Letter };
}

export function reply(
  place: EmspPlace,
  status: number,
  code: Status,
  data?: unknown,
  headers: Readonly<Record<string, string>> = {},
): EmspReply {
  return { status, headers, body: { text: formatEnvelope(code, place.now, data) } };
}

export const found = (place: EmspPlace, data: unknown): EmspReply => reply(place, 200, 'ok', data);
export const done = (place: EmspPlace, isNew = false): EmspReply => reply(place, isNew ? 201 : 200, 'ok');
export const unknown = (place: EmspPlace, code: Status = 'client'): EmspReply => reply(place, 404, code);
export const notAllowed = (place: EmspPlace): EmspReply => reply(place, 405, 'client');

/** The other side's message is wrong: our reason goes along, in English, without a value of theirs. */
export function invalid(place: EmspPlace, refused: Refused): EmspReply {
  const envelope = JSON.parse(formatEnvelope('invalid', place.now)) as Record<string, unknown>;
  const text = JSON.stringify({ ...envelope, status_message: refused.refusal.en });
  return { status: 400, headers: {}, body: { text } };
}
