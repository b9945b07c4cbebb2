// Rents and rides worked out by hand: plans in which every segment counts for itself.
import { expect, test } from 'vitest';
import { type PricedUsage, priceByTariff } from './price-by-tariff.ts';
import type { Tariff, TariffComponent, TariffElement } from './tariff.ts';
import type { UsagePart } from './usage.ts';

const euro = (amount: number) => Math.round(amount * 100_000);
const once = (rate: number): TariffComponent => ({
  dimension: 'flat',
  rateMilliCents: euro(rate),
  per: 1,
  step: 1,
  vatBasisPoints: 2100,
});
const plan = (elements: readonly TariffElement[], more: Partial<Tariff> = {}): Tariff => ({
  provider: 'voorbeeld-deelauto',
  key: 'P1',
  rates: 'inclusive',
  combine: 'all',
  elements,
  ...more,
});
const part = (
  state: UsagePart['state'],
  startedAt: string,
  minutes: number,
  more: Partial<UsagePart> = {},
): UsagePart => ({ state, startedAt: Temporal.Instant.from(startedAt), seconds: minutes * 60, ...more });

function price(tariff: Tariff, parts: readonly UsagePart[]): PricedUsage {
  const priced = priceByTariff(tariff, parts);
  if (!priced.ok) throw new Error(priced.refusal.en);
  return priced.value;
}

const segment = (
  dimension: 'duration' | 'distance',
  rate: number,
  size: number,
  from = 0,
  until?: number,
): TariffElement => ({
  components: [{ dimension, rateMilliCents: euro(rate), per: size, step: size, vatBasisPoints: 2100 }],
  restrictions:
    dimension === 'distance'
      ? { minDistanceM: from, ...(until === undefined ? {} : { maxDistanceM: until }) }
      : { minSeconds: from, ...(until === undefined ? {} : { maxSeconds: until }) },
});

test('a bicycle per 24 hours begun: 25 hours are two times € 4.75, standing still included', () => {
  const rent = plan([segment('duration', 4.75, 86_400)]);
  const priced = price(rent, [
    part('in-use', '2026-05-11T06:00:00Z', 10 * 60),
    part('idle', '2026-05-11T16:00:00Z', 15 * 60),
  ]);
  expect(priced).toMatchObject({ inclusiveCents: 950, vatCents: 165 });
  expect(price(rent, [part('in-use', '2026-05-11T06:00:00Z', 24 * 60)]).inclusiveCents).toBe(475);
});

test('an extra amount from the third day comes on top', () => {
  const rent = plan([segment('duration', 4.75, 86_400), segment('duration', 5, 86_400, 3 * 86_400)]);
  expect(price(rent, [part('in-use', '2026-05-11T06:00:00Z', 73 * 60)]).inclusiveCents).toBe(4 * 475 + 500);
});

test('segments by the minute and by the kilometre add up, each in its own blocks', () => {
  const scooter = plan([
    { components: [once(1)] },
    segment('duration', 0.2, 60, 0, 600),
    segment('duration', 0.35, 60, 600),
    segment('distance', 1, 1000, 2000),
  ]);
  // 1.00 + ten minutes at 0.20 + four (three and a half) at 0.35 + two (1.4) km at 1.00.
  const ride = part('in-use', '2026-05-11T06:00:00Z', 13.5, { distanceM: 3400 });
  expect(price(scooter, [ride]).inclusiveCents).toBe(100 + 200 + 140 + 200);
});

test('busy hours and a discount are a percentage over what stands before them', () => {
  const shared = plan([{ components: [once(10)] }], {
    adjustments: [
      { kind: 'surge', basisPoints: 2500 },
      { kind: 'discount', basisPoints: -1000 },
    ],
  });
  const priced = price(shared, [part('in-use', '2026-05-11T06:00:00Z', 30)]);
  expect(priced.lines.map(({ what, cents }) => [what, cents])).toEqual([
    ['flat', 1000],
    ['surge', 250],
    ['discount', -125],
  ]);
});
