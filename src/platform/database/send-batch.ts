// Statements that travel together: Parse, Bind, Describe, Execute for each, then ONE Sync, over the driver's
// `submit`. Without BEGIN the server makes them one implicit transaction: all of them happen, or none.
import type pg from 'pg';
import type { Connection, FieldDef } from 'pg';
import { encodeBatch } from './encode-batch.ts';
import { nameStatement } from './name-statement.ts';
import { type Parser, parserOf } from './parse-value.ts';

/**
 * A statement whose values are text already, so that nothing can fail between the first and the last of a
 * batch.
 */
export interface Prepared {
  readonly text: string;
  readonly values: readonly (string | Buffer | null)[];
}
export interface Answer {
  readonly rows: Record<string, unknown>[];
  /** Rows touched or returned. */
  readonly count: number;
  /** The server's word for what it did: INSERT, COMMIT, ROLLBACK. */
  readonly command: string;
}

interface Shape {
  readonly names: readonly string[];
  readonly parsers: readonly Parser[];
}
/**
 * What one connection has prepared; the shape is known from its first answer on, then Describe is left out.
 */
interface Known {
  readonly parsed: Map<string, Shape | undefined>;
  /** Names of Parse messages that are under way, in order; ''for an unnamed one. */
  pending: string[];
}
const knownOf = new WeakMap<object, Known>();

/** At most this many prepared statements on one connection; what comes later goes unnamed. */
const MAX_PREPARED = 400;

function known(connection: Connection): Known {
  let state = knownOf.get(connection);
  if (state === undefined) {
    const fresh: Known = { parsed: new Map(), pending: [] };
    // Only a ParseComplete proves that the name exists: after an error the server skips the rest up to Sync.
    connection.on('parseComplete', () => {
      const name = fresh.pending.shift();
      if (name) fresh.parsed.set(name, undefined);
    });
    knownOf.set(connection, fresh);
    state = fresh;
  }
  return state;
}

/**
 * Sends statements in one round trip and answers each one's rows; settles when the client can take the next.
 */
export function send(
  client: pg.ClientBase,
  role: string,
  statements: readonly Prepared[],
): Promise<Answer[]> {
  const batch = new Batch(role, statements);
  client.query(batch as unknown as pg.Submittable);
  return batch.done;
}

/**
 * The driver calls `submit` and the handlers; `done` settles only when the connection is ready for the next
 * one.
 */
class Batch {
  readonly done: Promise<Answer[]>;
  readonly #role: string;
  readonly #statements: readonly Prepared[];
  readonly #answers: Answer[] = [];
  readonly #names: string[] = [];
  #shape: Shape | undefined;
  #rows: Record<string, unknown>[] = [];
  #failure: unknown;
  #known: Known | undefined;
  #resolve: (answers: Answer[]) => void = () => {};
  #reject: (error: unknown) => void = () => {};

  constructor(role: string, statements: readonly Prepared[]) {
    this.#role = role;
    this.#statements = statements;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** The driver looks for it to hang its own timeout on. */
  callback(): void {}

  /** Answers an error instead of throwing: a throw here would leave the connection hanging. */
  submit(connection: Connection): Error | null {
    const state = known(connection);
    this.#known = state;
    const names = this.#statements.map(({ text }) => nameStatement(this.#role, text));
    if (names.every((name) => state.parsed.get(name) !== undefined))
      return this.#sendKnown(connection, names);
    connection.stream.cork();
    try {
      this.#statements.forEach((statement, at) => {
        this.#send(connection, state, statement, names[at] ?? '');
      });
      connection.sync();
      return null;
    } catch (error) {
      // Half a batch is on its way without its Sync: this connection can never be used again.
      connection.stream.destroy();
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      connection.stream.uncork();
    }
  }

  /** The server knows all of them and we know the shape of every answer: one buffer, or nothing at all. */
  #sendKnown(connection: Connection, names: readonly string[]): Error | null {
    this.#names.push(...names);
    try {
      const bytes = encodeBatch(
        names.map((name, at) => ({ name, values: this.#statements[at]?.values ?? [] })),
      );
      if (connection.stream.writable) connection.stream.write(bytes);
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  #send(connection: Connection, state: Known, { text, values }: Prepared, given: string): void {
    let name = given;
    const isKnown = name !== '' && (state.parsed.has(name) || state.pending.includes(name));
    if (!isKnown) {
      if (state.parsed.size + state.pending.length >= MAX_PREPARED) name = '';
      connection.parse({ text, name, types: [] }, true);
      state.pending.push(name);
    }
    this.#names.push(name);
    connection.bind({ statement: name, values: values as (string | Buffer | null)[] }, true);
    // An answer whose shape is known needs no description: the server refuses the plan if the shape ever
    // changed.
    if (state.parsed.get(name) === undefined) connection.describe({ type: 'P', name: '' }, true);
    connection.execute({}, true);
  }

  #currentShape(): Shape | undefined {
    return this.#shape ?? this.#known?.parsed.get(this.#names[this.#answers.length] ?? '');
  }

  handleRowDescription(message: { fields: FieldDef[] }): void {
    const names = message.fields.map((field) => field.name);
    this.#shape = { names, parsers: message.fields.map((field) => parserOf(field.dataTypeID)) };
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    if (this.#failure !== undefined) return;
    try {
      const shape = this.#currentShape();
      if (shape === undefined) throw new Error('a row came without a description');
      const row: Record<string, unknown> = {};
      for (let i = 0; i < shape.names.length; i += 1) {
        const text = message.fields[i];
        row[shape.names[i] as string] = text === null || text === undefined ? null : shape.parsers[i]?.(text);
      }
      this.#rows.push(row);
    } catch (error) {
      this.#failure = error;
    }
  }

  handleCommandComplete(message: { text: string }): void {
    const name = this.#names[this.#answers.length];
    if (name) this.#known?.parsed.set(name, this.#shape ?? this.#currentShape() ?? NO_COLUMNS);
    const words = message.text.split(' ');
    this.#answers.push({ rows: this.#rows, count: Number(words.at(-1)) || 0, command: words[0] ?? '' });
    this.#rows = [];
    this.#shape = undefined;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handlePortalSuspended(): void {}

  /** COPY has its own path; the Sync that was sent is swallowed while copying, so it is sent again. */
  handleCopyInResponse(connection: Connection): void {
    const wire = connection as Connection & { sendCopyFail(message: string): void };
    wire.sendCopyFail('COPY cannot travel in a batch');
    connection.sync();
  }

  handleCopyData(): void {}

  /** A server's error: the connection is usable again only at ReadyForQuery. A lost connection: at once. */
  handleError(error: unknown, connection: Connection): void {
    if (this.#known) this.#known.pending = [];
    const isFromServer = error instanceof Error && 'severity' in error;
    if (!isFromServer) {
      this.#reject(error);
      return;
    }
    const settle = () => {
      connection.removeListener('readyForQuery', settle);
      connection.removeListener('end', settle);
      this.#reject(error);
    };
    connection.once('readyForQuery', settle);
    connection.once('end', settle);
  }

  handleReadyForQuery(): void {
    if (this.#failure !== undefined) this.#reject(this.#failure);
    else this.#resolve(this.#answers);
  }
}

const NO_COLUMNS: Shape = { names: [], parsers: [] };
