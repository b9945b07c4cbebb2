// What the statement promises about the numbers of cards, held against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import { CARDS, openTown, RIDES, rideRow, type Town, tablesThatHold } from '#test/contract/open-town';
import { findCardOwners, listCards } from './index.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { noor, daan, fatima } = cast;
const number = noor.cardNumber ?? '';

test('the number stands nowhere in clear, in no table; on the screen come the last four only', async () => {
  const client = await town.found();
  await client.hire(noor);
  await client.bring('ov-chipkaart', RIDES, rideRow(number));
  const hex = Buffer.from(number).toString('hex');
  expect(await tablesThatHold(town, number, number.slice(0, 12), number.slice(4, 15), hex)).toEqual([]);
  const person = await client.personOf(noor);
  const cards = await client.act('traveller', (tx) => listCards(tx, person), person);
  expect(cards.map(({ lastFour }) => lastFour)).toEqual([number.slice(-4)]);
});

test('a card is found by its hash; two encryptions of one number differ, and both open with the key only', async () => {
  const [client, other] = [await town.found(), await town.found()];
  await client.hire(noor);
  await other.hire(noor);
  const owners = await client.act('intake', (tx) => findCardOwners(tx, town.secrets, [number]));
  expect(owners.get(number)?.personId).toBe(await client.personOf(noor));
  const query = sql<{ bytes: Buffer }>`select number_encrypted as bytes from card.card`;
  const [ours] = await client.list('intake', query);
  const [theirs] = await other.list('intake', query);
  expect(ours?.bytes.equals(theirs?.bytes ?? Buffer.alloc(0))).toBe(false);
  for (const row of [ours, theirs]) {
    expect(town.secrets.decrypt('card number', row?.bytes ?? Buffer.alloc(0))).toBe(number);
    expect(() => town.secrets.decrypt('another use', row?.bytes ?? Buffer.alloc(0))).toThrow();
  }
});

test('a list of cards brought in twice changes nothing; a wrong check digit and a stranger are refused with their line', async () => {
  const client = await town.found();
  await client.hire(fatima, noor);
  const wrong = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
  const file = [
    CARDS,
    `${noor.personnelNumber};${number}`,
    `${noor.personnelNumber};${wrong}`,
    `9999;${number}`,
  ];
  const told = await client.bring('cards', ...file);
  expect(told).toMatchObject({ accepted: 0, unchanged: 1 });
  expect(told.refused).toEqual([expect.stringMatching(/^3 card/), '4 person-unknown']);
});

test('the card of one colleague is not given to another', async () => {
  const client = await town.found();
  await client.hire(noor, fatima);
  expect(await client.bring('cards', CARDS, `${fatima.personnelNumber};${number}`)).toEqual({
    accepted: 0,
    unchanged: 0,
    refused: ['2 card-taken'],
  });
});

test('a card of another organisation is unknown here', async () => {
  const [client, other] = [await town.found(), await town.found()];
  await client.hire(daan);
  await other.hire(noor);
  const told = await client.bring('ov-chipkaart', RIDES, rideRow(number));
  expect(told).toEqual({ accepted: 0, unchanged: 0, refused: ['2 card-unknown'] });
});

test('the employer does not see cards at all', async () => {
  const client = await town.found();
  await client.hire(noor);
  for (const column of ['last_four', 'number_hash', 'number_encrypted', 'person_id']) {
    const look = client.list('client', sql`select ${sql.id(column)} from card.card`);
    await expect(look).rejects.toMatchObject({ code: '42501' });
  }
});
