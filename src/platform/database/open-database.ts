// A pool of connections to one database, seen only through a context: no statement runs without role, tenant,
// person and time.
import pg from 'pg';
import { type ConnectionOptions, clientConfig } from './connection.ts';
import { asFault, DatabaseFault, hasStaleStatements, type Outcome } from './fault.ts';
import { openTransaction } from './open-transaction.ts';
import { contextStatement, prepare } from './prepare-statement.ts';
import { type Prepared, send } from './send-batch.ts';
import type { Compilable, Context, Database } from './types.ts';

export interface OpenOptions {
  /** The login: a member of the purpose roles, never their owner. */
  readonly connection: ConnectionOptions;
  /**
   * Role names are of the whole cluster: `reisrecht` makes the purpose 'traveller' the role
   * `reisrecht_traveller`.
   */
  readonly rolePrefix: string;
  /** Connections at most; one that is asked for longer than 30 seconds is a fault. */
  readonly max?: number;
  /** Server settings of each session, such as `{ statement_timeout: '30s' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Opens nothing yet: the first statement connects. */
export function openDatabase({ connection, rolePrefix, max = 10, settings = {} }: OpenOptions): Database {
  const pool = new pg.Pool({
    ...clientConfig(connection, { idle_in_transaction_session_timeout: '5min', ...settings }),
    max,
    idleTimeoutMillis: 30_000,
  });
  // A connection that dies, idle or in use, tells it by an event as well; without a listener that ends the
  // process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    const lose = () => lost.add(client);
    client.on('error', lose);
    client.on('end', lose);
  });

  async function batch(context: Context, queries: readonly Compilable<unknown>[]): Promise<unknown[][]> {
    const statements = [contextStatement(context, rolePrefix), ...queries.map(prepare)];
    const answers = await withClient(pool, 'unknown', (client) => send(client, context.role, statements));
    return answers.slice(1).map((answer) => answer.rows);
  }

  return {
    batch,
    list: async <Row>(context: Context, query: Compilable<Row>) => {
      const [rows] = await batch(context, [query]);
      return rows as Row[];
    },
    transaction: (context, work) => {
      const first = [context.snapshot ? BEGIN_SNAPSHOT : BEGIN, contextStatement(context, rolePrefix)];
      return withClient(pool, 'not-committed', (client) => openTransaction(client, context, first, work));
    },
    close: () => pool.end(),
  };
}

/** Connections that broke, at work or at rest: none of them is ever used again. */
const lost = new WeakSet<object>();

/**
 * A client for one piece of work. It goes back only when the server said that it is idle; otherwise it is
 * destroyed.
 */
async function withClient<T>(
  pool: pg.Pool,
  outcome: Outcome,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw asFault(error, 'not-committed');
  });
  let isStale = false;
  try {
    return await work(client);
  } catch (error) {
    const fault = asFault(error, outcome);
    isStale = fault instanceof DatabaseFault && hasStaleStatements(fault.cause);
    throw fault;
  } finally {
    client.release(lost.has(client) || isStale || client.getTransactionStatus() !== 'I');
  }
}

const BEGIN: Prepared = { text: 'begin', values: [] };
const BEGIN_SNAPSHOT: Prepared = { text: 'begin isolation level repeatable read', values: [] };
