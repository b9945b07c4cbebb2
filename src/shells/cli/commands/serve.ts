// serve: only the process that answers browsers; the worker runs elsewhere.
import { runServer } from '../../server/run-server.ts';
import { readSettings } from '../../settings.ts';
import { findPortTrouble } from '../../start/probe-port.ts';
import { untilStopped } from '../../until-stopped.ts';
import { DONE, NOTHING_DONE, type PlainCommand } from './command.ts';

export const serve: PlainCommand = {
  name: 'serve',
  help: 'answer browsers only, without the worker (for more than one process over one database)',
  alone: async ({ terminal, environment }) => {
    const stopped = untilStopped();
    const settings = readSettings(environment);
    const trouble = await findPortTrouble(settings.port);
    if (trouble !== undefined) {
      terminal.warn(trouble);
      return NOTHING_DONE;
    }
    const server = await runServer(settings, { onProgress: terminal.progress, keepAlive: true });
    terminal.printJson({ address: server.address });
    terminal.print(`Reisrecht answers at ${server.address} (no worker: see reisrecht start)`);
    await stopped;
    await server.stop();
    return DONE;
  },
};
