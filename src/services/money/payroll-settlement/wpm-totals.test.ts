// The kilometres of a year by purpose, means and fuel, exact, without withdrawn claims and home-working.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeOnCommute, withdrawClaims } from '../claims.ts';
import { listPayrollTotals } from './list-payroll-totals.ts';
import { listRuns } from './open-run.ts';
import { foundOrganisation, openTown, type Town } from './open-test-town.ts';
import { wpmTotals } from './wpm-totals.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('claims of the year count by purpose, means and fuel; both limits are shown', async () => {
  const { organisation, hire, claim, act } = await foundOrganisation(town);
  const [first, second] = [await hire(), await hire({ employed: ['[2026-02-01,)'] })];
  await claim(first, '2026-01-01', { distanceM: 10_001, fuel: 'petrol' });
  await claim(first, '2026-12-31', { distanceM: 10_001, fuel: 'petrol' });
  await claim(second, '2026-05-01', { distanceM: 5_000, fuel: 'electric' });
  await claim(second, '2026-05-01', { purpose: 'business', mode: 'train' });
  await claim(first, '2025-12-31', { distanceM: 1_000_000, fuel: 'petrol' });
  await claim(first, '2026-05-02', 'home');
  const gone = await claim(first, '2026-05-03', { distanceM: 99_000, fuel: 'petrol' });
  await act('intake', (tx) => withdrawClaims(tx, [gone]));
  const totals = await act('settlement', (tx) => wpmTotals(tx, { organisation, year: 2026 }));
  expect(
    totals.rows.map(({ purpose, mode, fuel, km, claims, people }) => [
      purpose,
      mode,
      fuel,
      km,
      claims,
      people,
    ]),
  ).toEqual([
    ['business', 'train', 'none', 0, 1, 1],
    ['commute', 'car', 'electric', 5, 1, 1],
    ['commute', 'car', 'petrol', 20.002, 2, 1],
  ]);
  expect(totals.employees).toBe(1);
  expect(totals.thresholds.map(({ employees, status, applies }) => [employees, status, applies])).toEqual([
    [100, 'adopted', false],
    [250, 'proposed', false],
  ]);
});

test('by agreements the commute is reckoned and business is as registered; too few agreements are told', async () => {
  const { organisation, hire, claim, act } = await foundOrganisation(town);
  const [first, second] = [await hire(), await hire()];
  await claim(first, '2026-05-01', { distanceM: 1_000, fuel: 'petrol' });
  await claim(second, '2026-05-01', { purpose: 'business', distanceM: 5_000, fuel: 'electric' });
  const agree = (personId: string, from: string) =>
    act('intake', (tx) =>
      agreeOnCommute(tx, {
        personId,
        validFrom: Temporal.PlainDate.from(from),
        validTo: null,
        oneWayM: 20_000,
        daysAWeek: 5,
        mode: 'car',
      }),
    );
  const look = () =>
    act('settlement', (tx) => wpmTotals(tx, { organisation, year: 2026, method: '214-days' }));
  await agree(first, '2025-06-01');
  const few = await look();
  expect(few.rows.map(({ purpose, mode, fuel, km, people }) => [purpose, mode, fuel, km, people])).toEqual([
    ['business', 'car', 'electric', 5, 1],
    ['commute', 'car', 'none', 8_560, 1],
  ]);
  expect(few.method.code).toBe('214-days');
  expect(few.coverage).toMatchObject({ people: 1, employees: 2, neededBasisPoints: 8_000, isEnough: false });
  expect(few.warnings.map(({ code }) => code)).toEqual([
    'coverage-too-low',
    'fuel-unknown',
    'form-unverified',
  ]);
  await agree(second, '2025-06-01');
  const enough = await look();
  expect(enough.coverage?.isEnough).toBe(true);
  expect(enough.warnings.map(({ code }) => code)).not.toContain('coverage-too-low');
});

test('payroll totals per person and wage code add up to the run', async () => {
  const { organisation, hire, claim, settle, act } = await foundOrganisation(town);
  const person = await hire();
  await claim(person, '2026-09-01', { distanceM: 10_000 });
  await claim(person, '2026-09-02', { mode: 'train', costCents: 1_234 });
  await claim(person, '2026-09-03', 'home');
  const settled = await settle('2026-09');
  const totals = await act('settlement', async (tx) => {
    const [run] = await listRuns(tx, organisation);
    return run ? listPayrollTotals(tx, { run }) : [];
  });
  expect(totals.map(({ wageCode, amountCents, lines }) => [wageCode, amountCents, lines])).toEqual([
    ['home-working-untaxed', 245, 1],
    ['travel-untaxed', 1_484, 2],
  ]);
  expect(totals.reduce((sum, total) => sum + total.amountCents, 0)).toBe(settled.totals.amountCents);
});
