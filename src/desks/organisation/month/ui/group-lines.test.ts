// Rows of the ledger are the lines, brought together without loss.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MonthLine } from '../contract.ts';
import { groupLines } from './group-lines.ts';

const line = (change: Partial<MonthLine>): MonthLine => ({
  id: 'l1',
  personId: 'p1',
  personnelNumber: '1004',
  name: 'Noor Visser',
  costCentre: 'Advies',
  wageCode: { code: '4310', name: { nl: 'Reiskosten woon-werk', en: 'Commute' } },
  date: '2026-10-01',
  kind: 'trip',
  purpose: 'commute',
  mode: 'car',
  distanceM: 21_000,
  amountCents: 525,
  untaxedCents: 525,
  taxedCents: 0,
  count: 1,
  unpaidBecause: null,
  basis: { unit: 'km', rateCents: 25 },
  rule: 'rate-per-km',
  source: 'trip',
  correctionOf: null,
  ...change,
});

test('two trips of one day are one day, two trips and one rate', () => {
  const [row] = groupLines([line({}), line({ id: 'l2' })]);
  expect(row).toMatchObject({ dayCount: 1, distanceM: 42_000, amountCents: 1050, rateCents: 25 });
  expect(row?.lines).toHaveLength(2);
});

test('a day without an amount is no day of the basis, and is kept apart with its reason', () => {
  const home = { kind: 'home-working', amountCents: 245, basis: { unit: 'day' as const, rateCents: 245 } };
  const lost = { ...home, amountCents: 0, unpaidBecause: 'commute-counted' as const, date: '2026-10-02' };
  const [row] = groupLines([line(home), line({ ...lost, id: 'l2' })]);
  expect(row).toMatchObject({ dayCount: 1, tripCount: 1, amountCents: 245, rateCents: 245 });
  expect(row?.unpaid.map((one) => one.id)).toEqual(['l2']);
});

test('a line that pays at cost beside one per km shows no rate', () => {
  const atCost = line({ id: 'l2', basis: { unit: 'cost', rateCents: null } });
  expect(groupLines([line({}), atCost])[0]?.rateCents).toBeUndefined();
});

test('a correction of March never joins the lines of October', () => {
  const correctionOf = { month: '2026-03', runId: 'r1', lineId: null };
  expect(groupLines([line({}), line({ id: 'l2', correctionOf })])).toHaveLength(2);
});

test('lines with different rates show no rate', () => {
  const other = line({ id: 'l2', basis: { unit: 'km', rateCents: 23 } });
  expect(groupLines([line({}), other])[0]?.rateCents).toBeUndefined();
});

test('no cent is lost between lines and rows', () => {
  const any = fc.record({
    personId: fc.constantFrom('p1', 'p2', 'p3'),
    amountCents: fc.integer({ min: -1e9, max: 1e9 }),
  });
  fc.assert(
    fc.property(fc.array(any), (changes) => {
      const rows = groupLines(changes.map((change, at) => line({ id: `l${at}`, ...change })));
      const total = (of: readonly { amountCents: number }[]) =>
        of.reduce((sum, one) => sum + one.amountCents, 0);
      expect(total(rows)).toBe(total(changes));
    }),
  );
});
