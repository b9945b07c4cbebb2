// Nothing is lost to the cent, nothing is charged twice, and each side of the books equals the other.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { vatFromInclusive } from '#kernel/vat';
import { type Owed, type PlannedCharge, payerOf, planCharges, type Standing } from './plan-charges.ts';

const cents = fc.integer({ min: -500_000, max: 500_000 });
const owed: fc.Arbitrary<Owed> = fc
  .record({
    purpose: fc.constantFrom('commute' as const, 'business' as const, 'private' as const),
    lines: fc.array(fc.tuple(cents, fc.constantFrom(0, 900, 2100)), { maxLength: 4 }),
    bare: cents,
  })
  .map(({ purpose, lines, bare }) => {
    const vat = lines.map(([amount, rate]) => vatFromInclusive(amount, rate));
    const totalCents = vat.length === 0 ? bare : vat.reduce((sum, line) => sum + line.inclusiveCents, 0);
    return { purpose, vat, totalCents };
  });

/** What an account owes after these rows: debit minus credit. */
function balance(rows: readonly PlannedCharge[], account: string): number {
  return rows
    .flatMap(({ entries }) => entries)
    .reduce((sum, { debit, credit, cents: amount }) => {
      if (debit === account) return sum + amount;
      return credit === account ? sum - amount : sum;
    }, 0);
}

/** Lives through marks and credits as the books do; answers all rows ever written. */
function live(wishes: readonly Owed[]): PlannedCharge[] {
  const rows: PlannedCharge[] = [];
  let standing: Standing | undefined;
  for (const wish of wishes) {
    const planned = planCharges(standing, wish);
    rows.push(...planned);
    if (planned.length > 0) standing = { ...wish, id: rows.length };
    expect(planCharges(standing, wish)).toEqual([]);
  }
  return rows;
}

test('after any row of marks exactly the last one is owed, by whoever pays for it, and the provider gets as much', async () => {
  await fc.assert(
    fc.property(fc.array(owed, { minLength: 1, maxLength: 8 }), (wishes) => {
      const rows = live(wishes);
      const last = wishes.at(-1) as Owed;
      const receivable = payerOf(last.purpose) === 'client' ? 'client-receivable' : 'person-receivable';
      const other = receivable === 'client-receivable' ? 'person-receivable' : 'client-receivable';
      expect(balance(rows, receivable)).toBe(last.totalCents);
      expect(balance(rows, other)).toBe(0);
      expect(balance(rows, 'provider-payable')).toBe(-last.totalCents || 0);
      expect(rows.reduce((sum, { totalCents }) => sum + totalCents, 0)).toBe(last.totalCents);
    }),
  );
});

test('each entry is above zero, and VAT stands apart from the rest', () => {
  const [row] = planCharges(undefined, {
    purpose: 'business',
    totalCents: 2420,
    vat: [vatFromInclusive(1210, 2100), vatFromInclusive(1210, 2100)],
  });
  expect(row?.entries).toEqual([
    {
      part: 'net',
      vatBasisPoints: 2100,
      debit: 'client-receivable',
      credit: 'provider-payable',
      cents: 2000,
    },
    { part: 'vat', vatBasisPoints: 2100, debit: 'client-receivable', credit: 'provider-payable', cents: 420 },
  ]);
});

test('from business to private: the client gets it back whole, the person owes it whole', () => {
  const vat = [vatFromInclusive(1250, 2100)];
  const before = { id: 7, purpose: 'business', totalCents: 1250, vat } as const;
  const rows = planCharges(before, { purpose: 'private', totalCents: 1250, vat });
  expect(rows.map(({ kind, payer, totalCents, reverses }) => [kind, payer, totalCents, reverses])).toEqual([
    ['reversal', 'client', -1250, 7],
    ['charge', 'person', 1250, undefined],
  ]);
});

test('parts that do not add up to the total are a bug and throw', () => {
  const vat = [vatFromInclusive(100, 2100)];
  expect(() => planCharges(undefined, { purpose: 'private', totalCents: 101, vat })).toThrow('add up');
});
