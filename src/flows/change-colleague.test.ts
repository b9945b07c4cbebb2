// What a client does with its people by form and by list: dated changes, leaving to the day, and what is
// refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { listTerms, nameCostCentre, readPeople } from '#services/people/organisations';
import { cast } from '#test/cast';
import { day, openTown, PEOPLE, personRow, type Town, type TownOrganisation } from '#test/contract/open-town';
import { addColleague, changeColleague, endColleague, type TypedPerson } from './change-colleague.ts';
import { importPeople } from './import-people.ts';
import { listLeaveEffects } from './list-leave-effects.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const { noor, daan } = cast;
const kim: TypedPerson = {
  personnelNumber: '77',
  name: 'Kim Jansen',
  email: 'kim@example.nl',
  startsOn: '2024-01-01',
  endsOn: '',
  costCentre: '',
  group: '',
  hoursPerWeek: '36',
};
const termsOf = async (client: TownOrganisation, personId: string) =>
  (await client.act('client', (tx) => listTerms(tx, personId))).map(
    ({ from, until, group, hoursPerWeek }) => `${from} ${until ?? ''} ${group} ${hoursPerWeek}`,
  );
const add = async (client: TownOrganisation, typed: Partial<TypedPerson> = {}) => {
  const added = await addColleague(client.intake, { ...kim, ...typed });
  if (!added.ok) throw new Error(added.refusal.en);
  return added.value.personId;
};
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok';

describe('a change from a day on', () => {
  test('leaves what held before, and the same again changes nothing', async () => {
    const client = await town.found();
    const id = await add(client);
    const change = () => changeColleague(client.intake, id, { group: 'lease' }, day('2027-02-01'));
    expect(await change()).toMatchObject({ value: { outcome: 'changed' } });
    expect(await termsOf(client, id)).toEqual(['2027-02-01  lease 36', '2024-01-01 2027-01-31 all 36']);
    expect(await change()).toMatchObject({ value: { outcome: 'unchanged' } });
    const back = await changeColleague(client.intake, id, { group: 'all' }, day('2027-03-01'));
    expect(back).toMatchObject({ value: { outcome: 'changed' } });
    expect(await termsOf(client, id)).toEqual([
      '2027-03-01  all 36',
      '2027-02-01 2027-02-28 lease 36',
      '2024-01-01 2027-01-31 all 36',
    ]);
  });

  test('survives the employer’s list, which says nothing of groups', async () => {
    const client = await town.found();
    const id = await add(client);
    await changeColleague(client.intake, id, { group: 'lease', hoursPerWeek: '20' }, day('2026-12-01'));
    const row = '77;Kim Jansen;kim@example.nl;2024-01-01;';
    expect(await client.bring('people', PEOPLE, row)).toMatchObject({ accepted: 0, unchanged: 1 });
    await client.bring('people', PEOPLE, `${row}2026-12-31`);
    expect(await termsOf(client, id)).toEqual([
      '2026-12-01 2026-12-31 lease 20',
      '2024-01-01 2026-11-30 all 36',
    ]);
  });

  test('a last day before a planned change takes the change away, and it does not come back', async () => {
    const client = await town.found();
    const id = await add(client);
    await changeColleague(client.intake, id, { group: 'lease' }, day('2027-02-01'));
    await endColleague(client.intake, id, day('2026-12-31'));
    expect(await termsOf(client, id)).toEqual(['2024-01-01 2026-12-31 all 36']);
    await endColleague(client.intake, id, undefined);
    expect(await termsOf(client, id)).toEqual(['2024-01-01  all 36']);
  });

  test('after the last day is refused', async () => {
    const client = await town.found();
    const id = await add(client, { endsOn: '2026-12-31' });
    const late = await changeColleague(client.intake, id, { group: 'lease' }, day('2027-02-01'));
    expect(codeOf(late)).toBe('change-after-end');
  });
});

