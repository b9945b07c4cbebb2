// Carries out one change in the text of a register file, and touches nothing else of it.
import type { Text } from '#register/vocabulary';
import { findActivity, listElements, listProperties, type Span } from './find-value.ts';

/** What a privacy officer may propose about one activity. */
export type Edit =
  | {
      readonly kind: 'term';
      readonly entry: number;
      readonly term: string;
      readonly from?: string | undefined;
    }
  | {
      readonly kind: 'text';
      readonly part: 'title' | 'text' | 'purpose';
      readonly nl: string;
      readonly en: string;
    }
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  | {
      readonly kind: 'reader';
      readonly reader: string;
      readonly fields: readonly string[];
      readonly when: string;
    }
  | { readonly kind: 'no-reader'; readonly reader: string }
  | {
      readonly kind: 'recipient';
      readonly party: string;
      readonly as: string;
      readonly receives: readonly string[];
      readonly when: string;
    }
  | { readonly kind: 'no-recipient'; readonly party: string };

/**
 * `key` is the name of the activity in this file, or of the constant that holds it. Throws when the file does
 * not have it, or has no such reader, recipient or term to take away or change.
 */
export function editSource(source: string, key: string, edit: Edit): string {
  const activity = findActivity(source, key);
  if (activity === undefined) throw new Error(`this file has no activity ${key}`);
  const spanOf = (name: string): Span => {
    const found = listProperties(source, activity).find((property) => property.name === name);
    if (found === undefined) throw new Error(`${key} has no ${name}`);
    return found.value;
  };
  switch (edit.kind) {
    case 'text':
      return replace(source, spanOf(edit.part), writeText(edit, indentOf(source, spanOf(edit.part).start)));
    case 'fields':
      return replace(source, spanOf('fields'), writeList(edit.fields));
    case 'term':
      return editTerm(source, spanOf('retention'), edit);
    case 'reader':
      return setEntry(
        source,
        spanOf('reads'),
        edit.reader,
        `{ fields: ${writeList(edit.fields)}, when: ${quote(edit.when)} }`,
      );
    case 'no-reader':
      return removeEntry(source, spanOf('reads'), edit.reader);
    case 'recipient': {
      const { as, receives, when } = edit;
      const entry = `{ as: ${quote(as)}, receives: ${writeList(receives)}, when: ${quote(when)} }`;
      return setEntry(source, spanOf('recipients'), edit.party, entry);
    }
    case 'no-recipient':
      return removeEntry(source, spanOf('recipients'), edit.party);
  }
}

const replace = (source: string, { start, end }: Span, text: string) =>
  source.slice(0, start) + text + source.slice(end);

function editTerm(source: string, list: Span, edit: Extract<Edit, { kind: 'term' }>): string {
  const entry = listElements(source, list)[edit.entry];
  if (entry === undefined) throw new Error(`there is no term number ${edit.entry}`);
  const set = (text: string, name: string, value: string | undefined): string => {
    if (value === undefined) return text;
    const whole = { start: entry.start, end: entry.end + text.length - source.length };
    const found = listProperties(text, whole).find((property) => property.name === name);
    if (found === undefined) throw new Error(`the term has no ${name}`);
    return replace(text, found.value, quote(value));
  };
  return set(set(source, 'term', edit.term), 'from', edit.from);
}

function setEntry(source: string, object: Span, name: string, value: string): string {
  const all = listProperties(source, object);
  const known = all.find((property) => property.name === name);
  if (known !== undefined) return replace(source, known.value, value);
  const entry = `${keyOf(name)}: ${value}`;
  const last = all.at(-1);
  if (last === undefined) return replace(source, object, `{ ${entry} }`);
  const indent = indentOf(source, last.whole.start);
  const isClosed = source[last.whole.end - 1] === ',';
  const added = `${isClosed ? '' : ','}\n${indent}${entry},`;
  return source.slice(0, last.whole.end) + added + source.slice(last.whole.end);
}

function removeEntry(source: string, object: Span, name: string): string {
  const all = listProperties(source, object);
  const known = all.find((property) => property.name === name);
  if (known === undefined) throw new Error(`there is no ${name} to take away`);
  if (all.length === 1) return replace(source, object, '{}');
  const rest = source.slice(known.whole.end);
  const before = source.slice(0, known.whole.start);
  return /^\s*\n/.test(rest)
    ? before.replace(/[ \t]*$/, '') + rest.replace(/^[ \t]*\n/, '')
    : before + rest.trimStart();
}

/** The blanks before the line on which this place stands. */
const indentOf = (source: string, at: number): string =>
  /^[ \t]*/.exec(source.slice(source.lastIndexOf('\n', at - 1) + 1))?.[0] ?? '';

const keyOf = (name: string) => (/^\w+$/.test(name) ? name : quote(name));
const quote = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', ' ')}'`;
const writeList = (words: readonly string[]) => `[${words.map(quote).join(', ')}]`;
const writeText = ({ nl, en }: Text, indent: string) =>
  `{\n${indent}  nl: ${quote(nl)},\n${indent}  en: ${quote(en)},\n${indent}}`;
