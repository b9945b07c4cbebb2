// The life of one ride at a transport operator, as one table: who may send which event in which state, and
// what an event means that comes twice, late, or after the end.
import { accept, type Result, refuse, type Sentence } from '#kernel/refusal';
import { tompRefusals } from './refusals.ts';

export const legStates = [
  'NOT_STARTED',
  'PREPARING',
  'IN_USE',
  'PAUSED',
  'FINISHING',
  'FINISHED',
  'ISSUE_REPORTED',
  'CANCELLED',
] as const;
export type LegState = (typeof legStates)[number];

export const legEvents = [
  'PREPARE',
  'ASSIGN_ASSET',
  'SET_IN_USE',
  'PAUSE',
  'OPEN_TRUNK',
  'START_FINISHING',
  'FINISH',
  'TIME_EXTEND',
  'TIME_POSTPONE',
  'CANCEL',
] as const;
export type LegEvent = (typeof legEvents)[number];

/**
 * MP is us, the MaaS provider; TO is the transport operator. Source: TOMP-API 1.6.1, POST /legs/{id}/events.
 */
export type Side = 'MP' | 'TO';
export const eventSides: Readonly<Record<LegEvent, readonly Side[]>> = {
  PREPARE: ['TO', 'MP'],
  ASSIGN_ASSET: ['TO', 'MP'],
  SET_IN_USE: ['TO', 'MP'],
  PAUSE: ['TO', 'MP'],
  OPEN_TRUNK: ['MP'],
  START_FINISHING: ['TO', 'MP'],
  FINISH: ['TO', 'MP'],
  TIME_EXTEND: ['MP'],
  TIME_POSTPONE: ['MP'],
  CANCEL: ['TO', 'MP'],
};

/** An empty cell: this event cannot happen there. */
export const legSteps = {
  NOT_STARTED: {
    PREPARE: 'PREPARING',
    ASSIGN_ASSET: 'NOT_STARTED',
    SET_IN_USE: 'IN_USE',
    TIME_EXTEND: 'NOT_STARTED',
    TIME_POSTPONE: 'NOT_STARTED',
    CANCEL: 'CANCELLED',
  },
  PREPARING: {
    PREPARE: 'PREPARING',
    ASSIGN_ASSET: 'PREPARING',
    SET_IN_USE: 'IN_USE',
    OPEN_TRUNK: 'PREPARING',
    TIME_EXTEND: 'PREPARING',
    TIME_POSTPONE: 'PREPARING',
    CANCEL: 'CANCELLED',
  },
  IN_USE: {
    PAUSE: 'PAUSED',
    OPEN_TRUNK: 'IN_USE',
    START_FINISHING: 'FINISHING',
    FINISH: 'FINISHED',
    TIME_EXTEND: 'IN_USE',
  },
  PAUSED: {
    SET_IN_USE: 'IN_USE',
    OPEN_TRUNK: 'PAUSED',
    START_FINISHING: 'FINISHING',
    FINISH: 'FINISHED',
    TIME_EXTEND: 'PAUSED',
  },
  // Back to use: the car was not where it may be left, and drives on.
  FINISHING: { SET_IN_USE: 'IN_USE', OPEN_TRUNK: 'FINISHING', FINISH: 'FINISHED' },
  ISSUE_REPORTED: {
    SET_IN_USE: 'IN_USE',
    PAUSE: 'PAUSED',
    START_FINISHING: 'FINISHING',
    FINISH: 'FINISHED',
    CANCEL: 'CANCELLED',
  },
  FINISHED: {},
  CANCELLED: {},
} as const satisfies Readonly<Record<LegState, Readonly<Partial<Record<LegEvent, LegState>>>>>;

export const legStateWords: Readonly<Record<LegState, Sentence>> = {
  NOT_STARTED: { nl: 'nog niet begonnen', en: 'not started' },
  PREPARING: { nl: 'in voorbereiding', en: 'being prepared' },
  IN_USE: { nl: 'bezig', en: 'in use' },
  PAUSED: { nl: 'gepauzeerd', en: 'paused' },
  FINISHING: { nl: 'bijna afgerond', en: 'finishing' },
  FINISHED: { nl: 'afgelopen', en: 'finished' },
  ISSUE_REPORTED: { nl: 'gemeld als probleem', en: 'reported as a problem' },
  CANCELLED: { nl: 'geannuleerd', en: 'cancelled' },
};

export function isLegOver(state: LegState): boolean {
  return Object.keys(legSteps[state]).length === 0;
}

/** What we know of a leg; `eventAt` is the time that the last event we applied carried. */
export interface KnownLeg {
  readonly state: LegState;
  readonly event: LegEvent | undefined;
  readonly eventAt: Temporal.Instant | undefined;
}

export interface ReceivedEvent {
  readonly event: LegEvent;
  readonly by: Side;
  readonly at: Temporal.Instant;
}

export type LegStep =
  | { readonly kind: 'moved'; readonly state: LegState }
  /** `repeat`: the same event of the same time. `late`: it happened before the last one that we applied. */
  | { readonly kind: 'unchanged'; readonly because: 'repeat' | 'late' };

/**
 * Pure. A repeat and a late event change nothing and are no fault of anybody; an event after the end, in a
 * wrong order, or from the wrong side is refused with a reason.
 */
export function stepLeg(known: KnownLeg, { event, by, at }: ReceivedEvent): Result<LegStep> {
  if (!eventSides[event].includes(by)) return refuse(tompRefusals, 'tomp-not-yours', { event });
  if (known.eventAt !== undefined) {
    const order = Temporal.Instant.compare(at, known.eventAt);
    if (order === 0 && known.event === event) return accept({ kind: 'unchanged', because: 'repeat' });
    if (order < 0) return accept({ kind: 'unchanged', because: 'late' });
  }
  const state = legStateWords[known.state];
  if (isLegOver(known.state)) return refuse(tompRefusals, 'tomp-after-end', { state, event });
  const steps: Readonly<Partial<Record<LegEvent, LegState>>> = legSteps[known.state];
  const next = steps[event];
  return next === undefined
    ? refuse(tompRefusals, 'tomp-wrong-order', { state, event })
    : accept({ kind: 'moved', state: next });
}
