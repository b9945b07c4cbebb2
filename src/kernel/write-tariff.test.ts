// The text form of a tariff loses nothing, and a tariff that cannot be is refused.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTariff } from './check-tariff.ts';
import { dimensions, type Tariff } from './tariff.ts';
import { readTariff, writeTariff } from './write-tariff.ts';

const whole = (max: number) => fc.integer({ min: 0, max });
const limit = fc.constantFrom({ exclusiveCents: 100, inclusiveCents: 121 }, { inclusiveCents: 500 });
const tariff = fc.record(
  {
    provider: fc.constant('voorbeeld-laden'),
    key: fc.constant('T-1'),
    rates: fc.constantFrom('exclusive', 'inclusive'),
    combine: fc.constantFrom('first-match', 'all'),
    surge: fc.boolean(),
    minPrice: limit,
    adjustments: fc.array(fc.record({ kind: fc.constant('surge' as const), basisPoints: whole(90_000) }), {
      minLength: 1,
      maxLength: 3,
    }),
    elements: fc.array(
      fc.record(
        {
          components: fc.array(
            fc.record(
              {
                dimension: fc.constantFrom(...dimensions),
                rateMilliCents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
                per: fc.integer({ min: 1, max: 90_000 }),
                step: fc.integer({ min: 1, max: 90_000 }),
                vatBasisPoints: whole(10_000),
              },
              { requiredKeys: ['dimension', 'rateMilliCents', 'per', 'step'] },
            ),
            { minLength: 1, maxLength: 10 },
          ),
          restrictions: fc.record(
            {
              startTime: fc.constantFrom('00:00', '07:30', '23:45'),
              endDay: fc.constantFrom('2026-02-28', '2028-02-29'),
              weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
              minSeconds: whole(90_000),
              maxPowerW: whole(400_000),
              reservation: fc.constantFrom('reserved', 'expired'),
            },
            { requiredKeys: ['minSeconds'] },
          ),
        },
        { requiredKeys: ['components'] },
      ),
      { minLength: 1, maxLength: 8 },
    ),
  },
  { requiredKeys: ['provider', 'key', 'rates', 'combine', 'elements'] },
) as fc.Arbitrary<Tariff>;

test('a tariff written and read back is the same tariff', () => {
  fc.assert(
    fc.property(tariff, (given) => {
      const { provider, key } = given;
      expect(readTariff({ provider, key }, writeTariff(given))).toEqual(given);
    }),
  );
});

test('the lines can be read by a person', () => {
  const night = {
    provider: 'voorbeeld-laden',
    key: 'N',
    rates: 'exclusive',
    combine: 'first-match',
    elements: [
      {
        components: [
          { dimension: 'energy', rateMilliCents: 21_000, per: 1000, step: 1, vatBasisPoints: 2100 },
        ],
        restrictions: { startTime: '23:00', endTime: '07:00' },
      },
    ],
    maxPrice: { exclusiveCents: 2500 },
  } as const;
  expect(writeTariff(night)).toEqual([
    'exclusive first-match',
    'element endTime=07:00 startTime=23:00',
    'energy 21000 1000 1 2100',
    'maximum 2500 -',
  ]);
});

const component = { dimension: 'energy', rateMilliCents: 1, per: 1, step: 1 } as const;
const plain: Tariff = {
  provider: 'voorbeeld-laden',
  key: 'T',
  rates: 'exclusive',
  combine: 'all',
  elements: [{ components: [component] }],
};

test.each([
  ['step 0', { elements: [{ components: [{ ...component, step: 0 }] }] }],
  ['per 0', { elements: [{ components: [{ ...component, per: 0 }] }] }],
  ['rate 0.5', { elements: [{ components: [{ ...component, rateMilliCents: 0.5 }] }] }],
  ['VAT 10001', { elements: [{ components: [{ ...component, vatBasisPoints: 10_001 }] }] }],
  ['elements 0', { elements: [] }],
  ['elements 51', { elements: Array.from({ length: 51 }, () => ({ components: [component] })) }],
  ['components 11', { elements: [{ components: Array.from({ length: 11 }, () => component) }] }],
  ['time 25:00', restricted({ startTime: '25:00' })],
  ['day 2026-02-30', restricted({ startDay: '2026-02-30' })],
  ['weekdays', restricted({ weekdays: [8] })],
  ['minSeconds -1', restricted({ minSeconds: -1 })],
  ['limits', { minPrice: { inclusiveCents: 200 }, maxPrice: { inclusiveCents: 100 } }],
  ['surge -1', { adjustments: [{ kind: 'surge', basisPoints: -1 }] }],
  ['discount -10001', { adjustments: [{ kind: 'discount', basisPoints: -10_001 }] }],
] as const)('a tariff with %s is refused', (what, change) => {
  const checked = checkTariff({ ...plain, ...(change as Partial<Tariff>) });
  expect(checked.ok ? 'accepted' : checked.refusal.en).toContain(`: ${what}.`);
  expect(checkTariff(plain).ok).toBe(true);
});

function restricted(restrictions: object) {
  return { elements: [{ components: [component], restrictions }] };
}
