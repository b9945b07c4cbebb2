// After an erasure late files come: nothing of them comes in, and whoever returns is somebody new.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '#test/cast';
import { openRightsTown, type RightsTown } from '#test/contract/open-rights-town';
import { HOME_DAYS, PEOPLE, personRow, TRIPS, tripRow } from '#test/contract/open-town';

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town.close());

const { noor, daan } = cast;

test('late files about somebody who was erased bring nothing back, and say why', async () => {
  const { client, person, mustAsk, carryOut } = await town.employ();
  await carryOut(await mustAsk('erasure'));
  const people = await client.bring('people', PEOPLE, personRow(noor), personRow(daan));
  expect(people.refused).toEqual(['2 person-erased']);
  const trips = await client.bring('trips', TRIPS, tripRow(noor.personnelNumber, { date: '2026-10-05' }));
  expect(trips).toMatchObject({ accepted: 0, refused: ['2 person-erased'] });
  const days = await client.bring('home-days', HOME_DAYS, `${noor.personnelNumber};2026-10-06`);
  expect(days).toMatchObject({ accepted: 0, refused: ['2 person-erased'] });
  expect(await town.peek('select name, email from people.person where id = $1', [person])).toEqual([
    { name: '—', email: null },
  ]);
});

test('whoever leaves, is erased and returns begins anew: nothing hangs on the number of before', async () => {
  const { client, person, mustAsk, carryOut } = await town.employ();
  await carryOut(await mustAsk('erasure'));
  const row = `${noor.personnelNumber};${noor.name};${noor.email};2026-12-01;`;
  expect(await client.bring('people', PEOPLE, row)).toMatchObject({ accepted: 1, refused: [] });
  const found = await town.peek<{ id: string }>(
    `select id from people.person where organisation_id = $1 and name = $2`,
    [client.organisation, noor.name],
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.id).not.toBe(person);
});
