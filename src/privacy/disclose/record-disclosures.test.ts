// The log of disclosures on a real database: names of fields and nothing else, for the person to read, by
// the roles that may write.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '#test/cast';
import { openTown, type Town, type TownOrganisation, tablesThatHold } from '#test/contract/open-town';
import { listDisclosures, listRecipientsOf } from './list-disclosures.ts';
import { type Disclosing, recordDisclosures } from './record-disclosures.ts';

const { noor, daan } = cast;
const line: Disclosing = {
  activity: 'money/payroll-settlement/settlement',
  party: 'hr-payroll',
  correlation: 'R1-1-U',
};

let town: Town;
let client: TownOrganisation;
let ids: { readonly noor: string; readonly daan: string };
beforeAll(async () => {
  town = await openTown();
  client = await town.found();
  await client.hire(noor, daan);
  ids = { noor: await client.personOf(noor), daan: await client.personOf(daan) };
});
afterAll(() => town.close());

const write = (what: Disclosing, people: readonly string[]) =>
  client.act('delivery', (tx) => recordDisclosures(tx, what, people));
const readAs = (person: string) =>
  client.act('traveller', (tx) => listDisclosures(tx, { limit: 10 }), person);

test('a disclosure is noted with moment, recipient and its role, names of fields, occasion and clause', async () => {
  expect(await write(line, [ids.noor, ids.daan])).toBe(2);
  const [row] = await readAs(ids.noor);
  expect(row).toMatchObject({
    activity: 'money/payroll-settlement/settlement',
    party: 'hr-payroll',
    as: 'processor',
    occasion: 'on-settlement',
    clause: 'C201',
    correlation: 'R1-1-U',
  });
  expect(row?.at.equals(town.now)).toBe(true);
  expect(row?.fields).toContain('employee_no');
});

test('the same step again writes nothing, another one writes a row of its own', async () => {
  expect(await write(line, [ids.noor, ids.daan, ids.noor])).toBe(0);
  expect(await write({ ...line, correlation: 'R1-2-U' }, [ids.noor])).toBe(1);
  expect((await readAs(ids.noor)).map((row) => row.correlation)).toEqual(['R1-2-U', 'R1-1-U']);
  const page = await client.act('traveller', (tx) => listDisclosures(tx, { limit: 1 }), ids.noor);
  const next = (tx: Parameters<typeof listDisclosures>[0]) =>
    listDisclosures(tx, { limit: 5, before: page[0]?.id });
  expect((await client.act('traveller', next, ids.noor)).map((row) => row.correlation)).toEqual(['R1-1-U']);
});

test('a person reads only own rows, and each recipient once with the last time', async () => {
  expect(await readAs(ids.daan)).toHaveLength(1);
  const recipients = await client.act('rights', (tx) => listRecipientsOf(tx), ids.noor);
  expect(recipients.map(({ activity, party }) => `${activity} ${party}`)).toEqual([
    'money/payroll-settlement/settlement hr-payroll',
  ]);
  expect(recipients[0]?.lastAt.equals(town.now)).toBe(true);
});

test('a recipient or a field that the register does not name is refused before anything is written', async () => {
  await expect(write({ ...line, party: 'ov-fiets' }, [ids.noor])).rejects.toThrow('no recipient ov-fiets');
  await expect(write({ ...line, fields: ['home_address'] }, [ids.noor])).rejects.toThrow('home_address');
  expect(await readAs(ids.noor)).toHaveLength(2);
});

test('the client cannot write a disclosure, nobody can change one, and a person cannot write for another', async () => {
  const forge = (tx: Parameters<typeof recordDisclosures>[0]) =>
    recordDisclosures(tx, { ...line, correlation: 'forged' }, [ids.daan]);
  await expect(client.act('client', forge)).rejects.toThrow('permission denied');
  await expect(client.act('traveller', forge, ids.noor)).rejects.toThrow('row-level security');
  await expect(town.peek("update privacy.disclosure set party = 'ns'")).rejects.toThrow('never changed');
});

test('no value of a person stands in the log', async () => {
  const tables = await tablesThatHold(town, noor.name, noor.email, noor.personnelNumber);
  expect(tables.filter((table) => table.startsWith('privacy.'))).toEqual([]);
});
