// What the statement promises about who an employer names, held against a real database.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { cast } from '#test/cast';
import { openTown, PEOPLE, personRow, type Town } from '#test/contract/open-town';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { noor, daan, fatima } = cast;
const employments = sql`select personnel_number as number, valid::text as valid from people.employment order by 1, 2`;

describe('the employer’s list of people', () => {
  test('brought in twice changes nothing; a changed name or end is changed, once', async () => {
    const client = await town.found();
    const file = [PEOPLE, personRow(noor), personRow(daan)];
    expect(await client.bring('people', ...file)).toEqual({ accepted: 2, unchanged: 0, refused: [] });
    expect(await client.bring('people', ...file)).toEqual({ accepted: 0, unchanged: 2, refused: [] });
    const ended = `${personRow(noor)}2026-09-30`;
    expect(await client.bring('people', PEOPLE, ended)).toEqual({ accepted: 1, unchanged: 0, refused: [] });
    expect(await client.bring('people', PEOPLE, ended)).toEqual({ accepted: 0, unchanged: 1, refused: [] });
    expect(await client.list('intake', sql`select count(*)::int as people from people.person`)).toEqual([
      { people: 2 },
    ]);
  });

  test('who comes back under the same number keeps the months of the first time', async () => {
    const client = await town.found();
    const first = '77;Kim Jansen;kim@example.nl;2024-01-01;2025-03-31';
    const again = '77;Kim Jansen;kim@example.nl;2026-02-01;';
    await client.bring('people', PEOPLE, first);
    expect(await client.bring('people', PEOPLE, again)).toMatchObject({ accepted: 1 });
    expect(await client.bring('people', PEOPLE, again)).toMatchObject({ accepted: 0, unchanged: 1 });
    expect(await client.list('intake', employments)).toEqual([
      { number: '77', valid: '[2024-01-01,2025-04-01)' },
      { number: '77', valid: '[2026-02-01,)' },
    ]);
    await client.bring('people', PEOPLE, '77;Kim Jansen;kim@example.nl;2026-03-01;');
    expect((await client.list<{ valid: string }>('intake', employments)).map((row) => row.valid)).toEqual([
      '[2024-01-01,2025-04-01)',
      '[2026-03-01,)',
    ]);
  });

  test('a bad row is refused with its line and the good ones go in', async () => {
    const client = await town.found();
    const told = await client.bring(
      'people',
      PEOPLE,
      '1;;x@example.nl;2026-01-01;',
      personRow(noor),
      personRow(noor),
    );
    expect(told).toMatchObject({ accepted: 1, unchanged: 0 });
    expect(told.refused).toEqual(['2 text-empty', '4 personnel-number-twice']);
  });

  test('a column that was not agreed on is not taken in: the file is refused whole', async () => {
    const client = await town.found();
    const told = await client.bring(
      'people',
      `${PEOPLE};burgerservicenummer`,
      `${personRow(noor)};123456782`,
    );
    expect(told).toEqual({ accepted: 0, unchanged: 0, refused: ['file header-citizen-number'] });
  });

  test('a name that looks like a formula stays the text that it is', async () => {
    const client = await town.found();
    await client.bring('people', PEOPLE, `5;=cmd|' /C calc'!A0;five@example.nl;2026-01-01;`);
    expect(await client.list('intake', sql`select name from people.person`)).toEqual([
      { name: "=cmd|' /C calc'!A0" },
    ]);
  });
});

test('somebody whose account data must be gone by now is refused with the line', async () => {
  const client = await town.found();
  const told = await client.bring(
    'people',
    PEOPLE,
    '9;Al Lang;al@example.nl;2015-01-01;2024-12-31',
    personRow(noor),
  );
  expect(told).toEqual({ accepted: 1, unchanged: 0, refused: ['2 past-retention'] });
});

describe('what an employer sees of its people', () => {
  test('is of the own organisation only, also of a person whom two employers name', async () => {
    const [client, other] = [await town.found(), await town.found()];
    await client.hire(noor, fatima);
    await other.hire(noor);
    const names = sql<{ name: string }>`select name from people.person order by name`;
    expect((await client.list<{ name: string }>('client', names)).length).toBe(2);
    expect(await other.list('client', names)).toEqual([{ name: noor.name }]);
    expect(await client.personOf(noor)).not.toBe(await other.personOf(noor));
  });

  test('account data has a day to go: two financial years after the employment ended, none while it lasts', async () => {
    const client = await town.found();
    await client.bring('people', PEOPLE, '8;Jo Vos;jo@example.nl;2020-01-01;2025-05-31', personRow(daan));
    const purge = sql`select purge_on::text as purge from people.person order by name`;
    const rows = await client.list<{ purge: string | null }>('intake', purge);
    expect(rows.map((row) => row.purge).sort()).toEqual(['2027-01-01', null]);
  });
});
