// How a table is declared once: column, type, field of its activity, subjects, scope, writers. Grants,
// policies, comments, row types, retention and exports are derived from it; migrations by hand are tested to
// be equal to it.
import type { ActivityId, FieldsOf } from '#register';
import type { Condition, Reader, Term } from '#register/vocabulary';

export type ColumnType =
  | 'uuid'
  | 'bigint'
  | 'integer'
  | 'smallint'
  | 'text'
  | 'date'
  | 'daterange'
  | 'instant'
  | 'boolean'
  | 'bytea'
  | 'integer[]'
  | 'bigint[]'
  | 'text[]';

interface TypeOf {
  uuid: string;
  bigint: number;
  integer: number;
  smallint: number;
  text: string;
  date: Temporal.PlainDate;
  daterange: string;
  instant: Temporal.Instant;
  boolean: boolean;
  bytea: Buffer;
  'integer[]': number[];
  'bigint[]': number[];
  'text[]': string[];
}

/**
 * A column says what it is: a field of its activity, the key of its subject, the tenant, or nobody's data.
 */
export type Meaning = string;
export interface Column<
  T extends ColumnType = ColumnType,
  M extends Meaning = Meaning,
  N extends boolean = boolean,
> {
  readonly type: T;
  readonly means: M;
  readonly nullable: N;
}

const of =
  <const T extends ColumnType>(type: T) =>
  <const M extends Meaning>(means: M): Column<T, M, false> => ({ type, means, nullable: false });
export const uuid = of('uuid');
export const bigint = of('bigint');
export const integer = of('integer');
export const smallint = of('smallint');
export const text = of('text');
export const date = of('date');
export const daterange = of('daterange');
export const instant = of('instant');
export const boolean = of('boolean');
export const bytea = of('bytea');
export const integers = of('integer[]');
export const bigints = of('bigint[]');
export const texts = of('text[]');
/** May be empty. */
export const optional = <T extends ColumnType, M extends Meaning>(
  column: Column<T, M, false>,
): Column<T, M, true> => ({
  ...column,
  nullable: true,
});

/** What a writer may do to a table, to which rows. Readers come from the register, never from here. */
export interface Write<C extends string> {
  readonly when: Condition;
  readonly insert?: true;
  readonly update?: readonly C[];
  readonly delete?: true;
}

/**
 * Where a row stands: whose tenant, whose person, and how "confirmed as business or commute" is known of it.
 */
export interface Scope<C extends string> {
  readonly tenant?: C;
  readonly subjects?: readonly C[];
  /** The column with the member of staff who acts: 'own-ticket' compares it with the one of the context. */
  readonly actor?: C;
  /** The column with the role that looked: 'own-staff' shows a client what its own people did. */
  readonly looker?: C;
  /** The column with the purpose as which the row was confirmed; empty or absent: not confirmed. */
  readonly confirmed?: { readonly purpose: C };
  /** The day on which the row must be gone; its partition key when `partitioned`. */
  readonly purge?: C;
  readonly partitioned?: true;
  /** Columns that are stored encrypted, with the use they are encrypted for; the person gets them opened. */
  readonly encrypted?: Readonly<Partial<Record<C, string>>>;
  /** Keyed hashes of another column, to find a row by: they tell the person nothing that is not there. */
  readonly fingerprints?: readonly C[];
  /** Only keyed hashes of people who are gone: no path may lead from a row to a person, nor back. */
  readonly leadsToNobody?: true;
  /**
   * When a row is about two people: whom each personal column is about, by the column of that subject, or
   * 'all'. What is about the other one is withheld from an export.
   */
  readonly about?: Readonly<Partial<Record<C, C | 'all'>>>;
  /** Which term of its activity the table keeps to; needed when the activity has more than one. */
  readonly term?: Term;
  /** The column with the day from which the term counts, where the row itself has it. */
  readonly from?: C;
  /** A table without a purge day: the `schema.table` whose row, when it goes, takes these rows along. */
  readonly goesWith?: string;
  /**
   * By this table a row from outside is recognised as somebody's: intake sees it under a restriction too, so
   * that it can refuse the row instead of adding the person again.
   */
  readonly recognises?: true;
}

export interface RecordOf<
  Name extends string = string,
  Columns extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>,
> {
  readonly table: Name;
  /** Undefined: nobody's data; then every column is not personal and `readers` says who may read. */
  readonly activity: ActivityId | undefined;
  readonly columns: Columns;
  readonly scope: Scope<Extract<keyof Columns, string>>;
  readonly writes: Readonly<Partial<Record<Reader, Write<Extract<keyof Columns, string>>>>>;
  readonly readers: Readonly<Partial<Record<Reader, Condition>>>;
}
export type AnyRecord = Omit<RecordOf, 'scope' | 'writes'> & {
  readonly scope: Scope<string>;
  readonly writes: Readonly<Partial<Record<Reader, Write<string>>>>;
};

type Key = 'subject-key' | 'tenant' | 'not-personal';
interface Declaration<C extends Readonly<Record<string, Column>>> {
  readonly columns: C;
  readonly scope: Scope<Extract<keyof C, string>>;
  readonly writes?: Readonly<Partial<Record<Reader, Write<Extract<keyof C, string>>>>>;
}

/** A table of an activity: a column with a field that the activity does not hold does not compile. */
export const record =
  <const Id extends ActivityId>(activity: Id) =>
  <
    const Name extends string,
    const C extends Readonly<Record<string, Column<ColumnType, FieldsOf<Id> | Key>>>,
  >(
    table: Name,
    declaration: Declaration<C>,
  ): RecordOf<Name, C> => ({ table, activity, readers: {}, writes: {}, ...declaration });

/**
 * A table that is nobody's data: figures, policies, the open vehicle register. Its readers stand beside it.
 */
export const impersonal = <
  const Name extends string,
  const C extends Readonly<Record<string, Column<ColumnType, 'tenant' | 'not-personal'>>>,
>(
  table: Name,
  declaration: Declaration<C> & { readonly readers: Readonly<Partial<Record<Reader, Condition>>> },
): RecordOf<Name, C> => ({ table, activity: undefined, writes: {}, ...declaration });

/** The row of a record as the database answers it. */
export type Row<R extends { readonly columns: Readonly<Record<string, Column>> }> = {
  -readonly [K in keyof R['columns']]: R['columns'][K]['nullable'] extends true
    ? TypeOf[R['columns'][K]['type']] | null
    : TypeOf[R['columns'][K]['type']];
};

/** The Kysely table map of some records. */
export type TablesOf<R extends RecordOf> = { [X in R as X['table']]: Row<X> };
