// Prices worked out by hand, from the plainest charge to a night on which the clock goes back.
import { describe, expect, test } from 'vitest';
import { type PricedUsage, priceByTariff } from './price-by-tariff.ts';
import type { Tariff, TariffComponent, TariffElement } from './tariff.ts';
import type { UsagePart } from './usage.ts';

const euro = (amount: number) => amount * 100_000;
const perKwh = (rate: number, step = 1, vatBasisPoints = 2100): TariffComponent => ({
  dimension: 'energy',
  rateMilliCents: Math.round(euro(rate)),
  per: 1000,
  step,
  vatBasisPoints,
});
const perHour = (dimension: 'time' | 'idle', rate: number, step = 1, vatBasisPoints = 2100) => ({
  dimension,
  rateMilliCents: Math.round(euro(rate)),
  per: 3600,
  step,
  vatBasisPoints,
});
const once = (rate: number, vatBasisPoints = 2100): TariffComponent => ({
  dimension: 'flat',
  rateMilliCents: Math.round(euro(rate)),
  per: 1,
  step: 1,
  vatBasisPoints,
});
const charging = (elements: readonly TariffElement[], more: Partial<Tariff> = {}): Tariff => ({
  provider: 'voorbeeld-laden',
  key: 'T1',
  rates: 'exclusive',
  combine: 'first-match',
  elements,
  ...more,
});
const at = (text: string) => Temporal.Instant.from(text);
const part = (
  state: UsagePart['state'],
  startedAt: string,
  minutes: number,
  more: Partial<UsagePart> = {},
): UsagePart => ({ state, startedAt: at(startedAt), seconds: minutes * 60, ...more });

function price(tariff: Tariff, parts: readonly UsagePart[]): PricedUsage {
  const priced = priceByTariff(tariff, parts);
  if (!priced.ok) throw new Error(priced.refusal.en);
  const { lines, vat, inclusiveCents } = priced.value;
  expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(inclusiveCents);
  for (const line of vat) expect(line.exclusiveCents + line.vatCents).toBe(line.inclusiveCents);
  return priced.value;
}

describe('a charge', () => {
  test('18.4 kWh at € 0.31 is € 5.704, € 6.90 with 21 % VAT', () => {
    const priced = price(charging([{ components: [perKwh(0.31)] }]), [
      part('in-use', '2026-03-02T08:00:00Z', 90, { energyWh: 18_400 }),
    ]);
    expect(priced).toMatchObject({ exclusiveCents: 570, vatCents: 120, inclusiveCents: 690 });
    expect(priced.lines).toMatchObject([
      { what: 'energy', quantity: 18_400, billedQuantity: 18_400, amountMilliCents: 570_400, cents: 690 },
    ]);
    // € 6.90184 was brought down to € 6.90: 0.184 cent is named.
    expect(priced.vat[0]?.roundedMilliCents).toBe(-184);
  });

  test('a start amount at 9 % and energy at 21 % keep their own VAT', () => {
    const priced = price(charging([{ components: [once(0.6, 900), perKwh(0.3)] }]), [
      part('in-use', '2026-03-02T08:00:00Z', 30, { energyWh: 10_000 }),
    ]);
    expect(priced.vat).toMatchObject([
      { rateBasisPoints: 900, exclusiveCents: 60, vatCents: 5, inclusiveCents: 65 },
      { rateBasisPoints: 2100, exclusiveCents: 300, vatCents: 63, inclusiveCents: 363 },
    ]);
    expect(priced.inclusiveCents).toBe(428);
  });

  test('idle minutes are paid as idle only, and never as charging time', () => {
    const tariff = charging([{ components: [perHour('time', 3), perHour('idle', 6)] }]);
    const parts = [part('in-use', '2026-03-02T08:00:00Z', 40), part('idle', '2026-03-02T08:40:00Z', 20)];
    const priced = price(tariff, parts);
    expect(priced.lines).toMatchObject([
      { what: 'time', quantity: 2400, amountMilliCents: 200_000 },
      { what: 'idle', quantity: 1200, amountMilliCents: 200_000 },
    ]);
    const withoutIdle = price(charging([{ components: [perHour('time', 3)] }]), parts);
    expect(withoutIdle.exclusiveCents).toBe(200);
  });

  test('blocks are rounded once over the energy of the use, at the rate that held last', () => {
    // 6.3 kWh at 0.20, then 4.45 kWh at 0.40 in blocks of 0.5 kWh: 10.75 becomes 11 kWh, the 0.25 at 0.40.
    const tariff = charging([
      { components: [perKwh(0.2, 1000, 0)], restrictions: { maxEnergyWh: 6300 } },
      { components: [perKwh(0.4, 500, 0)] },
    ]);
    const priced = price(tariff, [part('in-use', '2026-03-02T08:00:00Z', 60, { energyWh: 10_750 })]);
    expect(priced.lines).toMatchObject([
      { element: 0, quantity: 6300, billedQuantity: 6300, cents: 126 },
      { element: 1, quantity: 4450, billedQuantity: 4700, cents: 188 },
    ]);
  });

  test('when idle time is paid, only idle time is rounded to its blocks', () => {
    const components = [perHour('time', 6, 600, 0), perHour('idle', 12, 600, 0)];
    const parts = [part('in-use', '2026-03-02T08:00:00Z', 23), part('idle', '2026-03-02T08:23:00Z', 11)];
    // 23 minutes at 6 an hour is 2.30; 11 becomes 20 minutes at 12 an hour, 4.00.
    expect(price(charging([{ components }]), parts).inclusiveCents).toBe(630);
    // Without a price for idle time the 23 minutes become 30: 3.00.
    expect(price(charging([{ components: [perHour('time', 6, 600, 0)] }]), parts).inclusiveCents).toBe(300);
  });

  test('a rate that returns is the one that rounds, also when another held in between', () => {
    const tariff = charging([
      { components: [perHour('time', 6, 600, 0)], restrictions: { maxPowerW: 11_000 } },
      { components: [perHour('time', 30, 60, 0)] },
    ]);
    const parts = [
      part('in-use', '2026-03-02T08:00:00Z', 10, { maxPowerW: 7400 }),
      part('in-use', '2026-03-02T08:10:00Z', 10, { maxPowerW: 22_000 }),
      part('in-use', '2026-03-02T08:20:00Z', 5, { maxPowerW: 7400 }),
    ];
    // 25 minutes become 30: ten fast minutes for 5.00 and twenty slow ones for 2.00.
    expect(price(tariff, parts).inclusiveCents).toBe(700);
  });

  test('a tariff that asks for the power is not guessed at when the provider did not report it', () => {
    const tariff = charging([{ components: [perKwh(0.3)], restrictions: { maxPowerW: 11_000 } }]);
    const priced = priceByTariff(tariff, [part('in-use', '2026-03-02T08:00:00Z', 5, { energyWh: 500 })]);
    expect(priced).toMatchObject({ ok: false, refusal: { code: 'tariff-needs-power' } });
  });
});

