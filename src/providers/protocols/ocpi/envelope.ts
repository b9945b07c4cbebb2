// Every answer of OCPI has one shape around it: data, a status of its own, and the moment.
import { z } from 'zod';
import { accept, type Result, refuse } from '#kernel/refusal';
import { readJson } from './read-json.ts';
import { readObject } from './read-object.ts';
import { ocpiRefusals } from './refusals.ts';

/** The statuses that we give and read; 1xxx went well, 2xxx the caller is wrong, 3xxx the server is. */
export const statuses = {
  ok: { code: 1000, text: 'Success' },
  client: { code: 2000, text: 'Generic client error' },
  invalid: { code: 2001, text: 'Invalid or missing parameters' },
  little: { code: 2002, text: 'Not enough information' },
  unknownLocation: { code: 2003, text: 'Unknown location' },
  unknownToken: { code: 2004, text: 'Unknown token' },
  server: { code: 3000, text: 'Generic server error' },
  unableToUse: { code: 3001, text: 'Unable to use the client’s API' },
  version: { code: 3002, text: 'Unsupported version' },
  endpoints: { code: 3003, text: 'No matching endpoints' },
} as const;
export type Status = keyof typeof statuses;

/** The text of an answer. `data` is left out when there is none. */
export function formatEnvelope(status: Status, at: Temporal.Instant, data?: unknown): string {
  const { code, text } = statuses[status];
  const envelope = {
    ...(data === undefined ? {} : { data }),
    status_code: code,
    status_message: text,
    timestamp: formatMoment(at),
  };
  return JSON.stringify(envelope);
}

/** Whole seconds in UTC: every reader takes it. */
export const formatMoment = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' });

const Envelope = z.looseObject({ status_code: z.int().min(0).max(9999) });

export interface EnvelopeRead {
  readonly data: unknown;
  readonly statusCode: number;
}

/** Reads an answer; anything but 1xxx is a refusal with that status, whatever its data say. */
export function readEnvelope(text: string): Result<EnvelopeRead> {
  const json = readJson(text);
  if (!json.ok) return json;
  const envelope = readObject('an OCPI answer', Envelope, json.value);
  if (!envelope.ok) return envelope;
  const { status_code: statusCode, data } = envelope.value.object;
  if (statusCode < 1000 || statusCode > 1999)
    return refuse(ocpiRefusals, 'answered-with-status', { status: statusCode });
  return accept({ data, statusCode });
}
