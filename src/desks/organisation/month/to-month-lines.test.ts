// A line without an amount says why, as far as the other lines of the month tell it.
import { expect, test } from 'vitest';
import { DEFAULT_WAGE_CODES } from '#providers/protocols/payroll-csv/find-wage-code';
import type { SettlementLine } from '#services/money/payroll-settlement';
import { toMonthLines } from './to-month-lines.ts';

const travel = (change: Partial<SettlementLine>): SettlementLine => ({
  id: 'l1',
  personnelNumber: '1001',
  date: '2026-10-05',
  kind: 'travel',
  purpose: 'commute',
  mode: 'car',
  distanceM: 12_000,
  amountCents: 300,
  untaxedCents: 300,
  taxedCents: 0,
  rule: 'travel commute car: per-km 0.25 EUR (default policy, group all)',
  source: '',
  correctionOf: null,
  personId: 'p1',
  costCentre: null,
  month: '2026-10',
  claims: 2,
  basis: { unit: 'km', rateCents: 25, isPaid: true },
  vat: null,
  ...change,
});
const home = (change: Partial<SettlementLine>): SettlementLine =>
  travel({ kind: 'home-working', purpose: null, mode: null, id: 'home', ...change });
const nothing = { amountCents: 0, untaxedCents: 0 };
const reasonOf = (id: string, lines: readonly SettlementLine[]) =>
  toMonthLines(lines, [], DEFAULT_WAGE_CODES).find((line) => line.id === id)?.unpaidBecause;

test('a day at home without an amount says that the commute of that day counted', () => {
  expect(reasonOf('home', [travel({}), home(nothing)])).toBe('commute-counted');
});

test('a commute without an amount says that working at home counted that day', () => {
  expect(reasonOf('l1', [travel(nothing), home({ amountCents: 245, untaxedCents: 245 })])).toBe(
    'home-counted',
  );
});

test('a business trip, another day or another person is never given as the reason', () => {
  const others = [
    travel({ purpose: 'business' }),
    travel({ date: '2026-10-06' }),
    travel({ personId: 'p2' }),
    travel({ kind: 'day-cap', purpose: null, amountCents: -100 }),
  ];
  for (const other of others) expect(reasonOf('home', [other, home(nothing)])).toBe('other');
});

test('what the policy does not pay says so, and a line with an amount has no reason', () => {
  const basis = { unit: 'cost', rateCents: null, isPaid: false } as const;
  expect(reasonOf('l1', [travel({ ...nothing, basis })])).toBe('not-in-policy');
  expect(reasonOf('l1', [travel({})])).toBeNull();
});

test('a line counts the trips it was made from', () => {
  expect(toMonthLines([travel({})], [], DEFAULT_WAGE_CODES)[0]?.count).toBe(2);
});
