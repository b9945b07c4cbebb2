// A person confirms the own week: nothing twice, undone as easily, and after a close by a correction.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import { day, openTown, type Town, TRIPS, tripRow } from '#test/contract/open-town';
import { confirmOwnWeek, undoOwnWeek, type WeekChoice } from './confirm-own-week.ts';
import { previewOwnWeek } from './preview-own-week.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { fatima } = cast;
const WEEK = { first: day('2026-08-31'), last: day('2026-09-06') };

async function withTrip(changes: Readonly<Record<string, string>> = {}) {
  const client = await town.found();
  await client.hire(fatima);
  await client.bring('trips', TRIPS, tripRow(fatima.personnelNumber, changes));
  const person = await client.personOf(fatima);
  const { organisation, now } = client;
  const context = { role: 'traveller', organisation, person, now };
  const trip = await client.onlyTrip();
  const confirm = (choice: Partial<WeekChoice> = {}) =>
    confirmOwnWeek(town.db.server, context, [{ trip, was: null, purpose: 'commute', ...choice }]);
  const undo = () => undoOwnWeek(town.db.server, context, [trip]);
  const previewed = (choices: WeekChoice[]) => previewOwnWeek(town.db.server, context, WEEK, choices);
  const amount = async (month: string) => (await client.look(month)).totals.amountCents;
  return { client, trip, context, confirm, undo, previewed, amount };
}

test('the second confirm changes nothing and says so, also when both come at once', async () => {
  const { confirm, trip, amount } = await withTrip();
  const both = await Promise.all([confirm(), confirm()]);
  const told = both.map((one) => one.ok && [one.value.confirmed, one.value.kept]);
  expect(told.sort((a) => (a && a[0]?.length === 1 ? -1 : 1))).toEqual([
    [[trip], []],
    [[], [{ trip, because: 'confirmed' }]],
  ]);
  expect(await amount('2026-09')).toBe(535);
});

test('a tab that shows an old state does not overrule what was chosen since', async () => {
  const { confirm, trip } = await withTrip();
  await confirm({ purpose: 'business' });
  expect(await confirm({ purpose: 'commute' })).toMatchObject({
    value: { confirmed: [], kept: [{ trip, because: 'other' }] },
  });
  expect(await confirm({ was: 'private', purpose: 'commute' })).toMatchObject({
    value: { confirmed: [], kept: [{ trip, because: 'other' }] },
  });
});

test('made private, a confirmed trip leaves the view of the client and its allowance at once', async () => {
  const { client, confirm, trip, amount } = await withTrip();
  await confirm();
  const seen = () => client.list('client', sql`select id from travel.trip`);
  expect(await seen()).toEqual([{ id: trip }]);
  expect(await confirm({ was: 'commute', purpose: 'private' })).toMatchObject({
    value: { confirmed: [trip] },
  });
  expect(await seen()).toEqual([]);
  expect(await amount('2026-09')).toBe(0);
});

test('undone and confirmed again, again and again, a trip is paid once', async () => {
  const { confirm, undo, amount } = await withTrip();
  for (let round = 0; round < 3; round += 1) {
    await confirm();
    expect(await amount('2026-09')).toBe(535);
    expect(await undo()).toHaveLength(1);
    expect(await amount('2026-09')).toBe(0);
    expect(await undo()).toEqual([]);
  }
  await confirm();
  expect(await amount('2026-09')).toBe(535);
});

test('undone after a close, the next run books the difference', async () => {
  const { client, confirm, undo } = await withTrip();
  await confirm();
  await client.settle('2026-09');
  await undo();
  const next = await client.settle('2026-10');
  expect(next.lines).toMatchObject([{ date: '2026-09-01', amountCents: -535 }]);
});

test('a preview says what the week comes to and leaves nothing behind', async () => {
  const { client, trip, previewed, amount } = await withTrip({ purpose: '' });
  const found = await previewed([{ trip, was: null, purpose: 'commute' }]);
  expect(found.ok && found.value.lines.map(({ amountCents }) => amountCents)).toEqual([535]);
  expect(await amount('2026-09')).toBe(0);
  expect(await client.list('intake', sql`select 1 from travel.trip_purpose`)).toEqual([]);
  const none = await previewed([{ trip, was: null, purpose: 'private' }]);
  expect(none.ok && none.value.lines).toEqual([]);
});

test('a trip of somebody else is as gone as one that never was, and stays what it is', async () => {
  const { client, trip, context } = await withTrip();
  const { noor } = cast;
  await client.hire(noor);
  const other = { ...context, person: await client.personOf(noor) };
  const asked = await confirmOwnWeek(town.db.server, other, [{ trip, was: null, purpose: 'private' }]);
  expect(asked).toMatchObject({ value: { confirmed: [], kept: [{ trip, because: 'gone' }] } });
  expect(await undoOwnWeek(town.db.server, other, [trip])).toEqual([]);
});

test('two trips at the same time are not both confirmed for work; the private one stands in nobody’s way', async () => {
  const client = await town.found();
  await client.hire(fatima);
  const number = fatima.personnelNumber;
  await client.bring('trips', TRIPS, tripRow(number), tripRow(number, { departure: '08:10', to: 'Zeist' }));
  const rows = await client.list<{ id: number }>('intake', sql`select id from travel.trip order by id`);
  const [first, second] = rows.map(({ id }) => id) as [number, number];
  const { organisation, now } = client;
  const context = { role: 'traveller', organisation, person: await client.personOf(fatima), now };
  const ask = (...purposes: readonly ('commute' | 'private')[]) =>
    confirmOwnWeek(town.db.server, context, [
      { trip: first, was: null, purpose: purposes[0] ?? 'commute' },
      { trip: second, was: null, purpose: purposes[1] ?? 'commute' },
    ]);
  expect(await ask('commute', 'commute')).toMatchObject({
    value: { confirmed: [first], kept: [{ trip: second, because: 'overlapping' }] },
  });
  await undoOwnWeek(town.db.server, context, [first]);
  expect(await ask('private', 'commute')).toMatchObject({ value: { confirmed: [first, second], kept: [] } });
});
