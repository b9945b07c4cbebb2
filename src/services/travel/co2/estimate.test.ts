// The CO2 of a trip: never a wild number, unknown stays unknown, and the vehicle's own value counts where it
// may.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuels, modes } from '#kernel/mode';
import type { Emission } from '#providers/protocols/rdw/pick-emission';
import { estimateCo2, gramsOf, type TripForCo2 } from './estimate.ts';
import { factors, findFactor } from './factors.ts';

const day = Temporal.PlainDate.from('2026-09-14');
const diesel: Emission = { fuel: 'diesel', co2MgPerKm: 118_000, basis: 'wltp' };

describe('a trip of 2026', () => {
  test('by train is 19 grams a kilometre well-to-wheel, and 11 for the report by the older list', () => {
    expect(estimateCo2({ day, mode: 'train', distanceM: 40_000 })).toEqual({
      wtw: { grams: 760, factorId: 'co2emissiefactoren-2026/train', listYear: 2026, basis: 'list' },
      ttw: {
        grams: 440,
        factorId: 'wpm-2025/public-transport',
        listYear: 2025,
        basis: 'list',
        reason: 'older-list',
      },
    });
  });

  test('by electric bicycle is 3.3 grams a kilometre, half a gram goes up', () => {
    expect(estimateCo2({ day, mode: 'e-bike', distanceM: 5_000 }).wtw).toEqual({
      grams: 17,
      factorId: 'stream-2023/e-bike',
      listYear: 2023,
      basis: 'list',
    });
  });

  test('by petrol car takes the average car well-to-wheel, marked as an older list', () => {
    const { wtw, ttw } = estimateCo2({ day, mode: 'car', fuel: 'petrol', distanceM: 10_000 });
    expect(wtw).toMatchObject({ grams: 1930, listYear: 2023, reason: 'older-list' });
    expect(ttw).toMatchObject({ grams: 1390, factorId: 'wpm-2025/car-petrol', reason: 'older-list' });
  });

  test('by electric car emits nothing on the road, and what its current cost is unknown', () => {
    const { wtw, ttw } = estimateCo2({ day, mode: 'car', fuel: 'electric', distanceM: 10_000 });
    expect(wtw).toEqual({
      grams: null,
      factorId: null,
      listYear: null,
      basis: 'unknown',
      reason: 'no-factor',
    });
    expect(ttw).toMatchObject({ grams: 0, basis: 'list' });
  });

  test('by car with an unknown fuel has no figure for the report', () => {
    const { wtw, ttw } = estimateCo2({ day, mode: 'car', distanceM: 10_000 });
    expect(wtw.grams).toBe(1930);
    expect(ttw).toMatchObject({ grams: null, reason: 'fuel-unknown' });
  });

  test('by ferry has no figure: the factor of the car ferry is never used for it', () => {
    const { wtw, ttw } = estimateCo2({ day, mode: 'ferry', distanceM: 2_000 });
    expect([wtw.grams, ttw.grams]).toEqual([null, null]);
    expect(factors.some((factor) => factor.modes.includes('ferry'))).toBe(false);
  });

  test('without a distance names its factor and no grams', () => {
    const { wtw } = estimateCo2({ day, mode: 'bus' });
    expect(wtw).toMatchObject({
      grams: null,
      factorId: 'co2emissiefactoren-2026/bus',
      reason: 'distance-unknown',
    });
  });
});

describe('a known vehicle', () => {
  test('replaces the list for tank-to-wheel and leaves well-to-wheel to the list', () => {
    const { wtw, ttw } = estimateCo2({
      day,
      mode: 'car',
      fuel: 'diesel',
      distanceM: 10_000,
      vehicle: diesel,
    });
    expect(ttw).toEqual({ grams: 1180, factorId: 'vehicle/wltp/118000', listYear: null, basis: 'vehicle' });
    expect(wtw).toMatchObject({ grams: 1930, basis: 'list' });
  });

  test('gives its fuel when the trip has none', () => {
    const plugIn: Emission = { fuel: 'plug-in-hybrid', co2MgPerKm: 31_000, basis: 'wltp-weighted' };
    expect(estimateCo2({ day, mode: 'car', distanceM: 1_000, vehicle: plugIn }).wtw.reason).toBe('no-factor');
    const hybrid: Emission = { fuel: 'hybrid', co2MgPerKm: 96_000, basis: 'wltp' };
    expect(estimateCo2({ day, mode: 'car', distanceM: 1_000, vehicle: hybrid }).wtw.grams).toBe(193);
  });

  test('that was not measured leaves its fuel and the list', () => {
    const electric: Emission = { fuel: 'electric', co2MgPerKm: undefined, basis: 'none' };
    const { ttw } = estimateCo2({ day, mode: 'car', distanceM: 10_000, vehicle: electric });
    expect(ttw).toMatchObject({ grams: 0, factorId: 'wpm-2025/car-electric' });
  });

  test('is not used for a trip that names another fuel: that was another car', () => {
    const { ttw } = estimateCo2({ day, mode: 'car', fuel: 'electric', distanceM: 10_000, vehicle: diesel });
    expect(ttw).toMatchObject({ grams: 0, basis: 'list' });
  });

  test('says nothing about a trip by train', () => {
    expect(estimateCo2({ day, mode: 'train', distanceM: 1_000, vehicle: diesel }).ttw.basis).toBe('list');
  });
});

