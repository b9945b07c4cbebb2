// PATCH: the fields that are named replace what was there, the others stay; what is older than what we know
// changes nothing.
import { accept, type Result, refuse } from '#kernel/refusal';
import { ocpiRefusals } from './refusals.ts';
import { readMoment } from './shapes.ts';

export type Merged<T> =
  | { readonly kind: 'merged'; readonly value: T }
  /** The change is not newer than what we have: taken note of, and nothing changed. */
  | { readonly kind: 'older' };

interface Dated {
  readonly last_updated: string;
}

/**
 * One level deep: a list or an inner object that is named replaces the old one whole. The protocol asks for
 * `last_updated` in every change. What comes out is checked against its shape by the caller.
 */
export function mergePatch<T extends Dated>(known: T, patch: unknown): Result<Merged<T>> {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return wrong('the whole');
  const { last_updated: lastUpdated } = patch as { readonly last_updated?: unknown };
  if (typeof lastUpdated !== 'string' || !isMoment(lastUpdated)) return wrong('last_updated');
  if (isOlder(lastUpdated, known.last_updated)) return accept({ kind: 'older' });
  return accept({ kind: 'merged', value: { ...known, ...patch } });
}

/** What replaces an object whole is judged the same way: last in the order of the owner, not of arrival. */
export function isOlder(arrived: string, known: string): boolean {
  return Temporal.Instant.compare(readMoment(arrived), readMoment(known)) < 0;
}

const wrong = (where: string) => refuse(ocpiRefusals, 'not-of-its-shape', { what: 'a change', where });

function isMoment(text: string): boolean {
  try {
    readMoment(text);
    return text.length <= 30;
  } catch {
    return false;
  }
}
