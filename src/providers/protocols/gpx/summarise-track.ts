// From a track to what a trip needs: distance, duration and a proposed mode. No coordinate leaves this file.
import { haversineM } from '#kernel/distance';
import type { Mode } from '#kernel/mode';
import type { Track, TrackPoint } from './parse-gpx.ts';

export interface TrackSummary {
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
  readonly distanceM: number;
  readonly durationSeconds: number;
  /** Over the time that the traveller moved, in whole metres per hour. */
  readonly typicalSpeedMPerHour: number;
  readonly highSpeedMPerHour: number;
  /** To be confirmed by the traveller; undefined when the track says too little. */
  readonly proposedMode?: Extract<Mode, 'walk' | 'bicycle' | 'car'>;
  /** Points left out because nobody travels that fast. */
  readonly droppedPoints: number;
}

/** Faster than this between two points is an error of the receiver: trains here reach 300 km/h (83 m/s). */
const TELEPORT_M_PER_S = 90;
/** How far a point may be off, one standard deviation, when the file does not say. */
const SIGMA_M = 10;
/** A trip shorter or briefer than this gives no speed to judge by. */
const JUDGE_MIN_DISTANCE_M = 200;
const JUDGE_MIN_SECONDS = 60;

/**
 * The distance is summed after thinning: points closer than max(30 m, 3 sigma) to the last one kept are
 * jitter, and adding them up makes a walk four times as long. The last point is kept only when it is that
 * far, too.
 */
export function summariseTrack(track: Track, sigmaM: number = SIGMA_M): TrackSummary {
  const plausible = dropTeleports(track.points);
  const steps = toSteps(thin(plausible, Math.max(30, 3 * sigmaM)));
  const distanceM = Math.round(steps.reduce((sum, step) => sum + step.distanceM, 0));
  const first = plausible[0]?.epochMs ?? 0;
  const last = plausible.at(-1)?.epochMs ?? first;
  const durationSeconds = Math.round((last - first) / 1000);
  const moving = steps.filter((step) => step.speed >= 0.5).sort((a, b) => a.speed - b.speed);
  const typical = percentile(moving, 0.5);
  const high = percentile(moving, 0.9);
  const mode =
    distanceM < JUDGE_MIN_DISTANCE_M || durationSeconds < JUDGE_MIN_SECONDS
      ? undefined
      : proposeMode(typical, high);
  return {
    startedAt: Temporal.Instant.fromEpochMilliseconds(first),
    endedAt: Temporal.Instant.fromEpochMilliseconds(last),
    distanceM,
    durationSeconds,
    typicalSpeedMPerHour: Math.round(typical * 3600),
    highSpeedMPerHour: Math.round(high * 3600),
    droppedPoints: track.points.length - plausible.length,
    ...(mode === undefined ? {} : { proposedMode: mode }),
  };
}

/**
 * By the median and the 90th percentile of the speed while moving (own thresholds): a walk stays under 2.2
 * m/s (8 km/h) and hardly passes 3 m/s; a bicycle, electric or not, stays under 7 m/s (25 km/h) and hardly
 * passes 9 m/s (32 km/h); what is faster has an engine, and is proposed as a car. Bus, tram and train cannot
 * be told from a car by speed alone: that needs a map and a timetable, so the traveller corrects it.
 */
function proposeMode(typical: number, high: number): 'walk' | 'bicycle' | 'car' {
  if (typical <= 2.2 && high <= 3) return 'walk';
  return typical <= 7 && high <= 9 ? 'bicycle' : 'car';
}

/**
 * Keeps the longest chain of points that can be travelled one after the other. A point that cannot be reached
 * from the end of a chain starts one of its own; the next points join the longest chain that they can be
 * reached from. So one wild point is left out, and a wild first point does not take the rest with it.
 */
function dropTeleports(points: readonly TrackPoint[]): readonly TrackPoint[] {
  let chains: TrackPoint[][] = [];
  for (const point of points) {
    const chain = chains.find((candidate) => {
      const last = candidate.at(-1);
      return last !== undefined && speedBetween(last, point) <= TELEPORT_M_PER_S;
    });
    if (chain) chain.push(point);
    else chains.push([point]);
    // The longest first; a few rivals are enough, and keep the work linear.
    if (chains.length > 1) chains = chains.sort((a, b) => b.length - a.length).slice(0, 4);
  }
  return chains[0] ?? [];
}

function speedBetween(a: TrackPoint, b: TrackPoint): number {
  const seconds = (b.epochMs - a.epochMs) / 1000;
  return seconds <= 0 ? Number.POSITIVE_INFINITY : haversineM(a, b) / seconds;
}

function thin(points: readonly TrackPoint[], apartM: number): readonly TrackPoint[] {
  const kept: TrackPoint[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last === undefined || haversineM(last, point) >= apartM) kept.push(point);
  }
  return kept;
}

interface Step {
  readonly distanceM: number;
  readonly seconds: number;
  readonly speed: number;
}

function toSteps(points: readonly TrackPoint[]): readonly Step[] {
  return points.slice(1).flatMap((point, index) => {
    const previous = points[index];
    if (previous === undefined) return [];
    const distanceM = haversineM(previous, point);
    const seconds = (point.epochMs - previous.epochMs) / 1000;
    return [{ distanceM, seconds, speed: distanceM / seconds }];
  });
}

/** Weighted by time, so that many quick points on a fast stretch do not outweigh a slow one. */
function percentile(sorted: readonly Step[], part: number): number {
  const total = sorted.reduce((sum, step) => sum + step.seconds, 0);
  let passed = 0;
  for (const step of sorted) {
    passed += step.seconds;
    if (passed >= total * part) return step.speed;
  }
  return 0;
}
