// From what a Dutch clock showed to an instant, and what to do with the hour that is skipped and the hour
// that is there twice.
import { assert } from './assert.ts';
import { TIME_ZONE } from './day.ts';
import { accept, type Result, refuse } from './refusal.ts';

export const wallClockRefusals = {
  'time-format': {
    nl: '“{text}” is geen tijd. Schrijf UU:MM van 00:00 tot en met 23:59.',
    en: '“{text}” is not a time. Write HH:MM from 00:00 up to 23:59.',
  },
  'time-does-not-exist': {
    nl: '{time} bestaat niet op {day}: de klok ging toen een uur vooruit. Controleer de tijd.',
    en: '{time} does not exist on {day}: the clock went one hour forward. Check the time.',
  },
} as const;

/** Remembered: a day has no more than 1440 of these, however many rows a file has. */
export function parseTime(text: string): Result<Temporal.PlainTime> {
  const known = times.get(text);
  if (known !== undefined) return known;
  const time = readTime(text);
  if (time.ok && text.length === 5) times.set(text, time);
  return time;
}
const times = new Map<string, Result<Temporal.PlainTime>>();

function readTime(text: string): Result<Temporal.PlainTime> {
  const match = /^(\d\d):(\d\d)$/.exec(text.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || hour > 23 || minute > 59) return refuse(wallClockRefusals, 'time-format', { text });
  return accept(new Temporal.PlainTime(hour, minute));
}

/**
 * The instants at which an Amsterdam clock shows this day and time: one, or two (earlier first) in the hour
 * that is there twice. A time that the clock skipped is refused.
 */
export function wallClockCandidates(
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
): Result<readonly Temporal.Instant[]> {
  const startMs = startOfOrdinaryDay(day);
  if (startMs === undefined) return candidatesByZone(day, time);
  const sinceStartMs = (time.hour * 60 + time.minute) * 60_000 + time.second * 1000 + time.millisecond;
  return accept([Temporal.Instant.fromEpochMilliseconds(startMs + sinceStartMs)]);
}

function candidatesByZone(
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
): Result<readonly Temporal.Instant[]> {
  const local = day.toPlainDateTime(time);
  const earlier = local.toZonedDateTime(TIME_ZONE, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(TIME_ZONE, { disambiguation: 'later' });
  if (earlier.epochNanoseconds === later.epochNanoseconds) return accept([earlier.toInstant()]);
  if (!earlier.toPlainDateTime().equals(local)) {
    const shown = time.toString({ smallestUnit: 'minute' });
    return refuse(wallClockRefusals, 'time-does-not-exist', { time: shown, day: day.toString() });
  }
  return accept([earlier.toInstant(), later.toInstant()]);
}

/**
 * When a day of exactly 24 hours began, in milliseconds; undefined for a day on which the clock jumped.
 * Remembered, because the time zone is slow to ask and a file of a million rows asks about the same few
 * hundred days.
 */
function startOfOrdinaryDay(day: Temporal.PlainDate): number | undefined {
  const key = (day.year * 12 + day.month) * 31 + day.day;
  const known = starts.get(key);
  if (known !== undefined) return Number.isNaN(known) ? undefined : known;
  const start = day.toZonedDateTime(TIME_ZONE);
  const startMs = start.hoursInDay === 24 ? start.epochMilliseconds : Number.NaN;
  if (starts.size >= 20_000) starts.clear();
  starts.set(key, startMs);
  return Number.isNaN(startMs) ? undefined : startMs;
}
const starts = new Map<number, number>();

/**
 * One instant for a day and 'HH:MM'. In the hour that is there twice: the first candidate that is not before
 * `notBefore` (a check-out comes after its check-in); when both are before it, the later one; without
 * `notBefore` the earlier one, because nothing says otherwise and it keeps the order of what follows.
 */
export function wallClock(
  day: Temporal.PlainDate,
  text: string,
  notBefore?: Temporal.Instant,
): Result<Temporal.Instant> {
  const time = parseTime(text);
  if (!time.ok) return time;
  const candidates = wallClockCandidates(day, time.value);
  if (!candidates.ok) return candidates;
  return accept(chooseCandidate(candidates.value, notBefore));
}

export function chooseCandidate(
  candidates: readonly Temporal.Instant[],
  notBefore?: Temporal.Instant,
): Temporal.Instant {
  const chosen =
    notBefore === undefined
      ? candidates[0]
      : (candidates.find(({ epochMilliseconds }) => epochMilliseconds >= notBefore.epochMilliseconds) ??
        candidates.at(-1));
  assert(chosen !== undefined, 'a time on the clock has at least one instant');
  return chosen;
}
