// The price at a point as a person pays it: with VAT, each kind apart.
import { expect, test } from 'vitest';
import type { Tariff } from '#kernel/tariff';
import { describePrice } from './describe-price.ts';

const tariff: Tariff = {
  provider: 'x',
  key: 'x',
  rates: 'exclusive',
  combine: 'first-match',
  elements: [
    {
      components: [
        { dimension: 'energy', rateMilliCents: 29_000, per: 1000, step: 1, vatBasisPoints: 2100 },
        { dimension: 'idle', rateMilliCents: 300_000, per: 3600, step: 60, vatBasisPoints: 2100 },
      ],
    },
  ],
};

test('29 cents a kWh is 35.09 with VAT, three euros an hour of standing idle 3.63', () => {
  expect(describePrice(tariff)).toEqual({
    startMilliCents: undefined,
    perKwhMilliCents: 35_090,
    perHourMilliCents: undefined,
    idlePerHourMilliCents: 363_000,
    isConditional: false,
  });
  expect(describePrice({ ...tariff, rates: 'inclusive' }).perKwhMilliCents).toBe(29_000);
});
