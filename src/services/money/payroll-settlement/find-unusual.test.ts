// A month unlike the months before is pointed at; an ordinary one, a small one and a correction are not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findUnusual, listUsualMonths } from './find-unusual.ts';
import { foundOrganisation, openTown, type Town } from './open-test-town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('three times the kilometres and the money of two months before is told of that person alone', async () => {
  const { organisation, act, hire, claim, settle, look } = await foundOrganisation(town);
  const [steady, jump, small] = [await hire(), await hire(), await hire()];
  for (const month of ['2026-07', '2026-08']) {
    for (const day of ['01', '02']) {
      await claim(steady, `${month}-${day}`, { distanceM: 80_000 });
      await claim(jump, `${month}-${day}`, { distanceM: 80_000 });
      await claim(small, `${month}-${day}`, { distanceM: 1_000 });
    }
    await settle(month);
  }
  await claim(steady, '2026-09-01', { distanceM: 300_000 });
  await claim(jump, '2026-09-01', { distanceM: 481_000 });
  await claim(small, '2026-09-01', { distanceM: 20_000 });
  await claim(steady, '2026-08-03', { distanceM: 900_000 });
  const usual = await act('client', (tx) => listUsualMonths(tx, organisation, '2026-09'));
  expect(findUnusual((await look('2026-09')).lines, usual)).toEqual([
    { personId: jump, what: 'amount', is: 12_025, usual: 4_000 },
    { personId: jump, what: 'distance', is: 481_000, usual: 160_000 },
  ]);
});
