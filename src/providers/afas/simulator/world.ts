// What the simulator holds: booked lines, a journal of calls, failures waiting to happen, and its own clock.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Close the line instead of answering. */
  readonly cut?: boolean;
  readonly waitMs?: number;
}

export const FAILURE_MODES = [
  '429',
  '500',
  '503',
  'application-error',
  'slow',
  'duplicate',
  'cut-after-commit',
  'cut-before-commit',
] as const;

export interface Failure {
  readonly mode: (typeof FAILURE_MODES)[number];
  readonly method: string;
  times: number;
  readonly waitMs: number;
}

export interface Booked {
  readonly connector: string;
  readonly key: string;
  readonly bookedAt: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface JournalEntry {
  readonly method: string;
  readonly path: string;
  readonly requestText: string;
  readonly status: number;
  readonly replyText: string;
  readonly cut: boolean;
}

export interface World {
  readonly token: string;
  readonly keys: 'fields' | 'attributes';
  readonly getConnector: string;
  readonly employees: readonly string[] | undefined;
  readonly now: () => string;
  readonly save: () => void;
  readonly booked: Map<string, Booked>;
  readonly journal: JournalEntry[];
  failures: Failure[];
}

interface Options {
  readonly token: string;
  readonly keys: 'fields' | 'attributes';
  readonly getConnector: string;
  readonly clock: string | undefined;
  readonly stateFile: string | undefined;
  readonly employees: readonly string[] | undefined;
}

/**
 * A clock that is given stands still, so that a test can compare; without it the machine's own time counts.
 */
export function openWorld(options: Options): World {
  const file = options.stateFile;
  const booked = new Map<string, Booked>();
  if (file && existsSync(file))
    for (const line of JSON.parse(readFileSync(file, 'utf8')) as Booked[]) booked.set(line.key, line);
  return {
    token: options.token,
    keys: options.keys,
    getConnector: options.getConnector,
    employees: options.employees,
    now: () => options.clock ?? Temporal.Now.instant().toString(),
    save: () => {
      if (!file) return;
      writeFileSync(`${file}.new`, JSON.stringify([...booked.values()]));
      renameSync(`${file}.new`, file);
    },
    booked,
    journal: [],
    failures: [],
  };
}
