// One file of a GBFS system: its version, how long it holds, and what is inside.
import { z } from 'zod';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Rows } from './feed.ts';

export const gbfsRefusals = {
  'gbfs-not-json': {
    nl: 'Het bestand {name} is geen JSON. Meld dit bij de aanbieder.',
    en: 'The file {name} is not JSON. Tell the provider.',
  },
  'gbfs-not-a-file': {
    nl: 'Het bestand {name} volgt GBFS niet: {what}. Meld dit bij de aanbieder.',
    en: 'The file {name} does not follow GBFS: {what}. Tell the provider.',
  },
  'gbfs-version': {
    nl: 'Het bestand {name} is van GBFS {version}. Wij lezen 1.0 tot en met 3.0.',
    en: 'The file {name} is of GBFS {version}. We read 1.0 up to 3.0.',
  },
} as const;

export interface GbfsFile {
  /** Version 1 has the shape of version 2. */
  readonly version: 2 | 3;
  /** How long the provider asks us not to come back. */
  readonly ttlSeconds: number;
  readonly updatedAt: Temporal.Instant;
  readonly data: unknown;
}

/** A day: a system that says it holds longer is asked once a day all the same. */
const TTL_MAX_SECONDS = 86_400;

/** POSIX seconds in version 2, RFC 3339 in version 3; some systems mix them, and both are clear. */
export const gbfsInstant = z.union([
  z
    .number()
    .int()
    .min(0)
    .max(32_503_680_000)
    .transform((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)),
  z
    .string()
    .max(40)
    .transform((text, context) => {
      const ms = Date.parse(text);
      if (/^\d{4}-\d\d-\d\dT/.test(text) && Number.isFinite(ms))
        return Temporal.Instant.fromEpochMilliseconds(ms);
      context.addIssue({ code: 'custom', message: 'no moment' });
      return z.NEVER;
    }),
]);

const envelope = z.object({
  last_updated: gbfsInstant,
  ttl: z.number().min(0).default(0),
  version: z.string().max(20).default('1.0'),
  data: z.unknown(),
});

/** Reads the outside of a file. How large it may be is the caller's: the door out has a limit. */
export function readGbfsFile(name: string, text: string): Result<GbfsFile> {
  const json = parseJson(text);
  if (json === undefined) return refuse(gbfsRefusals, 'gbfs-not-json', { name });
  const read = envelope.safeParse(json);
  if (!read.success) return notAFile(name, read.error);
  const { version, ttl, last_updated: updatedAt, data } = read.data;
  const major = /^([123])\.\d/.exec(version)?.[1];
  if (major === undefined) return refuse(gbfsRefusals, 'gbfs-version', { name, version });
  const ttlSeconds = Math.min(Math.ceil(ttl), TTL_MAX_SECONDS);
  return accept({ version: major === '3' ? 3 : 2, ttlSeconds, updatedAt, data });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function notAFile(name: string, error: z.ZodError) {
  const what = error.issues[0]?.path.join('.') || 'data';
  return refuse(gbfsRefusals, 'gbfs-not-a-file', { name, what });
}

/** Row by row: what cannot be read is set aside and counted, and the rest stands. Over the limit is cut. */
export function readRows<T>(list: readonly unknown[], row: z.ZodType<T>, limit: number): Rows<T> {
  const rows: T[] = [];
  for (const one of list.slice(0, limit)) {
    const read = row.safeParse(one);
    if (read.success) rows.push(read.data);
  }
  return { rows, setAside: list.length - rows.length };
}
