// What holds for any tariff and any usage: nothing lost, nothing counted twice, and the same answer as a
// count minute by minute.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TIME_ZONE } from './day.ts';
import { priceByTariff } from './price-by-tariff.ts';
import type { Tariff, TariffElement, TariffRestrictions } from './tariff.ts';
import type { UsagePart } from './usage.ts';

const vat = fc.constantFrom(undefined, 0, 900, 2100);
const component = fc.oneof(
  fc.record({
    dimension: fc.constantFrom('energy' as const),
    rateMilliCents: fc.integer({ min: 0, max: 200_000 }),
    per: fc.constant(1000),
    step: fc.constantFrom(1, 100, 1000),
    vatBasisPoints: vat,
  }),
  fc.record({
    dimension: fc.constantFrom('time' as const, 'idle' as const, 'duration' as const),
    rateMilliCents: fc.integer({ min: 0, max: 3_000_000 }),
    per: fc.constantFrom(60, 3600, 86_400),
    step: fc.constantFrom(1, 60, 900, 3600),
    vatBasisPoints: vat,
  }),
  fc.record({
    dimension: fc.constant('flat' as const),
    rateMilliCents: fc.integer({ min: 0, max: 500_000 }),
    per: fc.constant(1),
    step: fc.constant(1),
    vatBasisPoints: vat,
  }),
);

