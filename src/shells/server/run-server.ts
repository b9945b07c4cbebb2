// Opens the system for browsers and listens; stopping lets answers finish and closes the database after them.
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { findSigned } from '#flows/find-signed';
import { openHttp } from '#platform/http/open-http';
import { openLog } from '#platform/log';
import { openLetters } from '#platform/mail/open-letters';
import { refuseOtherRegister } from '#privacy/versions/keep-version';
import { noteViews } from '#privacy/views/record-views';
import { refuseOtherSchema } from '../bring-up-to-date.ts';
import { records } from '../catalogue.ts';
import { openSystem, type System } from '../open-system.ts';
import { addressOf, lettersFolderOf, type Settings } from '../settings.ts';
import { dutiesOf } from './duties.ts';
import { providerRoutes } from './provider-routes.ts';
import { routes } from './routes.ts';
import { watchReadiness } from './watch-readiness.ts';

export const WEB_FOLDER = fileURLToPath(new URL('../../../dist/web', import.meta.url));

export interface RunningServer {
  /** Such as `http://127.0.0.1:4400`. */
  readonly address: string;
  readonly port: number;
  readonly system: System;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly onProgress?: (text: string) => void;
  readonly isUpToDate?: boolean;
  readonly keepAlive?: boolean;
  /** Only warnings and errors in the log. */
  readonly quiet?: boolean;
}

/** Throws when the port is taken (code EADDRINUSE) or the database may not be used. */
export async function runServer(settings: Settings, options: ServerOptions = {}): Promise<RunningServer> {
  const system = await openSystem(settings, { login: 'server', ...options });
  const door = system.open('door');
  try {
    await refuseOtherSchema(system.db, system.now());
    await system.db.transaction({ role: 'operator', now: system.now() }, refuseOtherRegister);
    const app = await openHttp({
      house: {
        db: system.db,
        now: system.now,
        ledger: system.ledger,
        records,
        letters: openLetters(lettersFolderOf(settings), addressOf(settings)),
      },
      secrets: system.secrets,
      routes,
      providers: { routes: providerRoutes, db: door },
      findAccount: (token) => findSigned(system.db, token, system.now()),
      dutiesOf,
      noteViews: noteViews(system.db),
      webFolder: WEB_FOLDER,
      log: openLog(options.quiet),
      isReady: watchReadiness(system),
    });
    await app.listen({ host: '127.0.0.1', port: settings.port });
    const { port } = app.server.address() as AddressInfo;
    const stop = async () => {
      await app.close();
      await door.close();
      await system.close();
    };
    return { address: `http://127.0.0.1:${port}`, port, system, stop };
  } catch (error) {
    await door.close();
    await system.close();
    throw error;
  }
}
