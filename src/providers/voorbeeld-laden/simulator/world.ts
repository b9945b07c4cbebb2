// What the simulated operator holds: its points, tariffs, passes, sessions, records, a journal, faults
// waiting to happen, and its own clock.
import { randomUUID } from 'node:crypto';
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
  'slow',
  'cut-before',
  'cut-after',
  'not-json',
  'endless-pages',
  'no-push',
  'duplicate-push',
  'command-rejected',
  'command-failed',
] as const;

export interface Failure {
  readonly mode: (typeof FAILURE_MODES)[number];
  /** A part of the path that the call must have; empty is every call. */
  readonly path: string;
  times: number;
  readonly waitMs: number;
}

export type Json = Record<string, unknown>;

export interface Session {
  readonly id: string;
  readonly uid: string;
  readonly contractId: string;
  readonly issuer: { readonly country_code: string; readonly party_id: string };
  readonly locationId: string;
  readonly evseUid: string;
  readonly authMethod: 'AUTH_REQUEST' | 'COMMAND' | 'WHITELIST';
  readonly reference: string | undefined;
  readonly startedAt: string;
  readonly powerW: number;
  /** What the battery still takes; after that the car stands idle. */
  readonly roomWh: number;
  status: 'PENDING' | 'ACTIVE' | 'COMPLETED' | 'INVALID' | 'RESERVATION';
  endedAt: string | undefined;
  updatedAt: string;
}

export interface JournalEntry {
  readonly to: 'us' | 'emsp';
  readonly method: string;
  readonly path: string;
  readonly requestText: string;
  readonly status: number;
  readonly replyText: string;
}

export interface World {
  readonly party: { readonly country_code: string; readonly party_id: string };
  readonly startToken: string;
  /** Where the simulator itself is; known once it listens. */
  baseUrl: string;
  /** The key with which the other side calls us now, and its own for our calls. */
  ourKey: string | undefined;
  theirs: { readonly key: string; readonly versionsUrl: string; readonly party: Json } | undefined;
  endpoints: Record<string, string>;
  readonly locations: Map<string, Json>;
  readonly tariffs: Map<string, Json>;
  readonly tokens: Map<string, Json>;
  readonly sessions: Map<string, Session>;
  readonly reservations: Map<string, Json>;
  readonly cdrs: Json[];
  readonly journal: JournalEntry[];
  failures: Failure[];
  /** Pushes that did not arrive are not repeated: the other side is to fetch them. */
  lostPushes: number;
  readonly now: () => string;
  readonly nowMs: () => number;
  readonly advance: (seconds: number) => void;
  readonly newId: () => string;
  pageSize: number;
}

/** A clock that is given stands still until it is moved; without it the machine's own time counts. */
export function openWorld(options: {
  readonly startToken: string;
  readonly clock: string | undefined;
  readonly pageSize: number;
}): World {
  let movedMs = 0;
  const fixedMs = options.clock === undefined ? undefined : Date.parse(options.clock);
  const nowMs = () => (fixedMs ?? Date.now()) + movedMs;
  let count = 0;
  return {
    party: { country_code: 'NL', party_id: 'VBL' },
    startToken: options.startToken,
    baseUrl: '',
    ourKey: undefined,
    theirs: undefined,
    endpoints: {},
    locations: new Map(),
    tariffs: new Map(),
    tokens: new Map(),
    sessions: new Map(),
    reservations: new Map(),
    cdrs: [],
    journal: [],
    failures: [],
    lostPushes: 0,
    nowMs,
    now: () => stamp(nowMs()),
    advance: (seconds) => {
      movedMs += seconds * 1000;
    },
    newId: () => {
      count += 1;
      return fixedMs === undefined ? randomUUID() : `sim-${count}`;
    },
    pageSize: options.pageSize,
  };
}

export const stamp = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** The first waiting fault of one of these modes for this path; it is used up by one. */
export function takeFailure(
  world: World,
  path: string,
  modes: readonly Failure['mode'][],
): Failure | undefined {
  const failure = world.failures.find(
    (each) => each.times > 0 && modes.includes(each.mode) && path.includes(each.path),
  );
  if (failure) failure.times -= 1;
  return failure;
}
