// A record becomes a usage with idle time apart, or is refused with its reason; nothing is guessed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCdr } from './parse-cdr.ts';
import { sampleCdr } from './sample-cdr.ts';

const options = { provider: 'voorbeeld-laden', now: Temporal.Instant.from('2026-11-22T12:00:00Z') };
const parse = (change: Record<string, unknown> = {}) => parseCdr(sampleCdr(change), options);
const codeOf = (change: Record<string, unknown>) => {
  const read = parse(change);
  return read.ok ? 'read' : read.refusal.code;
};

test('idle minutes are not charging time', () => {
  const read = parse();
  if (!read.ok) throw new Error(read.refusal.en);
  expect(read.value.usage).toMatchObject({
    kind: 'ev-charging',
    key: 'CDR:NL:VBL:CDR-1',
    subject: { kind: 'contract', value: 'NL-RRT-C23456789-4' },
    energyWh: 18_400,
    costCents: 872,
    tariffKey: 'IDLE',
    vat: [{ exclusiveCents: 720, vatCents: 152, inclusiveCents: 872, rateBasisPoints: 2100 }],
  });
  const parts = read.value.usage.parts?.map(({ state, seconds, energyWh }) => [state, seconds, energyWh]);
  expect(parts).toEqual([
    ['in-use', 3600, 18_400],
    ['idle', 1800, undefined],
  ]);
});

test.each([
  ['currency-not-euro', { currency: 'CHF' }],
  ['energy-out-of-range', { total_energy: -1 }],
  ['energy-out-of-range', { total_energy: 5000 }],
  ['too-long', { start_date_time: '2025-10-16T09:30:00Z' }],
  ['ends-before-it-starts', { end_date_time: '2026-11-20T07:59:59Z' }],
  ['in-the-future', { end_date_time: '2026-11-23T09:30:00Z' }],
  ['cost-out-of-range', { total_cost: { excl_vat: -1, incl_vat: -1.21 } }],
  ['cost-out-of-range', { total_cost: { excl_vat: 1e6, incl_vat: 1.21e6 } }],
  ['vat-missing', { total_cost: { excl_vat: 7.2 } }],
  ['totals-differ', { total_energy: 19 }],
  ['credit-without-reference', { credit: true, total_cost: { excl_vat: -7.2, incl_vat: -8.72 } }],
  ['credit-not-negative', { credit: true, credit_reference_id: 'CDR-1' }],
  ['not-of-its-shape', { cdr_token: undefined }],
  ['not-of-its-shape', { start_date_time: '2026-02-30T08:00:00Z' }],
  ['not-of-its-shape', { charging_periods: [] }],
])('%s: the record is refused and says why', (code, change) => {
  expect(codeOf(change)).toBe(code);
});

test('a credit record takes back the record that it names, in money and not in energy', () => {
  const read = parse({
    id: 'CREDIT-1',
    credit: true,
    credit_reference_id: 'CDR-1',
    total_cost: { excl_vat: -7.2, incl_vat: -8.72 },
  });
  expect(read).toMatchObject({
    ok: true,
    value: { usage: { corrects: 'CDR:NL:VBL:CDR-1', costCents: -872, energyWh: 18_400 } },
  });
});

test('a party that leaves VAT out gets the rate of its agreement, and no other', () => {
  const read = parseCdr(sampleCdr({ total_cost: { excl_vat: 7.2 } }), { ...options, vatBasisPoints: 2100 });
  expect(read).toMatchObject({ ok: true, value: { usage: { costCents: 871 } } });
});

test('what nobody declared is dropped, and its name is told without its value', () => {
  const told = sampleCdr({ driver_name: 'Somebody' });
  const read = parseCdr({ ...told, cdr_token: { ...(told.cdr_token as object), phone: '06' } }, options);
  if (!read.ok) throw new Error(read.refusal.en);
  expect(read.value.undeclared).toEqual(['cdr_token.phone', 'driver_name']);
  expect(JSON.stringify(read.value)).not.toContain('Somebody');
});

test('many parts add up to the whole: nothing is lost by rounding', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 60 }),
      (tenths) => {
        const volumes = tenths.map((value) => value / 1e7);
        const total = tenths.reduce((sum, one) => sum + one, 0) / 1e7;
        const charging_periods = volumes.map((volume) => ({
          start_date_time: '2026-11-20T08:00:00Z',
          dimensions: [{ type: 'ENERGY', volume }],
        }));
        const read = parse({ charging_periods, total_energy: total });
        if (!read.ok) throw new Error(read.refusal.en);
        const sum = read.value.usage.parts?.reduce((all, part) => all + (part.energyWh ?? 0), 0);
        expect(sum).toBe(read.value.usage.energyWh);
      },
    ),
    { numRuns: 50 },
  );
});

test('whatever arrives is a value, never a throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => void parseCdr(value, options)),
    { numRuns: 200 },
  );
  const odd = fc.record({
    total_energy: fc.jsonValue(),
    charging_periods: fc.jsonValue(),
    credit: fc.jsonValue(),
  });
  fc.assert(
    fc.property(odd, (change) => void parse(change)),
    { numRuns: 200 },
  );
});
