// The life of one ride at a transport operator, as one table: who may send which event, and what it leads to
// where; and whether an event is taken at all.
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

export interface ReceivedEvent {
  readonly event: LegEvent;
  readonly by: Side;
  readonly at: Temporal.Instant;
}

/** What was heard of one ride, as it is kept: enough to tell the same story whatever order it came in. */
export interface HeardRide {
  readonly heard: readonly Pick<ReceivedEvent, 'event' | 'at'>[];
  /** Nothing follows any more, by its events or because the booking was cancelled. */
  readonly isOver: boolean;
  readonly endedAt: Temporal.Instant | undefined;
  readonly state: LegState;
}

/** More of one ride nobody sends; the limit keeps a mistake from growing without end. */
export const HEARD_MAX = 200;

/**
 * Pure. `repeat`: the same event of the same time. An event that comes before what it follows is taken and
 * waits; one after the end, or from the wrong side, is refused with a reason.
 */
export function hearEvent(known: HeardRide, { event, by, at }: ReceivedEvent): Result<'new' | 'repeat'> {
  if (!eventSides[event].includes(by)) return refuse(tompRefusals, 'tomp-not-yours', { event });
  const isRepeat = known.heard.some(
    (one) => one.event === event && Temporal.Instant.compare(one.at, at) === 0,
  );
  if (isRepeat) return accept('repeat');
  const state = legStateWords[known.state];
  const isAfter = known.endedAt === undefined || Temporal.Instant.compare(at, known.endedAt) > 0;
  if (known.isOver && isAfter) return refuse(tompRefusals, 'tomp-after-end', { state, event });
  if (known.heard.length >= HEARD_MAX) return refuse(tompRefusals, 'tomp-wrong-order', { state, event });
  return accept('new');
}
