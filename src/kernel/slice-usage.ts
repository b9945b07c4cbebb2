// Cuts the parts of a usage wherever a restriction of a tariff begins or ends to hold, so that a slice is
// under one set of rules from its first second to its last.
import { assert } from './assert.ts';
import { dayOf, startOfDay, TIME_ZONE } from './day.ts';
import type { TariffElement } from './tariff.ts';
import type { UsagePart } from './usage.ts';
import { parseTime, wallClockCandidates } from './wall-clock.ts';

export interface UsageSlice {
  readonly part: UsagePart;
  readonly startMs: number;
  readonly seconds: number;
  readonly energyWh: number;
  readonly distanceM: number;
  /** What came before this slice; a reservation counts for none of them. */
  readonly elapsedSeconds: number;
  readonly energyBeforeWh: number;
  readonly distanceBeforeM: number;
}

type Measure = 'seconds' | 'energyWh' | 'distanceM';
type Piece = { -readonly [K in 'startMs' | Measure]: number };

/**
 * The slices in order. Seconds are cut exactly; energy and distance go with them in proportion to the time,
 * and the other way round where a bound of energy or distance cuts. Nothing is lost: the last piece has what
 * is left over. (A provider ought to begin a new part at such a bound itself; then nothing is in proportion.)
 */
export function sliceUsage(
  parts: readonly UsagePart[],
  elements: readonly TariffElement[],
): readonly UsageSlice[] {
  const marks = marksOf(elements);
  const firstUse = parts.find(({ state }) => !isReservation(state));
  const startMs = firstUse?.startedAt.epochMilliseconds ?? 0;
  let [energyBeforeWh, distanceBeforeM] = [0, 0];
  const slices: UsageSlice[] = [];
  for (const part of parts) {
    const reservation = isReservation(part.state);
    for (const piece of cut(part, marks, { startMs, energyBeforeWh, distanceBeforeM, reservation })) {
      const elapsedSeconds = reservation ? 0 : Math.floor((piece.startMs - startMs) / 1000);
      slices.push({ part, ...piece, elapsedSeconds, energyBeforeWh, distanceBeforeM });
      if (reservation) continue;
      energyBeforeWh += piece.energyWh;
      distanceBeforeM += piece.distanceM;
    }
  }
  return slices;
}

export function isReservation(state: UsagePart['state']): boolean {
  return state === 'reserved' || state === 'expired';
}

interface Marks {
  /** HH:MM at which something changes, on every day. */
  readonly times: readonly string[];
  readonly seconds: readonly number[];
  readonly energyWh: readonly number[];
  readonly distanceM: readonly number[];
}

/** Remembered with the elements themselves: a thousand usages of one tariff ask once. */
const marksByElements = new WeakMap<readonly TariffElement[], Marks>();

function marksOf(elements: readonly TariffElement[]): Marks {
  const known = marksByElements.get(elements);
  if (known !== undefined) return known;
  const all = elements.flatMap(({ restrictions }) => (restrictions === undefined ? [] : [restrictions]));
  // A start without an end holds until midnight, and days change there as well.
  const daily = all.some((r) => r.startTime ?? r.endTime ?? r.weekdays ?? r.startDay ?? r.endDay);
  const marks = {
    times: unique([...(daily ? ['00:00'] : []), ...all.flatMap((r) => [r.startTime, r.endTime])]),
    seconds: unique(all.flatMap((r) => [r.minSeconds, r.maxSeconds])),
    energyWh: unique(all.flatMap((r) => [r.minEnergyWh, r.maxEnergyWh])),
    distanceM: unique(all.flatMap((r) => [r.minDistanceM, r.maxDistanceM])),
  };
  marksByElements.set(elements, marks);
  return marks;
}

function unique<T>(values: readonly (T | undefined)[]): readonly T[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

interface Before {
  readonly startMs: number;
  readonly energyBeforeWh: number;
  readonly distanceBeforeM: number;
  readonly reservation: boolean;
}

function cut(part: UsagePart, marks: Marks, before: Before): readonly Piece[] {
  const whole: Piece = {
    startMs: part.startedAt.epochMilliseconds,
    seconds: part.seconds,
    energyWh: part.energyWh ?? 0,
    distanceM: part.distanceM ?? 0,
  };
  const clock = clockOffsets(whole, marks.times);
  const sinceStart = Math.floor((whole.startMs - before.startMs) / 1000);
  const elapsed = before.reservation ? [] : marks.seconds.map((mark) => mark - sinceStart);
  const bySecond = cutAt(whole, 'seconds', [...clock, ...elapsed]);
  if (before.reservation) return bySecond;
  const byEnergy = cutEach(bySecond, 'energyWh', marks.energyWh, before.energyBeforeWh);
  return cutEach(byEnergy, 'distanceM', marks.distanceM, before.distanceBeforeM);
}

/** The seconds after the start of a piece at which an Amsterdam clock shows one of the times. */
function clockOffsets({ startMs, seconds }: Piece, times: readonly string[]): readonly number[] {
  if (times.length === 0 || seconds === 0) return [];
  const endMs = startMs + seconds * 1000;
  const instants: number[] = [];
  let day = dayOf(Temporal.Instant.fromEpochMilliseconds(startMs));
  for (; startOfDay(day).epochMilliseconds < endMs; day = day.add({ days: 1 })) {
    const zoned = day.toZonedDateTime(TIME_ZONE);
    // At the jump of the clock a time may be skipped, or be there again: that moment is a bound as well.
    if (zoned.hoursInDay !== 24)
      instants.push(zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? endMs);
    for (const text of times) {
      const time = parseTime(text);
      assert(time.ok, `a tariff with the time ${text} was not refused when it came in`);
      const candidates = wallClockCandidates(day, time.value);
      if (candidates.ok) instants.push(...candidates.value.map((instant) => instant.epochMilliseconds));
    }
  }
  return instants.map((instantMs) => Math.ceil((instantMs - startMs) / 1000));
}

function cutEach(
  pieces: readonly Piece[],
  measure: Measure,
  marks: readonly number[],
  before: number,
): readonly Piece[] {
  if (marks.length === 0) return pieces;
  let passed = before;
  return pieces.flatMap((piece) => {
    const offsets = marks.map((mark) => mark - passed);
    passed += piece[measure];
    return cutAt(piece, measure, offsets);
  });
}

/** Cuts where the measure has reached each offset; the other measures follow in proportion, cut off below. */
function cutAt(piece: Piece, measure: Measure, offsets: readonly number[]): readonly Piece[] {
  const total = piece[measure];
  const inside = [...new Set(offsets)].filter((offset) => offset > 0 && offset < total).sort((a, b) => a - b);
  if (inside.length === 0) return [piece];
  let done: Piece = { startMs: piece.startMs, seconds: 0, energyWh: 0, distanceM: 0 };
  return [...inside, total].map((offset) => {
    const until: Piece = {
      startMs: piece.startMs,
      seconds: proportion(piece.seconds, offset, total),
      energyWh: proportion(piece.energyWh, offset, total),
      distanceM: proportion(piece.distanceM, offset, total),
    };
    const slice: Piece = {
      startMs: piece.startMs + done.seconds * 1000,
      seconds: until.seconds - done.seconds,
      energyWh: until.energyWh - done.energyWh,
      distanceM: until.distanceM - done.distanceM,
    };
    done = until;
    return slice;
  });
}

function proportion(quantity: number, offset: number, total: number): number {
  return Math.floor((quantity * offset) / total);
}
