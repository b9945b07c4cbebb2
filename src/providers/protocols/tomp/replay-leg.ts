// A ride by everything that was heard of it, in order of its own times: the same whatever came late, twice or
// before what it follows.
import { type LegEvent, type LegState, legEvents, legSteps, type ReceivedEvent } from './step-leg.ts';

export type HeardEvent = Pick<ReceivedEvent, 'event' | 'at'>;

export interface ReplayedLeg {
  readonly state: LegState;
  /** The last event that had an effect, and its time. */
  readonly event: LegEvent | undefined;
  readonly eventAt: Temporal.Instant | undefined;
  readonly startedAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  /** `seconds` is absent as long as a pause lasts. */
  readonly pauses: readonly { readonly startedAt: Temporal.Instant; readonly seconds: number | undefined }[];
  /** Those that had an effect, in order of time. */
  readonly applied: readonly HeardEvent[];
}

/**
 * Pure. An event that cannot happen where it stands has no effect: it waits until what comes before it is
 * heard too. Of two at one moment the one counts first that comes first in a ride.
 */
export function replayLeg(heard: readonly HeardEvent[]): ReplayedLeg {
  const inOrder = [...heard].sort(
    (a, b) => Temporal.Instant.compare(a.at, b.at) || legEvents.indexOf(a.event) - legEvents.indexOf(b.event),
  );
  const applied: HeardEvent[] = [];
  const pauses: { startedAt: Temporal.Instant; seconds: number | undefined }[] = [];
  let state: LegState = 'NOT_STARTED';
  let startedAt: Temporal.Instant | undefined;
  for (const one of inOrder) {
    const steps: Readonly<Partial<Record<LegEvent, LegState>>> = legSteps[state];
    const next = steps[one.event];
    if (next === undefined) continue;
    if (next === 'IN_USE') startedAt ??= one.at;
    if (state !== 'PAUSED' && next === 'PAUSED') pauses.push({ startedAt: one.at, seconds: undefined });
    const open = pauses.at(-1);
    if (state === 'PAUSED' && next !== 'PAUSED' && open !== undefined)
      open.seconds = Math.max(0, wholeSeconds(one.at) - wholeSeconds(open.startedAt));
    applied.push(one);
    state = next;
  }
  const last = applied.at(-1);
  const endedAt = state === 'FINISHED' ? last?.at : undefined;
  return { state, event: last?.event, eventAt: last?.at, startedAt, endedAt, pauses, applied };
}

export const wholeSeconds = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / 1_000);
