// A wire tap between driver and server, on a socket of its own: it counts what the driver sends and can cut
// the answer off.
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionOptions } from '../../src/platform/database/connection.ts';

export interface Tap {
  /** The same database through the tap. */
  readonly connection: ConnectionOptions;
  /** Frontend messages since the last reset, by their letter: S Sync, P Parse, D Describe, Q simple query. */
  readonly sent: Map<string, number>;
  reset(): void;
  /** From now on what the server answers is thrown away, and every connection is cut `afterMs` later. */
  swallowAnswers(afterMs: number): void;
  close(): Promise<void>;
}

export async function tapInto(connection: ConnectionOptions): Promise<Tap> {
  const directory = mkdtempSync(join(tmpdir(), 'tap-'));
  const sent = new Map<string, number>();
  const sockets = new Set<Socket>();
  let isSwallowing = false;
  const server = createServer((front) => {
    const back = createConnection(join(connection.host, `.s.PGSQL.${connection.port}`));
    const count = counter(sent);
    for (const [socket, other] of [[front, back] as const, [back, front] as const]) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => other.destroy());
    }
    front.on('data', (data: Buffer) => {
      count(data);
      back.write(data);
    });
    back.on('data', (data) => {
      if (!isSwallowing) front.write(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(join(directory, '.s.PGSQL.5432'), resolve));
  return {
    connection: { ...connection, host: directory, port: 5432 },
    sent,
    reset: () => sent.clear(),
    swallowAnswers: (afterMs) => {
      isSwallowing = true;
      setTimeout(() => {
        for (const socket of sockets) socket.destroy();
        isSwallowing = false;
      }, afterMs);
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Reads message borders: the first message of a connection has no letter. */
function counter(sent: Map<string, number>): (data: Buffer) => void {
  let rest = Buffer.alloc(0);
  let isStarted = false;
  return (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const head = isStarted ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readUInt32BE(head);
      if (rest.length < length) return;
      if (isStarted) {
        const letter = String.fromCharCode(rest[0] ?? 0);
        sent.set(letter, (sent.get(letter) ?? 0) + 1);
      }
      isStarted = true;
      rest = rest.subarray(length);
    }
  };
}