describe('the clock', () => {
  const night = charging([
    { components: [perHour('time', 1, 1, 0)], restrictions: { startTime: '23:00', endTime: '06:00' } },
    { components: [perHour('time', 4, 1, 0)] },
  ]);

  test('a part that passes 23:00 in Amsterdam is cut there, summer time or not', () => {
    // 22:30 until 23:30 by the clock: half an hour at 4.00, half an hour at 1.00.
    expect(price(night, [part('in-use', '2026-07-01T20:30:00Z', 60)]).inclusiveCents).toBe(250);
    expect(price(night, [part('in-use', '2026-01-15T21:30:00Z', 60)]).inclusiveCents).toBe(250);
  });

  test('the night on which the clock goes back has an hour more at the rate of the night', () => {
    // From 23:00 on 24 October until 06:00 on 25 October 2026 are eight hours.
    const priced = price(night, [part('in-use', '2026-10-24T21:00:00Z', 9 * 60)]);
    expect(priced.lines).toMatchObject([{ quantity: 8 * 3600 }, { quantity: 3600 }]);
    expect(priced.inclusiveCents).toBe(1200);
  });

  test('the night on which the clock goes forward has an hour less', () => {
    const priced = price(night, [part('in-use', '2026-03-28T22:00:00Z', 9 * 60)]);
    expect(priced.lines).toMatchObject([{ quantity: 6 * 3600 }, { quantity: 3 * 3600 }]);
  });

  test('an hour that is there twice counts twice for a bound inside it', () => {
    const double = charging([
      { components: [perHour('time', 60, 1, 0)], restrictions: { startTime: '02:30', endTime: '03:00' } },
      { components: [perHour('time', 0, 1, 0)] },
    ]);
    const october = price(double, [part('in-use', '2026-10-24T22:00:00Z', 6 * 60)]);
    expect(october.lines.find(({ element }) => element === 0)?.quantity).toBe(2 * 1800);
    const march = price(double, [part('in-use', '2026-03-28T23:00:00Z', 6 * 60)]);
    expect(march.lines.some(({ element }) => element === 0)).toBe(false);
  });

  test('days of the week end at midnight in Amsterdam, and an end of 00:00 is midnight', () => {
    const weekend = charging([
      { components: [perHour('time', 1, 1, 0)], restrictions: { weekdays: [6, 7] } },
      {
        components: [perHour('time', 5, 1, 0)],
        restrictions: { startTime: '20:00', endTime: '00:00', weekdays: [5] },
      },
      { components: [perHour('time', 10, 1, 0)] },
    ]);
    // Friday 19:00 until Saturday 01:00: one hour at 10, four at 5, one at 1.
    expect(price(weekend, [part('in-use', '2026-07-03T17:00:00Z', 6 * 60)]).inclusiveCents).toBe(3100);
  });

  test('days from and until, and the time since the start', () => {
    const tariff = charging([
      {
        components: [perHour('time', 0, 1, 0)],
        restrictions: { startDay: '2026-04-27', endDay: '2026-04-28', maxSeconds: 1800 },
      },
      { components: [perHour('time', 2, 1, 0)] },
    ]);
    expect(price(tariff, [part('in-use', '2026-04-27T10:00:00Z', 60)]).inclusiveCents).toBe(100);
    expect(price(tariff, [part('in-use', '2026-04-28T10:00:00Z', 60)]).inclusiveCents).toBe(200);
  });
});

