// COPY … FROM STDIN with back-pressure: a file of any length goes through with flat memory.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Small lines are sent together: one message per line would cost more than the line. */
const CHUNK_LENGTH = 64 * 1024;

/** Answers the number of rows copied. A throw of `lines` fails the COPY, and with it the transaction. */
export async function copyIn(
  client: PoolClient,
  statement: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<number> {
  const stream = client.query(copyFrom(statement));
  // A lost connection must end the stream too: the driver tells only the query, which may be waiting for the
  // next line.
  const lose = (error?: Error) => stream.destroy(error ?? new Error('Connection terminated unexpectedly'));
  client.once('error', lose);
  client.once('end', lose);
  try {
    await pipeline(Readable.from(chunks(lines)), stream);
    return stream.rowCount;
  } finally {
    client.removeListener('error', lose);
    client.removeListener('end', lose);
    await readyAgain(client);
  }
}

/** After a failed COPY the stream ends before the server says that it can go on. */
async function readyAgain(client: PoolClient): Promise<void> {
  const { connection } = client;
  while (!connection.stream.destroyed && !(client as unknown as { readyForQuery: boolean }).readyForQuery) {
    await new Promise<void>((resolve) => {
      const settle = () => {
        connection.removeListener('readyForQuery', settle);
        connection.removeListener('end', settle);
        resolve();
      };
      connection.once('readyForQuery', settle);
      connection.once('end', settle);
    });
  }
}

async function* chunks(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line.endsWith('\n') ? line : `${line}\n`;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}
