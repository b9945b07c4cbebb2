// Finds the value of a property in the text of a register file, to the letter: the files have one shape, and
// strings and comments are skipped.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name, with what stands behind it: its value, or nothing when the name is the value. */
const NAME = /^(?:'([^']+)'|(\w+))\s*(:|,|$|(?=\W))/;
const OPENING = 'activity({';
const OPEN = '{[(';
const CLOSE = '}])';

/** One property of an object literal, from its name up to the comma behind its value. */
export interface Property {
  readonly name: string;
  readonly whole: Span;
  readonly value: Span;
}

/**
 * The object literal behind `const <name> = activity(` or behind the key of an activity; undefined:
 * elsewhere.
 */
export function findActivity(source: string, key: string): Span | undefined {
  const begins = [`const ${key} = ${OPENING}`, `\n    ${key}: ${OPENING}`, `\n    '${key}': ${OPENING}`];
  const begin = begins.find((text) => source.includes(text));
  if (begin === undefined) return undefined;
  const start = source.indexOf(begin) + begin.length - 1;
  return { start, end: closing(source, start) + 1 };
}

/**
 * The identifier that stands for an activity which is written in another place: `'gps-always': gpsAlways,`.
 */
export const findAlias = (source: string, key: string): string | undefined =>
  new RegExp(`^ {4}'?${key.replaceAll('-', '\\-')}'?: (\\w+),$`, 'm').exec(source)?.[1];

/** The properties of the object literal that `span` covers, in order. */
export function listProperties(source: string, { start, end }: Span): Property[] {
  const found: Property[] = [];
  let at = start + 1;
  for (;;) {
    at = skipBlank(source, at);
    if (at >= end - 1) return found;
    const begin = at;
    const name = NAME.exec(source.slice(at, end));
    if (name === null) throw new Error(`no property at ${at}: ${source.slice(at, at + 30)}`);
    const isShort = name[3] !== ':';
    const from = isShort ? at : skipBlank(source, at + name[0].length);
    const to = isShort ? at + name[0].replace(/,$/, '').length : endOfValue(source, from, end - 1);
    const comma = skipBlank(source, to);
    at = source[comma] === ',' ? comma + 1 : to;
    found.push({
      name: name[1] ?? name[2] ?? '',
      whole: { start: begin, end: at },
      value: { start: from, end: trimmed(source, from, to) },
    });
  }
}

/** The elements of the array literal that `span` covers. */
export function listElements(source: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let at = skipBlank(source, start + 1);
  while (at < end - 1) {
    const to = endOfValue(source, at, end - 1);
    found.push({ start: at, end: trimmed(source, at, to) });
    at = skipBlank(source, source[to] === ',' ? to + 1 : to);
  }
  return found;
}

const trimmed = (source: string, from: number, to: number) => from + source.slice(from, to).trimEnd().length;

function endOfValue(source: string, from: number, limit: number): number {
  for (let at = from; at < limit; ) {
    if (source[at] === ',') return at;
    at = step(source, at);
  }
  return limit;
}

/** The place of the bracket that closes the one at `open`. */
function closing(source: string, open: number): number {
  for (let at = open + 1; at < source.length; ) {
    if (CLOSE.includes(source[at] ?? ' ')) return at;
    at = step(source, at);
  }
  throw new Error('a bracket is never closed');
}

/** Behind the letter, string, comment or bracketed part that begins here. */
function step(source: string, at: number): number {
  const letter = source[at] ?? ' ';
  if (OPEN.includes(letter)) return closing(source, at) + 1;
  if (/['"`]/.test(letter)) return endOfString(source, at, letter);
  if (source.startsWith('//', at)) return source.indexOf('\n', at);
  if (source.startsWith('/*', at)) return source.indexOf('*/', at) + 2;
  return at + 1;
}

function endOfString(source: string, from: number, quote: string): number {
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === quote) return at + 1;
  }
  throw new Error('a string is never closed');
}

function skipBlank(source: string, from: number): number {
  let at = from;
  for (;;) {
    const blank = /^(?:\s+|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)/.exec(source.slice(at, at + 2000));
    if (blank === null) return at;
    at += blank[0].length;
  }
}
