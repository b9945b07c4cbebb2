// Stands between a program and the database and cuts the answer to a COMMIT: the server has committed, the
// program never hears it.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConnectionOptions } from '#platform/database/connection';

export interface Cutter {
  /** For DATABASE_URL. */
  readonly url: string;
  /** How many answers were cut: 0 when the program ended before the chosen COMMIT, else 1. */
  readonly cuts: () => number;
  close(): void;
}

/** A COMMIT is parsed, at first without a name, and later run by the name it was parsed with. */
const PREPARED = /P[\s\S]{4}([\w/.:-]*)\0commit\0/g;

/** Counts in what a program sends on one connection how often it asks for a COMMIT. */
function countCommits(names: Set<string>, bytes: Buffer): number {
  const text = bytes.toString('latin1');
  const parsed = [...text.matchAll(PREPARED)].map(([, name]) => name as string);
  for (const name of parsed) if (name !== '') names.add(name);
  const unnamed = parsed.filter((name) => name === '').length;
  // A Bind names the portal, which has no name, and then the statement.
  return [...names].reduce((sum, name) => sum + text.split(`\0${name}\0`).length - 1, unnamed);
}

/** A COMMIT on this machine takes milliseconds; after this long it has happened. */
const COMMIT_MS = 400;

/** Cuts at the `number`-th COMMIT that asks for its answer; all later ones pass. */
export async function cutAnswers(owner: ConnectionOptions, number: number): Promise<Cutter> {
  let seen = 0;
  let cuts = 0;
  const sockets = new Set<Socket>();
  const server = createServer((program) => {
    const database = connect(`${owner.host}/.s.PGSQL.${owner.port}`);
    let isCut = false;
    const names = new Set<string>();
    for (const socket of [program, database]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        program.destroy();
        database.destroy();
      });
    }
    program.on('data', (bytes: Buffer) => {
      if (isCut) return;
      const before = seen;
      seen += countCommits(names, bytes);
      if (before < number && seen >= number) {
        isCut = true;
        cuts += 1;
        void wait(COMMIT_MS).then(() => program.destroy());
      }
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (!isCut) program.write(bytes);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const login = `${encodeURIComponent(owner.user)}:${encodeURIComponent(owner.password)}`;
  return {
    url: `postgres://${login}@127.0.0.1:${port}/${owner.database}`,
    cuts: () => cuts,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
