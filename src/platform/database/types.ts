// What the rest of the house knows of the database: a context, queries and a transaction. How they travel is
// in this folder.
import type { CompiledQuery } from 'kysely';

/**
 * Who asks, for whom and when. Becomes role and settings of one transaction; row policies read nothing else.
 */
export interface Context {
  /** A purpose role of the register, such as 'traveller' or 'client'; the database prefixes its own name. */
  readonly role: string;
  /**
   * The tenant. Absent only for roles that belong to none (migration of figures, the vehicle register, the
   * sweeper).
   */
  readonly organisation?: string | undefined;
  readonly person?: string | undefined;
  /** The injected clock: `platform.now()` in SQL answers exactly this instant. */
  readonly now: Temporal.Instant;
  /** Every statement sees the database as it was at the first one: for what must agree with itself. */
  readonly snapshot?: true | undefined;
}

/**
 * Anything that becomes one parameterised statement: a Kysely builder (`.compile()`) or the `sql` tag of this
 * folder.
 */
export interface Compilable<Row> {
  compile(): CompiledQuery<Row>;
}

/** A transaction that is open: role and context are set, every statement sees them. */
export interface Transaction {
  readonly context: Context;
  /** All rows. The caller's query carries its own limit. */
  list<Row>(query: Compilable<Row>): Promise<Row[]>;
  /** The one row, or undefined; more than one is a bug and throws. */
  find<Row>(query: Compilable<Row>): Promise<Row | undefined>;
  /** The one row; none or more than one throws. */
  get<Row>(query: Compilable<Row>): Promise<Row>;
  /** Runs a statement for its effect and answers the number of rows it touched. */
  run(query: Compilable<unknown>): Promise<number>;
  /** Several statements in one round trip, in order; answers each one's rows. */
  batch(queries: readonly Compilable<unknown>[]): Promise<unknown[][]>;
  /**
   * The last statements with COMMIT in the same round trip; nothing may follow. It has committed when it
   * answers, so a throw of the caller afterwards undoes nothing.
   */
  finish(queries: readonly Compilable<unknown>[]): Promise<unknown[][]>;
  /**
   * COPY … FROM STDIN: lines of CSV text, back-pressured; memory stays flat. Answers the rows copied. The
   * server refuses COPY into a table with row security: copy into a temporary table (`on commit drop`) and
   * insert from there.
   */
  copyIn(statement: string, lines: AsyncIterable<string> | Iterable<string>): Promise<number>;
}

export interface Database {
  /**
   * One purpose, one transaction. BEGIN, role and context go in the first round trip, COMMIT with the last.
   * A throw rolls back; the client is destroyed unless it is idle again (never reused after a disconnect).
   */
  transaction<T>(context: Context, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Role, context and statements in ONE round trip and one implicit transaction: for reads and single writes.
   */
  batch(context: Context, queries: readonly Compilable<unknown>[]): Promise<unknown[][]>;
  /** The first statement's rows of a one-statement batch. */
  list<Row>(context: Context, query: Compilable<Row>): Promise<Row[]>;
  close(): Promise<void>;
}