describe('a reservation', () => {
  const tariff = charging([
    { components: [once(3, 0)], restrictions: { reservation: 'expired' } },
    {
      components: [perHour('time', 1.2, 900, 0)],
      restrictions: { reservation: 'reserved' },
    },
    { components: [once(0.5, 0), perKwh(0.3, 1, 0), perHour('time', 9, 1, 0)] },
  ]);

  test('is paid by its own element and blocks, and the use by the others', () => {
    const priced = price(tariff, [
      part('reserved', '2026-03-02T08:00:00Z', 20),
      part('in-use', '2026-03-02T08:20:00Z', 20, { energyWh: 10_000 }),
    ]);
    // 20 becomes 30 minutes: 0.60. Then 0.50 + 3.00 + 3.00.
    expect(priced.lines.map(({ what, reservation, cents }) => [what, reservation, cents])).toEqual([
      ['time', true, 60],
      ['flat', false, 50],
      ['energy', false, 300],
      ['time', false, 300],
    ]);
  });

  test('that expired costs its own amount and the time, and no start of a use', () => {
    expect(price(tariff, [part('expired', '2026-03-02T08:00:00Z', 60)]).inclusiveCents).toBe(300 + 120);
  });
});

describe('limits', () => {
  const capped = charging([{ components: [once(0.5), perKwh(0.3)] }], {
    minPrice: { exclusiveCents: 100, inclusiveCents: 121 },
    maxPrice: { exclusiveCents: 900, inclusiveCents: 1089 },
  });

  test('a price under the minimum becomes the minimum, with and without VAT, on a line of its own', () => {
    const priced = price(capped, [part('in-use', '2026-03-02T08:00:00Z', 5, { energyWh: 100 })]);
    expect(priced).toMatchObject({ limited: 'minimum', exclusiveCents: 100, vatCents: 21 });
    expect(priced.lines.at(-1)).toMatchObject({ what: 'minimum', cents: 121 - 64 });
  });

  test('a price over the maximum becomes the maximum', () => {
    const priced = price(capped, [part('in-use', '2026-03-02T08:00:00Z', 90, { energyWh: 60_000 })]);
    expect(priced).toMatchObject({ limited: 'maximum', exclusiveCents: 900, inclusiveCents: 1089 });
  });

  test('in between nothing is limited', () => {
    const priced = price(capped, [part('in-use', '2026-03-02T08:00:00Z', 90, { energyWh: 10_000 })]);
    expect(priced.limited).toBeUndefined();
    expect(priced.inclusiveCents).toBe(424);
  });
});

describe('what cannot be priced is refused with a reason', () => {
  const tariff = charging([{ components: [perKwh(0.3)] }]);
  test.each([
    ['usage-without-parts', []],
    ['usage-quantity', [part('in-use', '2026-03-02T08:00:00Z', 5, { energyWh: -1 })]],
    ['usage-quantity', [part('in-use', '2026-03-02T08:00:00Z', 5, { energyWh: 0.5 })]],
    ['usage-too-long', [part('in-use', '2026-03-02T08:00:00Z', 400 * 24 * 60)]],
    [
      'usage-not-in-order',
      [part('in-use', '2026-03-02T08:00:00Z', 5), part('idle', '2026-03-02T08:01:00Z', 5)],
    ],
  ])('%s', (code, parts) => {
    expect(priceByTariff(tariff, parts)).toMatchObject({ ok: false, refusal: { code } });
  });
});
