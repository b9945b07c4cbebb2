// Keeps one child process running: started, told when it works, started again with growing patience when it
// dies.
import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { BEGIN, type Told } from '../tell-starter.ts';

export interface ChildOptions {
  readonly name: string;
  /** The module it runs. */
  readonly module: string;
  readonly environment: NodeJS.ProcessEnv;
  /** It loads its code at once and begins to work when this settles: both then happen at the same time. */
  readonly mayBegin: Promise<void>;
  /** May change the environment of the next start, such as the port that was chosen. */
  readonly onReady?: (told: { readonly port?: number }) => void;
  readonly say: (line: string) => void;
  /** Called before a child that died is started again: the place to bring the database back. */
  readonly beforeRestart: () => Promise<void>;
}

export interface KeptChild {
  /** Works for the first time. Rejects with its reason when it never did. */
  readonly ready: Promise<void>;
  readonly pid: () => number | undefined;
  /** From now on its end is no accident: a signal to the whole group may reach it before `stop` does. */
  letGo(): void;
  /** Asks it to stop, waits, and does not start it again. */
  stop(): Promise<void>;
}

export class ChildRefused extends Error {
  readonly code: string | undefined;

  constructor(message: string, code: string | undefined) {
    super(message);
    this.code = code;
  }
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
/** One that ran this long had recovered: its next fall starts again with a short pause. */
const WELL_AFTER_MS = 60_000;
const STOP_PATIENCE_MS = 20_000;

export function keepRunning(options: ChildOptions): KeptChild {
  const { name, say } = options;
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => {});
  let child: ChildProcess | undefined;
  let isStopping = false;
  let pauseMs = FIRST_PAUSE_MS;
  let hasWorked = false;

  const life = (async () => {
    while (!isStopping) {
      const started = performance.now();
      child = startChild(options, () => {
        hasWorked = true;
        ready.resolve();
      });
      const end = await endOf(child);
      if (isStopping) return;
      if (!hasWorked) {
        ready.reject(new ChildRefused(end.reason ?? `the ${name} ended (${end.how})`, end.code));
        return;
      }
      if (performance.now() - started > WELL_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
      say(`The ${name} stopped (${end.reason ?? end.how}); starting it again.`);
      await wait(pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      if (!isStopping) await options.beforeRestart().catch((error: Error) => say(error.message));
    }
  })();

  return {
    ready: ready.promise,
    pid: () => child?.pid,
    letGo: () => {
      isStopping = true;
    },
    stop: async () => {
      isStopping = true;
      if (child !== undefined && isRunning(child)) await stopChild(child);
      await life;
    },
  };
}

function startChild(
  { module, environment, onReady, mayBegin }: ChildOptions,
  onWorks: () => void,
): ChildProcess {
  const child = fork(module, ['--supervised'], { env: environment, stdio: ['ignore', 2, 2, 'ipc'] });
  child.on('message', (told: Told) => {
    if (!told.ready) return;
    onReady?.(told.port === undefined ? {} : { port: told.port });
    onWorks();
  });
  void mayBegin.then(() => {
    if (child.connected) child.send(BEGIN);
  });
  return child;
}

interface End {
  readonly how: string;
  readonly reason: string | undefined;
  readonly code: string | undefined;
}

function endOf(child: ChildProcess): Promise<End> {
  let told: Told | undefined;
  child.on('message', (message: Told) => {
    told = message;
  });
  return new Promise((resolve) => {
    const end = (how: string) =>
      resolve({ how, ...(told?.ready === false ? told : { reason: undefined, code: undefined }) });
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(signal ?? `status ${code}`));
  });
}

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

async function stopChild(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  await gone;
  clearTimeout(patience);
}
