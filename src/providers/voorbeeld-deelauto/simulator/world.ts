// What the simulator holds: its cars, offers, bookings, rides, bills and customers, the calls it got and
// made, the faults that wait to happen, and its own clock.
import type { IncomingHttpHeaders } from 'node:http';
import { CARS, type Car } from './cars.ts';

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Close the line instead of answering. */
  readonly cut?: boolean;
  readonly waitMs?: number;
}

export const FAULTS = [
  '429',
  '500',
  '503',
  'slow',
  'cut-before-commit',
  'cut-after-commit',
  'not-available',
  'expired-offer',
  'confirm-later',
  'price-changed',
  'extra-field',
  'duplicate-bill',
  'wrong-bill',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface WaitingFault {
  readonly fault: Fault;
  /** Part of the path that it waits for; empty for any. */
  readonly path: string;
  times: number;
  readonly waitMs: number;
}

export interface Price {
  readonly startCents: number;
  readonly quarterCents: number;
  /** For 15 minutes while paused; undefined where a pause costs what use costs. */
  readonly pausedQuarterCents: number | undefined;
  readonly kmCents: number;
}

export type LegState =
  | 'NOT_STARTED'
  | 'PREPARING'
  | 'IN_USE'
  | 'PAUSED'
  | 'FINISHING'
  | 'FINISHED'
  | 'CANCELLED';

export interface Booking {
  readonly id: string;
  readonly car: Car;
  readonly validUntil: string;
  customer: string | undefined;
  state: string;
  price: Price;
  departure: string;
  arrival: string;
  leg: LegState;
  startedAt: string | undefined;
  endedAt: string | undefined;
  pausedAt: string | undefined;
  pausedSeconds: number;
  inUseSeconds: number;
  sinceAt: string | undefined;
  distanceM: number | undefined;
}

export interface Bill {
  readonly journalId: string;
  readonly sequence: string;
  readonly category: string;
  readonly cents: number;
  readonly distanceM: number | undefined;
  readonly usedSeconds: number | undefined;
  readonly price: Price | undefined;
  readonly madeAt: string;
  readonly comment: string | undefined;
}

/** A call that came in or went out, word for word but for the keys. */
export interface NotedCall {
  readonly direction: 'in' | 'out';
  readonly method: string;
  readonly path: string;
  readonly requestText: string;
  readonly status: number;
  readonly replyText: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Settings {
  readonly token: string;
  readonly operatorId: string;
  readonly providerId: string;
  /** Where our calls back go, and what they are sealed with; undefined: it makes none. */
  readonly callback: { readonly url: string; readonly token: string; readonly secret: Buffer } | undefined;
}

export interface World extends Settings {
  readonly cars: readonly Car[];
  readonly bookings: Map<string, Booking>;
  readonly customers: Map<string, { readonly externalId: string; deleted: boolean }>;
  readonly bills: Bill[];
  readonly questions: Map<string, { readonly booking: string; readonly text: unknown }>;
  readonly calls: NotedCall[];
  faults: WaitingFault[];
  nextNumber: number;
  readonly now: () => Date;
  readonly advance: (seconds: number) => void;
}

/** A clock that is given stands still until it is told to move; without it the machine’s own time counts. */
export function openWorld(settings: Settings, clock: string | undefined): World {
  let moved = 0;
  const fixed = clock === undefined ? undefined : Date.parse(clock);
  return {
    ...settings,
    cars: CARS,
    bookings: new Map(),
    customers: new Map(),
    bills: [],
    questions: new Map(),
    calls: [],
    faults: [],
    nextNumber: 1,
    now: () => new Date((fixed ?? Date.now()) + moved * 1_000),
    advance: (seconds) => {
      moved += seconds;
    },
  };
}

/** Takes the fault that waits for this path, when there is one. */
export function takeFault(world: World, faults: readonly Fault[], path: string): WaitingFault | undefined {
  const waiting = world.faults.find(
    (each) => faults.includes(each.fault) && each.times > 0 && path.includes(each.path),
  );
  if (waiting) waiting.times -= 1;
  return waiting;
}
