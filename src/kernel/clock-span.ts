// From two times on a Dutch clock to a start and an end: past midnight, and through the hour that is there
// twice.
import { accept, type Result } from './refusal.ts';
import { chooseCandidate, parseTime, wallClock, wallClockCandidates } from './wall-clock.ts';

export interface ClockSpan {
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
}

/**
 * The end is the first instant at which the clock shows `endText` at or after the start: on the same day, or
 * else on the next. So 02:50 to 02:10 in the double hour of October is twenty minutes, and 23:40 to 00:25
 * passes midnight. How long is too long is the caller's to say: the span is always shorter than 25 hours.
 */
export function clockSpan(day: Temporal.PlainDate, startText: string, endText: string): Result<ClockSpan> {
  const start = wallClock(day, startText);
  if (!start.ok) return start;
  const endTime = parseTime(endText);
  if (!endTime.ok) return endTime;
  const sameDay = wallClockCandidates(day, endTime.value);
  if (!sameDay.ok) return sameDay;
  const startMs = start.value.epochMilliseconds;
  const candidates = sameDay.value.some(({ epochMilliseconds }) => epochMilliseconds >= startMs)
    ? sameDay
    : wallClockCandidates(day.add({ days: 1 }), endTime.value);
  if (!candidates.ok) return candidates;
  return accept({ startedAt: start.value, endedAt: chooseCandidate(candidates.value, start.value) });
}

/** How long it took, in hours. */
export function hoursOf({ startedAt, endedAt }: ClockSpan): number {
  return (endedAt.epochMilliseconds - startedAt.epochMilliseconds) / 3_600_000;
}
