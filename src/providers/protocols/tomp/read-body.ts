// Reads what a transport operator sent as hostile text: bounded in bytes, depth and lists before anything
// looks at it.
import { accept, type Result, refuse } from '#kernel/refusal';
import { readNames } from '#platform/outbound/read-names';
import type { Wire } from '#platform/outbound/wire';
import { tompRefusals } from './refusals.ts';

export const TOMP_BODY_BYTES = 262_144;
const DEPTH_MAX = 16;
const ITEMS_MAX = 2_000;

/**
 * The value of the body; refuses too large, no JSON, too deep, too long a list, and names that reach a
 * prototype.
 */
export function readBody(text: string, maxBytes: number = TOMP_BODY_BYTES): Result<unknown> {
  if (text.length > maxBytes || Buffer.byteLength(text) > maxBytes)
    return refuse(tompRefusals, 'tomp-too-large', { max: maxBytes });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(tompRefusals, 'tomp-not-json');
    throw error;
  }
  if (!isBounded(value, DEPTH_MAX))
    return refuse(tompRefusals, 'tomp-too-deep', { max: DEPTH_MAX, items: ITEMS_MAX });
  return accept(value);
}

function isBounded(value: unknown, depthLeft: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depthLeft === 0) return false;
  if (!Array.isArray(value) && (Object.hasOwn(value, '__proto__') || Object.hasOwn(value, 'constructor')))
    return false;
  const inner = Object.values(value);
  return inner.length <= ITEMS_MAX && inner.every((one) => isBounded(one, depthLeft - 1));
}

/**
 * Names in the body that the profile does not declare as coming in: nothing of them is kept, and the operator
 * is told which names came. Only names, never a value.
 */
export function listUndeclaredNames(text: string, declared: Wire): string[] {
  return readNames(text, 'json').filter((name) => !Object.hasOwn(declared, name));
}