const clock = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`);
const pad = (value: number) => String(value).padStart(2, '0');
const restrictions: fc.Arbitrary<TariffRestrictions | undefined> = fc.option(
  fc
    .record(
      {
        startTime: clock,
        endTime: clock,
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        maxSeconds: fc.integer({ min: 0, max: 600 }).map((minutes) => minutes * 60),
        minSeconds: fc.integer({ min: 0, max: 600 }).map((minutes) => minutes * 60),
      },
      { requiredKeys: [] },
    )
    .map((record) => record as TariffRestrictions),
  { nil: undefined },
);

const element = fc
  .record({ components: fc.array(component, { minLength: 1, maxLength: 3 }), restrictions })
  .map(({ components, restrictions }) =>
    restrictions === undefined ? { components } : { components, restrictions },
  ) as fc.Arbitrary<TariffElement>;

const tariff: fc.Arbitrary<Tariff> = fc.record({
  provider: fc.constant('voorbeeld-laden'),
  key: fc.constant('T'),
  rates: fc.constantFrom('exclusive', 'inclusive'),
  combine: fc.constantFrom('first-match', 'all'),
  elements: fc.array(element, { minLength: 1, maxLength: 6 }),
});

/** Around both nights on which the clock jumps, and on ordinary days. */
const startMinute = fc.constantFrom(
  Date.UTC(2026, 9, 24, 12) / 60_000,
  Date.UTC(2026, 2, 28, 12) / 60_000,
  Date.UTC(2026, 6, 3, 9) / 60_000,
);
const parts: fc.Arbitrary<readonly UsagePart[]> = fc
  .record({
    start: startMinute,
    shift: fc.integer({ min: 0, max: 1200 }),
    lengths: fc.array(
      fc.record({
        state: fc.constantFrom('in-use' as const, 'idle' as const),
        minutes: fc.integer({ min: 0, max: 800 }),
        energyWh: fc.integer({ min: 0, max: 90_000 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ start, shift, lengths }) => {
    let minute = start + shift;
    return lengths.map(({ state, minutes, energyWh }) => {
      const startedAt = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
      minute += minutes;
      return { state, startedAt, seconds: minutes * 60, energyWh: state === 'idle' ? 0 : energyWh };
    });
  });

function priced(tariff: Tariff, parts: readonly UsagePart[]) {
  const outcome = priceByTariff(tariff, parts);
  if (!outcome.ok) throw new Error(outcome.refusal.en);
  return outcome.value;
}

test('the lines add up to the total, and each rate of VAT to itself', () => {
  fc.assert(
    fc.property(tariff, parts, (tariff, parts) => {
      const { lines, vat, inclusiveCents, exclusiveCents, vatCents } = priced(tariff, parts);
      expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(inclusiveCents);
      expect(exclusiveCents + vatCents).toBe(inclusiveCents);
      for (const group of vat) expect(Math.abs(group.roundedMilliCents)).toBeLessThanOrEqual(500);
    }),
    { numRuns: 400 },
  );
});

test('idle seconds are on no line of time, and charging seconds on no line of idle time', () => {
  fc.assert(
    fc.property(tariff, parts, (tariff, parts) => {
      const used = (state: UsagePart['state']) =>
        parts.filter((part) => part.state === state).reduce((sum, { seconds }) => sum + seconds, 0);
      const perLine = tariff.combine === 'all' ? 18 : 1;
      for (const [what, state] of [
        ['time', 'in-use'],
        ['idle', 'idle'],
      ] as const) {
        const counted = priced(tariff, parts).lines.filter((line) => line.what === what);
        const total = counted.reduce((sum, { quantity }) => sum + quantity, 0);
        expect(total).toBeLessThanOrEqual(used(state) * perLine);
        for (const { quantity } of counted) expect(quantity).toBeLessThanOrEqual(used(state));
      }
    }),
    { numRuns: 400 },
  );
});

test('what is billed is whole blocks over the use, and less than one block more than was used', () => {
  fc.assert(
    fc.property(tariff, parts, (tariff, parts) => {
      for (const { quantity, billedQuantity, step } of priced(tariff, parts).lines) {
        expect(billedQuantity).toBeGreaterThanOrEqual(quantity);
        expect(billedQuantity - quantity).toBeLessThan(Math.max(step, 1));
      }
    }),
    { numRuns: 400 },
  );
});

test('the time under each element is what a count minute by minute on an Amsterdam clock gives', () => {
  fc.assert(
    fc.property(
      fc.array(restrictions, { minLength: 1, maxLength: 5 }),
      startMinute,
      fc.integer({ min: 0, max: 1200 }),
      fc.integer({ min: 1, max: 1500 }),
      (list, start, shift, minutes) => {
        const elements = list.map((restrictions) => ({
          components: [{ dimension: 'time' as const, rateMilliCents: 1000, per: 60, step: 1 }],
          ...(restrictions === undefined ? {} : { restrictions }),
        }));
        const tariff: Tariff = {
          provider: 'p',
          key: 'T',
          rates: 'exclusive',
          combine: 'first-match',
          elements,
        };
        const first = start + shift;
        const startedAt = Temporal.Instant.fromEpochMilliseconds(first * 60_000);
        const { lines } = priced(tariff, [{ state: 'in-use', startedAt, seconds: minutes * 60 }]);
        const expected = elements.map(() => 0);
        for (let minute = 0; minute < minutes; minute += 1) {
          const shown = Temporal.Instant.fromEpochMilliseconds((first + minute) * 60_000);
          const zoned = shown.toZonedDateTimeISO(TIME_ZONE);
          const index = list.findIndex((r) => r === undefined || holds(r, zoned, minute * 60));
          if (index >= 0) expected[index] = (expected[index] ?? 0) + 60;
        }
        const counted = elements.map(
          (_, index) => lines.find(({ element }) => element === index)?.quantity ?? 0,
        );
        expect(counted).toEqual(expected);
      },
    ),
    { numRuns: 150 },
  );
});

/** Written apart from the product, over Temporal alone. */
function holds(r: TariffRestrictions, at: Temporal.ZonedDateTime, elapsed: number): boolean {
  if (r.weekdays !== undefined && !r.weekdays.includes(at.dayOfWeek)) return false;
  if (elapsed < (r.minSeconds ?? 0) || elapsed >= (r.maxSeconds ?? 1e9)) return false;
  if (r.startTime === undefined && r.endTime === undefined) return true;
  const now = at.toPlainTime().toString().slice(0, 5);
  const from = r.startTime ?? '00:00';
  const until = r.endTime === undefined || r.endTime === '00:00' ? '24:00' : r.endTime;
  return from < until ? now >= from && now < until : now >= from || now < until;
}

test('energy is divided over the elements and none is lost, wherever bounds cut it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 120_000 }), { maxLength: 5 }),
      fc.array(clock, { maxLength: 3 }),
      parts,
      (bounds, times, parts) => {
        const energy = { dimension: 'energy' as const, rateMilliCents: 25_000, per: 1000, step: 1 };
        const restrictions: TariffRestrictions[] = [
          ...bounds.map((maxEnergyWh) => ({ maxEnergyWh })),
          ...times.map((startTime) => ({ startTime })),
        ];
        const elements = [
          ...restrictions.map((r) => ({ components: [energy], restrictions: r })),
          { components: [energy] },
        ];
        const tariff: Tariff = {
          provider: 'p',
          key: 'T',
          rates: 'exclusive',
          combine: 'first-match',
          elements,
        };
        const total = parts.reduce((sum, { energyWh = 0 }) => sum + energyWh, 0);
        const { lines } = priced(tariff, parts);
        expect(lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(total);
      },
    ),
    { numRuns: 300 },
  );
});

test('a minimum is never undercut and a maximum never passed, with and without VAT', () => {
  fc.assert(
    fc.property(
      tariff,
      parts,
      fc.integer({ min: 0, max: 5000 }),
      fc.boolean(),
      (tariff, parts, cents, max) => {
        const limit = { exclusiveCents: cents, inclusiveCents: cents + 500 };
        const bounded = { ...tariff, ...(max ? { maxPrice: limit } : { minPrice: limit }) };
        const { exclusiveCents, inclusiveCents } = priced(bounded, parts);
        if (max) {
          expect(exclusiveCents).toBeLessThanOrEqual(limit.exclusiveCents);
          expect(inclusiveCents).toBeLessThanOrEqual(limit.inclusiveCents);
        } else {
          expect(exclusiveCents).toBeGreaterThanOrEqual(limit.exclusiveCents);
          expect(inclusiveCents).toBeGreaterThanOrEqual(limit.inclusiveCents);
        }
      },
    ),
    { numRuns: 300 },
  );
});
