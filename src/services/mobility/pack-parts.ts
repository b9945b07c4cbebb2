// The stretches of a use as lines of text for one column, and back: state, begin, seconds, then energy,
// distance, power and current where they are known.
import type { UsagePart } from '#kernel/usage';

const QUANTITIES = [
  'energyWh',
  'distanceM',
  'minPowerW',
  'maxPowerW',
  'minCurrentMa',
  'maxCurrentMa',
] as const;

/** `in-use|1790000000|3600|12000|||||`: what is not known stays empty. */
export const packParts = (parts: readonly UsagePart[]): string[] =>
  parts.map((part) =>
    [
      part.state,
      Math.floor(part.startedAt.epochMilliseconds / 1000),
      part.seconds,
      ...QUANTITIES.map((quantity) => part[quantity] ?? ''),
    ].join('|'),
  );

export const unpackParts = (lines: readonly string[]): UsagePart[] =>
  lines.map((line) => {
    const [state = '', begin = '', seconds = '', ...quantities] = line.split('|');
    const known = QUANTITIES.flatMap((name, at) => {
      const value = quantities[at];
      return value === undefined || value === '' ? [] : [[name, Number(value)] as const];
    });
    return {
      state: state as UsagePart['state'],
      startedAt: Temporal.Instant.fromEpochMilliseconds(Number(begin) * 1000),
      seconds: Number(seconds),
      ...Object.fromEntries(known),
    };
  });
