// The whole of `npm start`: database, migrations, demo and web, then server and worker as processes that are
// kept running.
import { fileURLToPath } from 'node:url';
import { hasOrganisation, isOnlyDemo } from '#services/people/organisations';
import { openSystem, type System } from '../open-system.ts';
import type { Settings } from '../settings.ts';
import { buildWeb } from './build-web.ts';
import { type KeptChild, keepRunning } from './keep-running.ts';
import { findPortTrouble, portTrouble } from './probe-port.ts';

export interface Supervised {
  readonly address: string;
  readonly system: System;
  readonly madeDemo: boolean;
  stop(): Promise<void>;
}

const moduleAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const COMPILED = moduleAt('../../../node_modules/.cache/reisrecht');

/** Throws with a sentence when the system cannot be started. */
export async function supervise(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Supervised> {
  const trouble = await findPortTrouble(settings.port);
  if (trouble !== undefined) throw new Error(trouble);
  const system = openSystem(settings, { login: 'worker', onProgress: say, keepAlive: true });
  const children = startChildren(settings, environment, system, say);
  try {
    const opened = await system;
    const madeDemo = await makeDemo(opened, say);
    await buildWeb(say);
    const port = await children.begin();
    const address = `http://127.0.0.1:${port}`;
    const providers = await keepDemoProviders(opened, address, say);
    const stop = async () => {
      await providers?.stop();
      await stopAll(children, opened);
    };
    return { address, system: opened, madeDemo, stop };
  } catch (error) {
    await stopAll(children, await system.catch(() => undefined));
    const code = (error as { code?: string }).code;
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new Error(portTrouble(settings.port, code));
    throw error;
  }
}

/** The server first: it answers what it has begun, and the worker may still finish what was asked. */
async function stopAll(children: Children, system: System | undefined): Promise<void> {
  for (const child of children.all) child.letGo();
  for (const child of children.all) await child.stop();
  await system?.close();
}

/** An installation without any organisation gets the demo; what makes it is loaded only then. */
async function makeDemo(system: System, say: (line: string) => void): Promise<boolean> {
  const context = { role: 'operator', now: system.now() };
  if (await system.db.transaction(context, hasOrganisation)) return false;
  const { resetDemo } = await import('../demo/reset-demo.ts');
  await resetDemo(system, say);
  return true;
}

/** Programs that play providers, with nothing but the demo here; what keeps them is loaded only then. */
async function keepDemoProviders(system: System, ourUrl: string, say: (line: string) => void) {
  const context = { role: 'operator', now: system.now() };
  if (!(await system.db.transaction(context, isOnlyDemo))) return undefined;
  const { keepProviders } = await import('../demo/keep-providers.ts');
  return keepProviders(system, { ourUrl, say });
}

interface Children {
  readonly all: readonly KeptChild[];
  /** Lets both work; answers the port of the server, which a restart of it keeps. */
  readonly begin: () => Promise<number>;
}

/** Both load their code while the database starts. */
function startChildren(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  system: Promise<System>,
  say: (line: string) => void,
): Children {
  // Compiled code is kept between starts: most of a start is reading the program.
  const own = { NODE_COMPILE_CACHE: COMPILED, ...environment, PORT: String(settings.port) };
  const mayBegin = Promise.withResolvers<void>();
  const beforeRestart = async () => (await system).revive();
  const common = { environment: own, say, beforeRestart, mayBegin: mayBegin.promise };
  let port = settings.port;
  const onReady = (told: { port?: number }) => {
    port = told.port ?? port;
    own.PORT = String(port);
  };
  const all = [
    keepRunning({ ...common, name: 'server', module: moduleAt('../server/main.ts'), onReady }),
    keepRunning({ ...common, name: 'worker', module: moduleAt('../worker/main.ts') }),
  ];
  const begin = async () => {
    mayBegin.resolve();
    await Promise.all(all.map((child) => child.ready));
    return port;
  };
  return { all, begin };
}
