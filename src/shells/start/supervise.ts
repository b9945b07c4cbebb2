// The whole of `npm start`: database, migrations, demo and web, then server and worker as processes that are kept running.
import { fileURLToPath } from 'node:url';
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
const DATABASE_LOOK_MS = 2_000;

/** Throws with a sentence when the system cannot be started. */
export async function supervise(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Supervised> {
  const trouble = await findPortTrouble(settings.port);
  if (trouble !== undefined) throw new Error(trouble);
  const system = await openSystem(settings, { login: 'worker', onProgress: say });
  const children: KeptChild[] = [];
  const stop = async () => {
    // The server first: it answers what it has begun, and the worker may still finish what was asked.
    for (const child of children) await child.stop();
    await system.close();
  };
  try {
    // Loaded only now: a start that has its demo does not need what makes one.
    const { makeDemo } = await import('./make-demo.ts');
    const madeDemo = await makeDemo(system, say);
    await buildWeb(say);
    const port = await startChildren(system, environment, children, say);
    const watch = watchDatabase(system, say);
    const stopAll = async () => {
      clearInterval(watch);
      await stop();
    };
    return { address: `http://127.0.0.1:${port}`, system, madeDemo, stop: stopAll };
  } catch (error) {
    await stop();
    const code = (error as { code?: string }).code;
    if (code === 'EADDRINUSE' || code === 'EACCES') throw new Error(portTrouble(settings.port, code));
    throw error;
  }
}

/** Both at once; answers the port of the server, which a restart of it keeps. */
async function startChildren(
  system: System,
  environment: NodeJS.ProcessEnv,
  children: KeptChild[],
  say: (line: string) => void,
): Promise<number> {
  const own = { ...environment, PORT: String(system.settings.port) };
  const common = { environment: own, say, beforeRestart: system.revive };
  let port = system.settings.port;
  const onReady = (told: { port?: number }) => {
    port = told.port ?? port;
    own.PORT = String(port);
  };
  children.push(keepRunning({ ...common, name: 'server', module: moduleAt('../server/main.ts'), onReady }));
  children.push(keepRunning({ ...common, name: 'worker', module: moduleAt('../worker/main.ts') }));
  await Promise.all(children.map((child) => child.ready));
  return port;
}

/** A database that was killed comes back by itself, whoever killed it. */
function watchDatabase(system: System, say: (line: string) => void): NodeJS.Timeout {
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    await system.revive().catch((error: Error) => say(error.message));
    isLooking = false;
  };
  return setInterval(() => void look(), DATABASE_LOOK_MS);
}
