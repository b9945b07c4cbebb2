// An object of another side: of its shape or refused with the place of the fault; what nobody declared is
// dropped and its name told.
import type { z } from 'zod';
import { accept, type Result, refuse } from '#kernel/refusal';
import { ocpiRefusals } from './refusals.ts';

export interface ReadObject<T> {
  readonly object: T;
  /** Names that are in no shape of ours, at any depth: `driver_name`, `cdr_location.owner_phone`. */
  readonly undeclared: readonly string[];
}

const FAULTS_TOLD = 3;
const UNDECLARED_TOLD = 20;

/** `what` names the object in the refusal. Values are never repeated. */
export function readObject<S extends z.ZodType>(
  what: string,
  shape: S,
  value: unknown,
): Result<ReadObject<z.output<S>>> {
  const read = shape.safeParse(value);
  if (!read.success) {
    const places = read.error.issues.map((issue) => issue.path.join('.') || 'the whole');
    const where = [...new Set(places)].slice(0, FAULTS_TOLD).join(', ');
    return refuse(ocpiRefusals, 'not-of-its-shape', { what, where });
  }
  return accept({ object: read.data, undeclared: listUndeclared(value, read.data) });
}

/** The shapes drop what they do not know; what is in the value and not in the outcome was dropped. */
function listUndeclared(value: unknown, kept: unknown): string[] {
  const names = new Set<string>();
  collect(value, kept, '', names);
  return [...names].slice(0, UNDECLARED_TOLD);
}

function collect(value: unknown, kept: unknown, path: string, names: Set<string>): void {
  // What was passed on as it stands lost nothing.
  if (value === kept) return;
  if (Array.isArray(value) && Array.isArray(kept)) {
    for (const [index, one] of value.entries()) collect(one, kept[index], path, names);
  } else if (isRecord(value) && isRecord(kept)) {
    for (const name of Object.keys(value)) {
      const inner = value[name];
      const isKept = Object.hasOwn(kept, name);
      // Most are plain values that were kept: their place is not written down.
      if (isKept && (typeof inner !== 'object' || inner === kept[name])) continue;
      const place = path === '' ? shorten(name) : `${path}.${shorten(name)}`;
      if (isKept) collect(inner, kept[name], place, names);
      else names.add(place);
    }
  }
}

/** A name is another side's text as well. */
const shorten = (name: string) => name.replaceAll(/[^\x21-\x7e]/g, '·').slice(0, 40);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
