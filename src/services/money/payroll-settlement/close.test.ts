// A month closes once and to the cent; what changes afterwards becomes a correction, never a change.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundOrganisation, openTown, shown, type Town } from '../open-test-town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('March as known in March pays 0.23; the next run after publication corrects 0.02 to the cent', async () => {
  const { hire, claim, settle } = await foundOrganisation(town);
  const person = await hire();
  await claim(person, '2026-03-02', { distanceM: 42_195 });
  await claim(person, '2026-06-01', { distanceM: 10_000 });
  const march = await settle('2026-03', '2026-03-31');
  expect(shown(march)).toEqual([['2026-03-02', 'travel', 'commute', 'car', 42_195, 970]]);
  const june = await settle('2026-06', '2026-06-30');
  expect(shown(june)).toEqual([
    ['2026-06-01', 'travel', 'commute', 'car', 10_000, 250],
    ['2026-03-02', 'travel', 'commute', 'car', 0, 85],
  ]);
  expect(june.lines[1]?.correctionOf).toEqual({
    run: march.lines[0]?.id.replace(/\.1$/, ''),
    line: march.lines[0]?.id,
  });
  expect(june.totals).toEqual({ amountCents: 335, untaxedCents: 335, taxedCents: 0 });
});
