// The names in a body that leaves: keys of JSON at every depth, or the header of a CSV. Never a value.
import type { LetterForm } from './wire.ts';

/** Each name once, sorted. Lines of JSON, one body each, count as one. Throws on what is no JSON. */
export function readNames(bodyText: string, form: LetterForm): string[] {
  const names = new Set<string>();
  if (form === 'csv') {
    const [header = ''] = bodyText.replace(/^\ufeff/, '').split(/\r?\n/);
    for (const name of header.split(';')) names.add(name);
  } else {
    for (const line of bodyText.split('\n').filter((text) => text.trim() !== '')) {
      collect(JSON.parse(line), names);
    }
  }
  return [...names].sort();
}

/**
 * A bare value has no name that anybody could declare, so it is told as such; in a list it goes by the name
 * of the list.
 */
function collect(value: unknown, names: Set<string>, isNamed = false): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, names, isNamed);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      names.add(name);
      if (typeof inner === 'object') collect(inner, names, true);
    }
  } else if (!isNamed) {
    names.add('(a value without a name)');
  }
}
