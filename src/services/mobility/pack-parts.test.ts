// The stretches of a use survive their column, whatever is known of them.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UsagePart } from '#kernel/usage';
import { packParts, unpackParts } from './pack-parts.ts';

const whole = fc.integer({ min: 0, max: 1_000_000_000 });
const part = fc.record(
  {
    state: fc.constantFrom('in-use' as const, 'idle' as const, 'reserved' as const, 'expired' as const),
    startedAt: whole.map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)),
    seconds: whole,
    energyWh: whole,
    distanceM: whole,
    minPowerW: whole,
    maxPowerW: whole,
    minCurrentMa: whole,
    maxCurrentMa: whole,
  },
  { requiredKeys: ['state', 'startedAt', 'seconds'] },
);
const shown = (parts: readonly UsagePart[]) =>
  parts.map((one) => ({ ...one, startedAt: one.startedAt.toString() }));

test('stretches packed and unpacked are the same stretches; what is not known stays unknown', async () => {
  await fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      expect(shown(unpackParts(packParts(parts)))).toEqual(shown(parts));
    }),
  );
});
