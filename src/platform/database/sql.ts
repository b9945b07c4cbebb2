// The `sql` tag: every value becomes a parameter; only fragments, identifiers and literals we own become
// text.
import { CompiledQuery } from 'kysely';
import type { Compilable } from './types.ts';

type Part = { readonly text: string } | { readonly value: unknown };

/** A statement as it stands in a source file, without fragments: its text is always the same. */
interface Plain {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

/** Texts of plain statements, each written once. */
const plainTexts = new WeakMap<TemplateStringsArray, CompiledQuery>();

/** A piece of SQL with its values; it can be run as a statement or placed inside another one. */
export class Sql<Row = Record<string, unknown>> implements Compilable<Row> {
  readonly #plain: Plain | undefined;
  #parts: readonly Part[] | undefined;
  #compiled: CompiledQuery<Row> | undefined;

  constructor(parts: readonly Part[] | Plain) {
    if ('strings' in parts) this.#plain = parts;
    else this.#parts = parts;
  }

  get parts(): readonly Part[] {
    this.#parts ??= this.#plain ? partsOf(this.#plain) : [];
    return this.#parts;
  }

  compile(): CompiledQuery<Row> {
    this.#compiled ??= this.#plain ? compilePlain<Row>(this.#plain) : compileParts<Row>(this.parts);
    return this.#compiled;
  }
}

function compileParts<Row>(parts: readonly Part[]): CompiledQuery<Row> {
  const values: unknown[] = [];
  const text = parts.map((part) => ('text' in part ? part.text : `$${values.push(part.value)}`)).join('');
  return CompiledQuery.raw(text, values) as CompiledQuery<Row>;
}

function compilePlain<Row>({ strings, values }: Plain): CompiledQuery<Row> {
  let known = plainTexts.get(strings);
  if (known === undefined) {
    known = CompiledQuery.raw(strings.reduce((text, next, at) => `${text}$${at}${next}`));
    plainTexts.set(strings, known);
  }
  return { ...known, parameters: values } as CompiledQuery<Row>;
}

function partsOf({ strings, values }: Plain): Part[] {
  return strings.flatMap((text, at) => {
    const value = at < values.length ? [partOf(values[at])].flat() : [];
    return text === '' ? value : [{ text }, ...value];
  });
}

const partOf = (value: unknown): Part | readonly Part[] => (value instanceof Sql ? value.parts : { value });

/** A value that goes in as JSON, also when it is an array (a bare array becomes a PostgreSQL array). */
export class Json {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** Marks a parameter as JSON. */
export const json = (value: unknown) => new Json(value);

function tag<Row = Record<string, unknown>>(strings: TemplateStringsArray, ...values: unknown[]): Sql<Row> {
  const plain = { strings, values };
  return new Sql<Row>(values.some((value) => value instanceof Sql) ? partsOf(plain) : plain);
}

/** Text that we wrote ourselves, never anything that came from outside. */
function raw<Row = Record<string, unknown>>(text: string): Sql<Row> {
  return new Sql<Row>([{ text }]);
}

/** A quoted identifier: `sql.id('travel', 'trip')` is `"travel"."trip"`. */
function id(...names: readonly string[]): Sql {
  return raw(names.map(quoteIdentifier).join('.'));
}

/**
 * Fragments one after another, with `separator` between them. An empty list is a bug: SQL has no empty list.
 */
function join(fragments: readonly Sql[], separator = ', '): Sql {
  if (fragments.length === 0) throw new Error('sql.join needs at least one fragment');
  return new Sql(fragments.flatMap((f, i) => (i === 0 ? f.parts : [{ text: separator }, ...f.parts])));
}

/** Quotes an identifier; a zero byte cannot be in one. */
export function quoteIdentifier(name: string): string {
  if (name === '' || name.includes('\0'))
    throw new Error('an identifier cannot be empty or hold a zero byte');
  return `"${name.replaceAll('"', '""')}"`;
}

/** Quotes a text literal, for statements that take no parameters (CREATE ROLE … PASSWORD). */
export function quoteLiteral(text: string): string {
  if (text.includes('\0')) throw new Error('a literal cannot hold a zero byte');
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}

/** `sql<Row>\`select … where id = ${id}\``; see `raw`, `id`, `join`. */
export const sql = Object.assign(tag, { raw, id, join });
