// The command line as somebody else's script drives it: a process of its own, one data folder, only what it
// prints.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { runWords } from '#shells/cli/run-words';
import { type Embedded, startEmbedded } from '../../src/platform/embedded-postgres/start-embedded.ts';
import { removeInstalled } from '../database/installed-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** What a user starts; it hands over to the program below with the pinned Node, which this process is too. */
const COMMAND = resolve(ROOT, 'bin/reisrecht.js');
const PROGRAM = resolve(ROOT, 'src/shells/cli/main.ts');

/** The day on which the scripts run, wherever and whenever that is. */
const CLOCK = '2026-11-22T12:00:00Z';

export interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** What `--json` printed: exactly one object on one line, and nothing else. */
  readonly json: Record<string, unknown>;
}

export type Shell = ReturnType<typeof openShell>;

/** `data` is empty unless it is given; `await shell.close()` in `afterAll`. */
export function openShell(given?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  chmodSync(folder, 0o755);
  const data = given ?? join(folder, 'data');
  let held: Embedded | undefined;
  let isUpToDate = false;

  /** A file to bring in; the name is what the user gave it. */
  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const settings = { REISRECHT_DATA: data, REISRECHT_CLOCK: CLOCK, LC_ALL: 'C' };
  const start = async (program: string, words: readonly string[]): Promise<Answer> => {
    const environment = { ...process.env, ...settings, NODE_COMPILE_CACHE: join(folder, 'compiled') };
    const { status, out, err } = await spawnCommand([program, ...words], environment, folder);
    return { status, out, err, json: words.includes('--json') ? readOne(words, out, err) : {} };
  };
  /** A process of its own, which begins in the folder. */
  const runAlone = (...words: readonly string[]) => start(PROGRAM, words);
  /**
   * The same words in this process, from an environment of its own: what a process would load and open again
   * for each command is loaded once.
   */
  const run = async (...words: readonly string[]): Promise<Answer> => {
    const [out, err] = [keepText(), keepText()];
    const status = await runWords(words, { environment: settings, streams: { out, err }, isUpToDate });
    // What the first one brings up to date stays so: nobody else is at this folder.
    isUpToDate ||= status === 0 && held !== undefined;
    const said = { status, out: out.text(), err: err.text() };
    return { ...said, json: words.includes('--json') ? readOne(words, said.out, said.err) : {} };
  };
  const runAsInstalled = (...words: readonly string[]) => start(COMMAND, words);
  /** As a server that is running would: the database stays up between commands, so that each is quick. */
  const keepDatabase = async () => {
    held = await startEmbedded({ dataDir: join(data, 'database') });
  };
  const letDatabaseGo = async () => {
    await held?.stop();
    held = undefined;
  };
  const close = async () => {
    await letDatabaseGo();
    removeInstalled(data);
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, put, run, runAlone, runAsInstalled, keepDatabase, letDatabaseGo, close };
}

/** A stream that keeps what is written. */
function keepText(): Writable & { text(): string } {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      parts.push(Buffer.from(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(parts).toString() });
}

function spawnCommand(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...words], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err] = [[] as Buffer[], [] as Buffer[]];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (status) =>
      done({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

function readOne(words: readonly string[], out: string, err: string): Record<string, unknown> {
  const isOneLine = out.endsWith('\n') && out.indexOf('\n') === out.length - 1;
  if (!isOneLine)
    throw new Error(`${words.join(' ')} printed not one line but ${JSON.stringify(out)}\n${err}`);
  const value: unknown = JSON.parse(out);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`no object: ${out}`);
  return value as Record<string, unknown>;
}
