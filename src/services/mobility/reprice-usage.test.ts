// A provider's line is believed only as far as its own tariff goes.
import { expect, test } from 'vitest';
import type { Tariff } from '#kernel/tariff';
import { repriceUsage } from './reprice-usage.ts';

const startedAt = Temporal.Instant.from('2026-06-01T08:00:00Z');
const endedAt = Temporal.Instant.from('2026-06-01T09:30:00Z');
const tariff: Tariff = {
  provider: 'voorbeeld-laden',
  key: 'AC-31',
  rates: 'exclusive',
  combine: 'first-match',
  elements: [
    {
      components: [
        { dimension: 'energy', rateMilliCents: 31_000, per: 1000, step: 1, vatBasisPoints: 2100 },
        { dimension: 'idle', rateMilliCents: 300_000, per: 3600, step: 60, vatBasisPoints: 2100 },
      ],
    },
  ],
};
const parts = [
  { state: 'in-use', startedAt, seconds: 3600, energyWh: 18_400 },
  { state: 'idle', startedAt: startedAt.add({ hours: 1 }), seconds: 1800 },
] as const;
// 18.4 kWh at 0.31 is 5.704; half an hour idle at 3.00 is 1.50; 7.204 and 21 % VAT is 8.71684.
const charged = (costCents: number) => ({ startedAt, endedAt, costCents, parts });

test('what the tariff gives agrees, and so does a cent that rounding makes', () => {
  expect(repriceUsage(charged(872), tariff)).toMatchObject({ outcome: 'agrees', differenceCents: 0 });
  expect(repriceUsage(charged(871), tariff)).toMatchObject({ outcome: 'agrees', differenceCents: -1 });
});

test('two cents more than rounding can make are a difference, by how much it is said', () => {
  expect(repriceUsage(charged(875), tariff)).toMatchObject({
    outcome: 'differs',
    differenceCents: 3,
    toleranceCents: 2,
  });
});

test('idle minutes charged as charging time are a difference', () => {
  // An hour and a half charged as use at 3.00 an hour, where only the half hour was idle: 1.50 too much.
  const tooMuch = repriceUsage(charged(872 + 363), tariff);
  expect(tooMuch).toMatchObject({ outcome: 'differs', differenceCents: 363 });
});

test('whole cents leave nothing to rounding', () => {
  const whole = { ...tariff, elements: [{ components: [flat(200)] }] };
  expect(repriceUsage(charged(201), whole)).toMatchObject({ outcome: 'differs', toleranceCents: 0 });
});

function flat(cents: number) {
  return { dimension: 'flat', rateMilliCents: cents * 1000, per: 1, step: 1 } as const;
}

test('a usage taken back is held against the negative of the same sum', () => {
  expect(repriceUsage(charged(-872), tariff)).toMatchObject({ outcome: 'agrees' });
  expect(repriceUsage(charged(-900), tariff)).toMatchObject({ outcome: 'differs', differenceCents: -28 });
});

test.each([
  ['tariff-unknown', undefined, parts],
  ['tariff-not-then', { ...tariff, validFrom: endedAt }, parts],
  ['tariff-not-then', { ...tariff, validUntil: startedAt }, parts],
  ['usage-without-parts', tariff, []],
] as const)('%s can tell nothing, and nothing is guessed', (code, used, given) => {
  expect(repriceUsage({ ...charged(872), parts: given }, used)).toMatchObject({
    outcome: 'cannot-tell',
    because: { code },
  });
});
