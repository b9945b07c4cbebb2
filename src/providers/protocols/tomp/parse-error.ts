// What an answer of an operator means for us: done, refused for good, gone, try later, or not understood.
import { z } from 'zod';
import { visibleText } from '#kernel/text';
import { readBody } from './read-body.ts';

export type TompVerdict =
  | { readonly kind: 'done' }
  /** The key is wrong: a person has to look. */
  | { readonly kind: 'not-allowed'; readonly errorCode: number | undefined }
  /** Final for this request: it stays refused however often it is sent. */
  | { readonly kind: 'refused'; readonly errorCode: number | undefined; readonly title: string }
  /** The offer, booking or ride is over or was never there. */
  | { readonly kind: 'gone' }
  /** Somebody was first, or the state changed: look again. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'later'; readonly because: 'busy' | 'fault' };

const errorShape = z.object({
  errorcode: z.number().int().optional(),
  title: z.string().max(2_000).optional(),
});

/** By status first, because a body may be missing; the codes 409, 410 and 428 are the document’s own. */
export function parseAnswer(status: number, bodyText: string): TompVerdict {
  if (status >= 200 && status < 300) return { kind: 'done' };
  if (status === 429 || status === 503) return { kind: 'later', because: 'busy' };
  if (status >= 500) return { kind: 'later', because: 'fault' };
  const { errorcode: errorCode, title } = errorOf(bodyText);
  // 403 is no wrong key here: the document answers it to a step that the state does not allow.
  if (status === 401) return { kind: 'not-allowed', errorCode };
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status === 409) return { kind: 'conflict' };
  return { kind: 'refused', errorCode, title: visibleText(title ?? '').slice(0, 200) };
}

function errorOf(bodyText: string): z.output<typeof errorShape> {
  const body = readBody(bodyText, 16_384);
  const parsed = body.ok ? errorShape.safeParse(body.value) : undefined;
  return parsed?.success ? parsed.data : {};
}
