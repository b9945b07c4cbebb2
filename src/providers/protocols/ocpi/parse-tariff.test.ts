// A tariff of OCPI and the price that follows from it: the record of a session is recomputed to the cent.
import { expect, test } from 'vitest';
import { priceByTariff } from '#kernel/price-by-tariff';
import { parseCdr } from './parse-cdr.ts';
import { parseTariff } from './parse-tariff.ts';
import { SAMPLE_TARIFF, sampleCdr } from './sample-cdr.ts';

const elements = (component: object, restrictions?: object) => [
  { price_components: [{ type: 'ENERGY', price: 0.3, step_size: 1, ...component }], restrictions },
];

test('energy is per kWh, standing idle is per hour and apart, prices are without VAT', () => {
  const read = parseTariff(SAMPLE_TARIFF, 'voorbeeld-laden');
  if (!read.ok) throw new Error(read.refusal.en);
  expect(read.value.tariff).toEqual({
    provider: 'voorbeeld-laden',
    key: 'IDLE',
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
  });
  const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
  const cdr = parseCdr(sampleCdr(), { provider: 'voorbeeld-laden', now });
  if (!cdr.ok) throw new Error(cdr.refusal.en);
  const priced = priceByTariff(read.value.tariff, cdr.value.usage.parts ?? []);
  expect(priced).toMatchObject({ ok: true, value: { inclusiveCents: 872, exclusiveCents: 720 } });
});

test('what a price depends on comes along in our units', () => {
  const restrictions = {
    start_time: '09:00',
    end_time: '18:00',
    day_of_week: ['MONDAY', 'SUNDAY'],
    min_kwh: 1.5,
    max_power: 11,
    max_current: 16,
    min_duration: 600,
    reservation: 'RESERVATION_EXPIRES',
  };
  const read = parseTariff({ ...SAMPLE_TARIFF, elements: elements({}, restrictions) }, 'x');
  if (!read.ok) throw new Error(read.refusal.en);
  expect(read.value.tariff.elements[0]?.restrictions).toEqual({
    startTime: '09:00',
    endTime: '18:00',
    weekdays: [1, 7],
    minEnergyWh: 1500,
    maxPowerW: 11_000,
    maxCurrentMa: 16_000,
    minSeconds: 600,
    reservation: 'expired',
  });
});

test.each([
  ['another currency', { currency: 'USD' }],
  ['a price below zero', { elements: elements({ price: -0.1 }) }],
  ['a price finer than a thousandth of a cent', { elements: elements({ price: 0.1234567 }) }],
  ['no elements', { elements: [] }],
  ['VAT of 200 percent', { elements: elements({ vat: 200 }) }],
  ['more elements than any tariff has', { elements: Array.from({ length: 60 }, () => elements({})[0]) }],
])('%s is refused', (_what, change) => {
  expect(parseTariff({ ...SAMPLE_TARIFF, ...change }, 'x').ok).toBe(false);
});
