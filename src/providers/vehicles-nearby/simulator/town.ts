// The town of the simulator: vehicles that stand still for a while and then ride to another place. Everything
// follows from the clock, so that two questions at one moment get one answer.

export interface Standing {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly type: 'scooter' | 'bicycle';
  readonly rangeM: number;
  /** On its way with somebody, or broken. */
  readonly isReserved: boolean;
  readonly isDisabled: boolean;
}

export interface Hub {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly capacity: number;
}

export interface Town {
  readonly hubs: readonly Hub[];
  readonly at: (nowMs: number) => readonly Standing[];
}

const STAY_MS = 15 * 60_000;
const CENTRE = { latitude: 52.0907, longitude: 5.1214 };

const hubs: readonly Hub[] = [
  { id: 'hub-1', name: 'Stationsplein', latitude: 52.0894, longitude: 5.1101, capacity: 40 },
  { id: 'hub-2', name: 'Stadhuisbrug', latitude: 52.0918, longitude: 5.1199, capacity: 20 },
  { id: 'hub-3', name: 'Wilhelminapark', latitude: 52.0866, longitude: 5.1432, capacity: 15 },
];

/** A number from 0 up to 1 that follows from its seed (mulberry32). */
function chance(seed: number): number {
  let value = (seed + 0x6d2b79f5) | 0;
  value = Math.imul(value ^ (value >>> 15), value | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
}

export function town(vehicles: number): Town {
  return {
    hubs,
    at: (nowMs) =>
      Array.from({ length: vehicles }, (_, index): Standing => {
        // Each rides at its own moment, and has a new number after every ride.
        const turn = Math.floor(nowMs / STAY_MS + chance(index) * 8);
        const seed = index * 7919 + turn * 104_729;
        const round = (value: number) => Math.round(value * 100_000) / 100_000;
        return {
          id: `sim-${index}-${turn % 100_000}`,
          latitude: round(CENTRE.latitude + (chance(seed) - 0.5) * 0.05),
          longitude: round(CENTRE.longitude + (chance(seed + 1) - 0.5) * 0.08),
          type: index % 3 === 0 ? 'bicycle' : 'scooter',
          rangeM: Math.round(5_000 + chance(seed + 2) * 40_000),
          isReserved: chance(seed + 3) < 0.1,
          isDisabled: chance(seed + 4) < 0.05,
        };
      }),
  };
}
