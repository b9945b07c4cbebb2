// What the machine does by itself with a request, at an instant: it looks at the state and never remembers.
import { dayOf, isBefore } from '#kernel/day';
import { daysBetween } from './clocks.ts';
import type { EventName, WarningMark } from './machine.ts';
import { clocksOfState, isClosed, nextOf, type State } from './step.ts';

export interface Next {
  readonly event: EventName;
  readonly detail?: string;
}

/** Without a decision the notice of extension goes out on the last day on which it is in time. */
export const EXTENSION_REASON = 'automatic: the answer needs more time';

/**
 * The one next move, or undefined: somebody else must act first. `needsDecision`: a person decides about this
 * request (a correction of the employer's data, say).
 */
export function planNext(state: State, now: Temporal.Instant, needsDecision: boolean): Next | undefined {
  if (isClosed(state.phase)) return undefined;
  if (state.phase === 'identified') return { event: needsDecision ? 'ask-decision' : 'begin' };
  if (state.phase === 'carrying-out') {
    const next = nextOf(state);
    return next === undefined ? { event: 'finish' } : { event: 'carry-out', detail: next };
  }
  const today = dayOf(now);
  const { extendUntil } = clocksOfState(state, today);
  if (!state.isExtended && !isBefore(today, extendUntil) && !isBefore(extendUntil, today)) {
    return { event: 'extend', detail: EXTENSION_REASON };
  }
  const mark = markOf(state, now);
  return mark === undefined ? undefined : { event: 'warn', detail: mark };
}

/** The newest warning that is due and was not given; an older one that was missed is not given any more. */
function markOf(state: State, now: Temporal.Instant): WarningMark | undefined {
  const today = dayOf(now);
  const { dueOn } = clocksOfState(state, today);
  const passed = daysBetween(state.receivedOn, today) - state.daysInDoubt;
  const due: WarningMark | undefined = isBefore(dueOn, today)
    ? 'overdue'
    : state.isExtended || state.phase === 'doubted'
      ? undefined
      : passed >= 25
        ? 'day-25'
        : passed >= 20
          ? 'day-20'
          : undefined;
  return due !== undefined && !state.warned.includes(due) ? due : undefined;
}