describe('a list', () => {
  test('is never used for a year before it', () => {
    const before = Temporal.PlainDate.from('2024-06-01');
    expect(estimateCo2({ day: before, mode: 'bus', distanceM: 1_000 }).wtw.reason).toBe('no-list-yet');
    expect(estimateCo2({ day: before, mode: 'train', distanceM: 1_000 }).ttw.reason).toBe('no-list-yet');
  });

  test('of 2025 still has 0 for the train', () => {
    const last = Temporal.PlainDate.from('2025-12-31');
    expect(estimateCo2({ day: last, mode: 'train', distanceM: 40_000 }).wtw).toMatchObject({
      grams: 0,
      listYear: 2025,
    });
  });

  test('carries for every figure its source, its days and whether it was verified', () => {
    for (const factor of factors) {
      expect(factor.source.nl.length).toBeGreaterThan(10);
      expect(Number.isSafeInteger(factor.mgPerKm) && factor.mgPerKm >= 0).toBe(true);
      expect(Temporal.PlainDate.from(factor.validFrom).year).toBe(factor.listYear);
      expect(Temporal.PlainDate.from(factor.knownFrom).toString()).toBe(factor.knownFrom);
    }
    expect(new Set(factors.map((factor) => factor.id)).size).toBe(factors.length);
  });
});

const trips: fc.Arbitrary<TripForCo2> = fc.record({
  day: fc
    .integer({ min: 2020, max: 2030 })
    .map((year) => Temporal.PlainDate.from({ year, month: 3, day: 1 })),
  mode: fc.constantFrom(...modes),
  fuel: fc.constantFrom(...fuels, undefined),
  distanceM: fc.integer({ min: 0, max: 3_000_000 }),
  vehicle: fc.constantFrom(undefined, diesel),
});

describe('every trip', () => {
  test('has grams that are whole and never negative, or is unknown with a reason', () => {
    fc.assert(
      fc.property(trips, (trip) => {
        for (const figure of Object.values(estimateCo2(trip))) {
          if (figure.grams === null) expect(figure.reason).toBeDefined();
          else expect(Number.isSafeInteger(figure.grams) && figure.grams >= 0).toBe(true);
        }
      }),
    );
  });

  test('twice as far is twice the grams, but for one gram of rounding; and unknown stays unknown', () => {
    fc.assert(
      fc.property(trips, (trip) => {
        const once = estimateCo2(trip);
        const twice = estimateCo2({ ...trip, distanceM: (trip.distanceM ?? 0) * 2 });
        for (const kind of ['wtw', 'ttw'] as const) {
          if (once[kind].grams === null) expect(twice[kind].grams).toBeNull();
          else expect(Math.abs((twice[kind].grams ?? 0) - 2 * once[kind].grams)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('rounds half up, once', () => {
    expect([gramsOf(1, 499_999), gramsOf(1, 500_000), gramsOf(3, 500_000), gramsOf(0, 193_000)]).toEqual([
      0, 1, 2, 0,
    ]);
    expect(() => gramsOf(1.5, 1)).toThrow('distance');
  });

  test('an unknown mode of a year is told apart from an unknown fuel', () => {
    expect(findFactor('ttw', 'taxi', 'none', 2026)).toEqual({ why: 'no-factor' });
    expect(findFactor('ttw', 'car', 'none', 2026)).toEqual({ why: 'fuel-unknown' });
  });
});