describe('what is not needed is refused', () => {
  test.each([
    ['a name', { name: 'Kim 123456782' }],
    ['an address', { email: '123456782@example.nl' }],
    ['a personnel number', { personnelNumber: '123456782' }],
    ['a cost centre', { costCentre: '1234.56.782' }],
    ['a group', { group: '123456782' }],
  ])('a citizen service number in %s, and the refusal does not repeat it', async (_, typed) => {
    const client = await town.found();
    const refused = await addColleague(client.intake, { ...kim, ...typed });
    expect(codeOf(refused)).toBe('citizen-number-hidden');
    expect(JSON.stringify(refused)).not.toContain('123456782');
  });

  test('a company’s own numbers of nine digits go in, a column of citizen numbers does not', async () => {
    const client = await town.found();
    const own = Array.from({ length: 30 }, (_, nth) => `${400_000_000 + nth};Jo ${nth};;2026-01-01`);
    expect(await client.bring('people', 'personnel_number;name;email;starts_on', ...own)).toMatchObject({
      accepted: 30,
      refused: [],
    });
    const citizens = ['123456782;Al;;2026-01-01', '111222333;Bo;;2026-01-01'];
    const told = await client.bring('people', 'personnel_number;name;email;starts_on', ...citizens);
    expect(told).toEqual({
      accepted: 0,
      unchanged: 0,
      refused: ['2 citizen-number-hidden', '3 citizen-number-hidden'],
    });
  });

  test('who keeps a list of cost centres has no others', async () => {
    const client = await town.found();
    await client.act('client', (tx) =>
      nameCostCentre(tx, { code: 'K1', name: 'Kantoor', from: day('2026-01-01') }),
    );
    expect(codeOf(await addColleague(client.intake, { ...kim, costCentre: 'K2' }))).toBe(
      'cost-centre-unknown',
    );
    expect(codeOf(await addColleague(client.intake, { ...kim, costCentre: 'K1' }))).toBe('ok');
  });

  test('a number that is somebody’s, and a person of another client', async () => {
    const [client, other] = [await town.found(), await town.found()];
    const id = await add(client);
    expect(codeOf(await addColleague(client.intake, { ...kim, name: 'Another' }))).toBe('number-in-use');
    expect(codeOf(await changeColleague(other.intake, id, { name: 'Mine' }))).toBe('person-not-here');
  });
});

test('leaving dates what hangs on the account, and what will happen was said with the same days', async () => {
  const client = await town.found();
  const id = await add(client);
  const lastDay = day('2026-12-31');
  await endColleague(client.intake, id, lastDay);
  const [row] = await client.list(
    'intake',
    sql<{ ended: string; purge: string }>`
      select ended_on::text as ended, purge_on::text as purge from people.person`,
  );
  expect(row).toEqual({ ended: '2026-12-31', purge: '2028-01-01' });
  const said = listLeaveEffects(lastDay);
  expect(said.map((one) => one.day?.toString())).toContain(row?.purge);
  expect(said[1]).toMatchObject({ title: { nl: 'Toegang' } });
  expect(said[1]?.day?.toString()).toBe('2027-01-01');
});

test('a list that is only looked at says what would happen and keeps nothing', async () => {
  const client = await town.found();
  const path = town.put(
    `${[PEOPLE, personRow(noor), personRow(daan), '9;;x@example.nl;2026-01-01;'].join('\n')}\n`,
  );
  const looked = await importPeople({ ...client.intake, onlyLook: true }, path);
  expect(looked).toMatchObject({
    value: { accepted: 2, unchanged: 0, refusedCount: 1, rows: [{ outcome: 'added' }, { outcome: 'added' }] },
  });
  const page = { sought: '', state: 'all', limit: 10, offset: 0 } as const;
  expect(await client.act('client', (tx) => readPeople(tx, page))).toEqual({ total: 0, people: [] });
});

test('names with formulas, emoji and right-to-left writing survive, and are found', async () => {
  const client = await town.found();
  const names = ['=1+1', '👩🏽‍💻 Zoë', 'שרה כהן', 'محمد'];
  await client.bring('people', PEOPLE, ...names.map((name, nth) => `${nth + 1};${name};;2026-01-01;`));
  const page = { state: 'now', limit: 10, offset: 0 } as const;
  for (const sought of ['=1+1', 'Zoë', 'כהן', 'محمد']) {
    const found = await client.act('client', (tx) => readPeople(tx, { ...page, sought }));
    expect(found.total).toBe(1);
  }
  expect((await client.act('client', (tx) => readPeople(tx, { ...page, sought: '%' }))).total).toBe(0);
});
