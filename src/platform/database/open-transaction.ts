// An interactive transaction: BEGIN and context travel with the first statement, COMMIT with `finish` or at
// the end.
import type { PoolClient } from 'pg';
import { copyIn } from './copy-in.ts';
import { asFault, type Outcome } from './fault.ts';
import { prepare } from './prepare-statement.ts';
import { type Answer, type Prepared, send } from './send-batch.ts';
import type { Compilable, Context, Transaction } from './types.ts';

const COMMIT: Prepared = { text: 'commit', values: [] };
const ROLLBACK: Prepared = { text: 'rollback', values: [] };

/**
 * Runs `work`; `first` (BEGIN and the context) goes in its first round trip. A throw, also a caught one,
 * rolls back.
 */
export async function openTransaction<T>(
  client: PoolClient,
  context: Context,
  first: readonly Prepared[],
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const conversation = new Conversation(client, context.role, first);
  try {
    const result = await work(transactionOver(conversation, context));
    await conversation.commit();
    return result;
  } catch (error) {
    await conversation.rollback();
    throw asFault(error, conversation.outcome);
  }
}

/** The statements of one transaction, strictly one after another, whatever order they are awaited in. */
class Conversation {
  outcome: Outcome = 'not-committed';
  readonly #client: PoolClient;
  readonly #role: string;
  #first: readonly Prepared[];
  #state: 'fresh' | 'open' | 'failed' | 'closed' = 'fresh';
  #failure: unknown;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(client: PoolClient, role: string, first: readonly Prepared[]) {
    this.#client = client;
    this.#role = role;
    this.#first = first;
  }

  /** Sends statements, before them what opens the transaction; answers theirs only. */
  send(statements: readonly Prepared[], isLast = false): Promise<Answer[]> {
    return this.#inTurn(async () => {
      const opening = this.#first;
      this.#first = [];
      if (this.#state === 'fresh') this.#state = 'open';
      if (isLast) this.outcome = 'unknown';
      const answers = await send(this.#client, this.#role, [...opening, ...statements]);
      if (isLast) this.#state = 'closed';
      return answers.slice(opening.length);
    });
  }

  /** Something else than a batch on the open transaction: COPY. */
  async use<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    if (this.#state === 'fresh') await this.send([]);
    return this.#inTurn(() => work(this.#client));
  }

  async commit(): Promise<void> {
    await this.#tail.catch(() => {});
    if (this.#state === 'failed') throw this.#failure;
    if (this.#state !== 'open') return;
    const [answer] = await this.send([COMMIT], true);
    if (answer?.command !== 'COMMIT') {
      this.outcome = 'not-committed';
      throw new Error(`the transaction did not commit but answered ${answer?.command}`);
    }
  }

  /** Best effort: a client that is not idle after this is destroyed by its owner. */
  async rollback(): Promise<void> {
    await this.#tail.catch(() => {});
    const status = this.#client.getTransactionStatus();
    if (this.#state === 'fresh' || status === 'I') return;
    this.#state = 'closed';
    await send(this.#client, this.#role, [ROLLBACK]).catch(() => {});
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail
      .catch(() => {})
      .then(async () => {
        if (this.#state === 'closed') throw new Error('the transaction is over');
        if (this.#state === 'failed') throw this.#failure;
        try {
          return await work();
        } catch (error) {
          this.#state = 'failed';
          this.#failure = error;
          throw error;
        }
      });
    this.#tail = turn;
    return turn;
  }
}

function transactionOver(conversation: Conversation, context: Context): Transaction {
  const one = async (query: Compilable<unknown>): Promise<Answer> => {
    const [answer] = await conversation.send([prepare(query)]);
    return answer as Answer;
  };
  const find = async <Row>(query: Compilable<Row>): Promise<Row | undefined> => {
    const { rows } = await one(query);
    if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}`);
    return rows[0] as Row | undefined;
  };
  return {
    context,
    list: async <Row>(query: Compilable<Row>) => (await one(query)).rows as Row[],
    find,
    get: async <Row>(query: Compilable<Row>) => {
      const row = await find(query);
      if (row === undefined) throw new Error('expected one row, got none');
      return row;
    },
    run: async (query) => (await one(query)).count,
    batch: async (queries) => (await conversation.send(queries.map(prepare))).map((answer) => answer.rows),
    finish: async (queries) => {
      const answers = await conversation.send([...queries.map(prepare), COMMIT], true);
      return answers.slice(0, -1).map((answer) => answer.rows);
    },
    copyIn: (statement, lines) => conversation.use((client) => copyIn(client, statement, lines)),
  };
}
