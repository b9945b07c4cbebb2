// The open vehicle register goes in once, and tells nothing about anybody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Town } from '#test/contract/open-town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('both files brought in twice change nothing', async () => {
  const client = await town.found();
  const first = await client.bringVehicle('AB12CD');
  expect(first.map(({ accepted }) => accepted)).toEqual([1, 1]);
  const again = await client.bringVehicle('AB12CD');
  expect(again).toEqual([
    { accepted: 0, unchanged: 1, refused: [] },
    { accepted: 0, unchanged: 1, refused: [] },
  ]);
});

test('a file of something else is refused whole', async () => {
  const client = await town.found();
  expect((await client.bring('vehicles', 'kleur;maat', 'rood;3')).refused).toEqual([
    expect.stringMatching(/^file header-/),
  ]);
});
