// Text from another side as a value, within limits of depth and number; a message that breaks them is refused
// before anything looks inside.
import { accept, type Result, refuse } from '#kernel/refusal';
import { DEPTH_MAX, VALUES_MAX } from './limits.ts';
import { ocpiRefusals } from './refusals.ts';

/** The bytes are the door's limit. A name `__proto__` is only a name: nothing here assigns by name. */
export function readJson(text: string): Result<unknown> {
  if (nestsDeeper(text, DEPTH_MAX)) return refuse(ocpiRefusals, 'too-deep');
  try {
    const value: unknown = JSON.parse(text);
    return countValues(value) > VALUES_MAX ? refuse(ocpiRefusals, 'too-many-values') : accept(value);
  } catch {
    return refuse(ocpiRefusals, 'not-json');
  }
}

/** Asked of the text, so that a tower of brackets never becomes a tower of objects. */
function nestsDeeper(text: string, most: number): boolean {
  let depth = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    if (inText) {
      if (sign === 0x5c) index += 1;
      else if (sign === 0x22) inText = false;
    } else if (sign === 0x22) inText = true;
    else if (sign === 0x7b || sign === 0x5b) {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === 0x7d || sign === 0x5d) depth -= 1;
  }
  return false;
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const inner of Object.values(value)) count += countValues(inner);
  return count;
}
