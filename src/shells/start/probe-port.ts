// Whether the port is free, asked before anything slow begins: a taken port gives a sentence, not a stack.
import { createServer } from 'node:net';

/** Undefined when it is free; otherwise a sentence that says what to do. */
export function findPortTrouble(port: number): Promise<string | undefined> {
  if (port === 0) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(portTrouble(port, error.code)));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

export function portTrouble(port: number, code: string | undefined): string {
  if (code === 'EACCES') {
    return `Port ${port} may not be used by this user. Choose another: PORT=8400 npm start`;
  }
  const other = freeNeighbour(port);
  return `Port ${port} is in use, perhaps by another copy. Stop that one, or choose: PORT=${other} npm start`;
}

const freeNeighbour = (port: number) => (port < 65_000 ? port + 10 : port - 10);
