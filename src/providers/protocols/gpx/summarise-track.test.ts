// Distance, duration and mode of real tracks, and of tracks made to fool the sum.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGpx, type TrackPoint } from './parse-gpx.ts';
import { summariseTrack } from './summarise-track.ts';

const now = Temporal.Instant.from('2026-11-22T12:00:00Z');

function summarise(name: string) {
  const track = parseGpx(readFileSync(join(import.meta.dirname, 'fixtures', `${name}.gpx`), 'utf8'), now);
  if (!track.ok) throw new Error(track.refusal.en);
  return summariseTrack(track.value);
}

test('a real bicycle ride of about 3.5 km is proposed as a bicycle', () => {
  const summary = summarise('bicycle');
  expect(summary.distanceM).toBeGreaterThan(3300);
  expect(summary.distanceM).toBeLessThan(3700);
  expect(summary.proposedMode).toBe('bicycle');
});

test('a real drive of about 4.1 km is proposed as a car', () => {
  const summary = summarise('car');
  expect(summary.distanceM).toBeGreaterThan(3900);
  expect(summary.distanceM).toBeLessThan(4300);
  expect(summary.proposedMode).toBe('car');
});

test('the same drive by a phone that jumped about stays within a quarter of the truth', () => {
  const summary = summarise('car-noisy');
  expect(summary.distanceM).toBeGreaterThan(3075);
  expect(summary.distanceM).toBeLessThan(5125);
  expect(summary.proposedMode).toBe('car');
});

const METRES_PER_DEGREE = 111_195;
/** A straight line north at a steady speed, one point a second, with a made-up error around it. */
function line(metresPerSecond: number, seconds: number, errorM = (_second: number) => 0): TrackPoint[] {
  return Array.from({ length: seconds + 1 }, (_, second) => ({
    latitude: 52 + (second * metresPerSecond + errorM(second)) / METRES_PER_DEGREE,
    longitude: 5,
    epochMs: 1_770_000_000_000 + second * 1000,
  }));
}

test('a walk with jitter is not made longer by its jitter', () => {
  const jitter = (second: number) => 5 * Math.sin(second * 12.9898) * Math.cos(second * 78.233);
  const points = line(1.4, 900, jitter);
  const raw = points
    .slice(1)
    .reduce((sum, point, index) => sum + Math.abs(point.latitude - (points[index]?.latitude ?? 0)), 0);
  expect(raw * METRES_PER_DEGREE).toBeGreaterThan(2000);
  const summary = summariseTrack({ points, skipped: 0 });
  expect(summary.distanceM).toBeGreaterThan(1200);
  expect(summary.distanceM).toBeLessThan(1350);
  expect(summary).toMatchObject({ proposedMode: 'walk', durationSeconds: 900, droppedPoints: 0 });
});

test('points that nobody can reach are dropped, also the very first one', () => {
  const points = line(5, 600).map((point, index) =>
    index % 100 === 0 ? { ...point, longitude: 6, latitude: 50 + index / 1000 } : point,
  );
  const summary = summariseTrack({ points, skipped: 0 });
  expect(summary.droppedPoints).toBe(7);
  expect(summary.distanceM).toBeGreaterThan(2900);
  expect(summary.distanceM).toBeLessThan(3010);
  expect(summary.proposedMode).toBe('bicycle');
});

test('standing still is no distance and proposes no mode', () => {
  const summary = summariseTrack({ points: line(0, 3600), skipped: 0 });
  expect(summary.distanceM).toBe(0);
  expect('proposedMode' in summary).toBe(false);
});

test('a summary holds no coordinate, and its distance is never longer than the points allow', () => {
  const steps = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(steps, (list) => {
      let at = 0;
      const points = list.map((step, index) => {
        at += step;
        return {
          latitude: 52 + at / METRES_PER_DEGREE,
          longitude: 5,
          epochMs: 1_770_000_000_000 + index * 1000,
        };
      });
      const summary = summariseTrack({ points, skipped: 0 });
      const travelled = list.slice(1).reduce((sum, step) => sum + Math.abs(step), 0);
      expect(summary.distanceM).toBeLessThanOrEqual(travelled * 1.001 + 1);
      expect(Object.keys(summary).join()).not.toMatch(/latitude|longitude|position|point(?!s)/i);
    }),
  );
});
