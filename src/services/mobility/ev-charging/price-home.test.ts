// Charging at home: never above what it cost, never by a figure that nobody checked, to the cent.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HomeCost, type HomeTariff, priceHome } from './price-home.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const at = Temporal.Instant.from('2026-01-01T00:00:00Z');
const tariff = (changes: Partial<HomeTariff> = {}): HomeTariff => ({
  validFrom: on('2026-01-01'),
  validUntil: null,
  milliCentsPerKwh: 30_000,
  source: 'Regeling mobiliteit 2026',
  isVerified: true,
  setAt: at,
  ...changes,
});
const cost = (milliCentsPerKwh: number, validFrom = on('2026-01-01')): HomeCost => ({
  validFrom,
  milliCentsPerKwh,
  saidAt: at,
});
const session = { day: on('2026-10-05'), energyWh: 21_450 };

describe('the rate', () => {
  test('is what was agreed when the energy costs more, and what it costs when that is less', () => {
    expect(priceHome(session, [tariff()], [cost(34_000)])).toEqual({
      price: { agreedMilliCents: 30_000, costMilliCents: 34_000, rateMilliCents: 30_000, amountCents: 643 },
    });
    expect(priceHome(session, [tariff()], [cost(21_000)])).toMatchObject({
      price: { rateMilliCents: 21_000, amountCents: 450 },
    });
  });

  test('is the one of the day: the first day counts, the last is outside', () => {
    const old = tariff({ validUntil: on('2026-07-01') });
    const told = (day: string) => priceHome({ ...session, day: on(day) }, [old], [cost(34_000)]);
    expect(told('2026-06-30')).toHaveProperty('price');
    expect(told('2026-07-01')).toEqual({ because: 'no-tariff' });
    expect(told('2025-12-31')).toEqual({ because: 'no-tariff' });
  });

  test('of two that begin on the same day is what was said last', () => {
    const later = tariff({ milliCentsPerKwh: 25_000, setAt: at.add({ hours: 24 }) });
    expect(priceHome(session, [later, tariff()], [cost(34_000)])).toMatchObject({
      price: { rateMilliCents: 25_000 },
    });
    const next = cost(20_000, on('2026-10-05'));
    expect(priceHome(session, [tariff()], [cost(34_000), next])).toMatchObject({
      price: { rateMilliCents: 20_000 },
    });
  });
});

test('a figure that nobody checked at its source pays nothing, and neither does an unknown cost', () => {
  expect(priceHome(session, [tariff({ isVerified: false })], [cost(34_000)])).toEqual({
    because: 'tariff-unverified',
  });
  expect(priceHome(session, [tariff()], [])).toEqual({ because: 'no-cost' });
});

test('the amount is less than a cent below rate times energy, and never above what it cost', async () => {
  const rate = fc.integer({ min: 1, max: 200_000 });
  await fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000_000 }), rate, rate, (energyWh, agreed, own) => {
      const priced = priceHome({ ...session, energyWh }, [tariff({ milliCentsPerKwh: agreed })], [cost(own)]);
      if (!('price' in priced)) throw new Error('not priced');
      const exact = (energyWh * Math.min(agreed, own)) / 1_000_000;
      expect(exact - priced.price.amountCents).toBeGreaterThanOrEqual(0);
      expect(exact - priced.price.amountCents).toBeLessThan(1);
    }),
  );
});
