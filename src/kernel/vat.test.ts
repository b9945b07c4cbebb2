// VAT of a line: the two parts always make the whole.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vatFromExclusive, vatFromInclusive } from './vat.ts';

test('VAT is taken out of an inclusive and put on an exclusive amount', () => {
  expect(vatFromInclusive(12_100, 2100)).toMatchObject({ exclusiveCents: 10_000, vatCents: 2100 });
  expect(vatFromInclusive(1000, 900)).toMatchObject({ exclusiveCents: 917, vatCents: 83 });
  expect(vatFromExclusive(1000, 900)).toMatchObject({ inclusiveCents: 1090, vatCents: 90 });
  expect(vatFromInclusive(500, 0)).toMatchObject({ exclusiveCents: 500, vatCents: 0 });
  expect(() => vatFromInclusive(500, 21.5)).toThrow();
  expect(() => vatFromInclusive(500, -900)).toThrow();
});

test('the parts make the whole, and a credit note is the mirror of its invoice', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(0, 600, 900, 2100), (cents, rate) => {
      for (const line of [vatFromInclusive(cents, rate), vatFromExclusive(cents, rate)]) {
        expect(line.exclusiveCents + line.vatCents).toBe(line.inclusiveCents);
      }
      expect(vatFromInclusive(cents, rate).vatCents + vatFromInclusive(-cents, rate).vatCents).toBe(0);
    }),
  );
});
