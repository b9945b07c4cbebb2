// A row of rentals becomes one use or a refusal with its reason; what is hostile never throws.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRental, rentalsShape } from './parse-rentals.ts';

const good = {
  rental_number: 'H-1',
  engraved_id: '3528 0000 0000 0003',
  started_at: '2026-11-20T08:00:00+01:00',
  ended_at: '2026-11-20T17:30:00+01:00',
  station: 'Utrecht Centraal',
  amount_eur: '4,55',
  vat_percent: '21',
  currency: 'EUR',
  corrects: '',
};
const parse = (changes: Readonly<Record<string, string>> = {}) =>
  parseRental({ line: 2, cells: { ...good, ...changes } });
const code = (changes: Readonly<Record<string, string>>) => {
  const parsed = parse(changes);
  return parsed.ok ? 'taken' : parsed.refusal.code;
};

test('a rental has its number, its card, both moments, the station and the price with its VAT', () => {
  const parsed = parse();
  expect(parsed.ok && parsed.value).toMatchObject({
    key: 'H-1',
    subject: { kind: 'card', value: '3528000000000003' },
    costCents: 455,
    vat: [{ exclusiveCents: 376, vatCents: 79, inclusiveCents: 455, rateBasisPoints: 2100 }],
    parts: [{ state: 'in-use', seconds: 34_200 }],
    from: { name: 'Utrecht Centraal' },
  });
  expect(parsed.ok && parsed.value.endedAt.toString()).toBe('2026-11-20T16:30:00Z');
});

test('what is missing, strange or in another currency is refused with its reason', () => {
  expect([
    code({ rental_number: '' }),
    code({ rental_number: 'x'.repeat(61) }),
    code({ engraved_id: 'a;b' }),
    code({ started_at: '20-11-2026 08:00' }),
    code({ ended_at: '2026-02-30T08:00:00Z' }),
    code({ currency: 'CHF' }),
    code({ vat_percent: '19' }),
    code({ amount_eur: 'gratis' }),
  ]).toEqual([
    'rental-number',
    'rental-number',
    'rental-card',
    'rental-moment',
    'rental-moment',
    'currency-foreign',
    'rental-vat',
    'amount-not-a-number',
  ]);
});

test('a credit names the rental that it takes back, and is below zero', () => {
  const parsed = parse({ rental_number: 'H-2', corrects: 'H-1', amount_eur: '-4,55' });
  expect(parsed.ok && parsed.value).toMatchObject({ corrects: 'H-1', costCents: -455 });
});

test('whatever text stands in a cell, the answer is a use or a refusal', async () => {
  const columns = [...rentalsShape.columns, ...(rentalsShape.optional ?? [])];
  await fc.assert(
    fc.property(fc.constantFrom(...columns), fc.string({ unit: 'binary', maxLength: 300 }), (name, text) => {
      expect(typeof parse({ [name]: text }).ok).toBe('boolean');
    }),
  );
});
