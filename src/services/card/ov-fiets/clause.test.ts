// What the statement promises about OV-fiets, held against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { profile } from '#providers/ov-fiets/profile';
import { partyCare } from '#register/party-care';
import { CHIP, ENGRAVED, type OvFietsTown, openOvFiets, openRider } from '#test/contract/open-ov-fiets';
import { tablesThatHold } from '#test/contract/open-town';
import { expectExactList, expectLinkGoes, expectOnlyPersonLinks } from '#test/contract/provider-link';
import { tables } from './index.ts';

let town: OvFietsTown;
beforeAll(async () => {
  town = await openOvFiets();
});
afterAll(() => town.close());

test('nobody but the person switches it on: no other role may write a link', () => {
  expectOnlyPersonLinks(tables);
});

test('the provider gets exactly its list; a payload with a name does not leave', () => {
  expectExactList(tables, 'ov-fiets', ['engraved_id', 'chip_id']);
});

test('of the provider is said how it is chosen and checked, and that nothing is signed as long as nothing is', () => {
  const care = partyCare['ov-fiets'];
  expect(care.chosen.nl.length).toBeGreaterThan(20);
  expect(care.checked.nl.length).toBeGreaterThan(20);
  expect(care.agreement === 'on-file').toBe(care.reviewedOn !== undefined);
});

test('a link that ended goes at most two financial years later, and a use cannot be kept longer', async () => {
  await expectLinkGoes(town, tables);
});

const journal = async () =>
  JSON.parse(await town.simulator.administer('GET', 'journal')) as {
    readonly path: string;
    readonly names: readonly string[];
    readonly status: number;
  }[];

test('only who has an active card of which both numbers are known can link OV-fiets', async () => {
  const without = await openRider(town, ['', '']);
  const refused = await without.activate();
  expect(refused.ok || refused.refusal.code).toBe('no-active-card');
  const rider = await openRider(town, ['ACTIVE001', 'CHIP0001']);
  await rider.client.list(
    'intake',
    sql`update card.card set ended_on = '2026-11-21', purge_on = '2028-01-01'`,
  );
  const ended = await rider.activate();
  expect(ended.ok || ended.refusal.code).toBe('no-active-card');
});

test('what arrives at OV-fiets has exactly the two numbers, in the link and in its end, and both are in the log', async () => {
  const rider = await openRider(town);
  const before = (await journal()).length;
  expect(await town.tell()).toMatchObject({ told: 0 });
  expect((await journal()).length).toBe(before);
  expect((await rider.activate()).ok).toBe(true);
  await town.tell();
  const { person } = rider;
  await rider.deactivate();
  await town.tell();
  const calls = (await journal()).slice(before);
  expect(calls.map(({ path, names, status }) => [path, names.join(), status])).toEqual([
    ['POST /links', 'chip_id,engraved_id', 201],
    ['POST /links/end', 'chip_id,engraved_id', 202],
  ]);
  const log = await rider.client.list<{ party: string; fields: readonly string[] }>(
    'traveller',
    sql`select party, fields from privacy.disclosure order by id`,
    person,
  );
  expect(log).toEqual([
    { party: 'ov-fiets', fields: ['chip_id', 'engraved_id'] },
    { party: 'ov-fiets', fields: ['chip_id', 'engraved_id'] },
  ]);
  const held = JSON.parse(await town.simulator.administer('GET', 'held')) as { links: unknown[] };
  expect(held.links).toContainEqual(expect.objectContaining({ engravedId: ENGRAVED, chipId: CHIP }));
  await expect(town.rent('LATE-1')).rejects.toThrow('not linked');
});

test('a provider that is down keeps its messages waiting; nothing is lost and nothing goes twice', async () => {
  const rider = await openRider(town, ['DOWN00001', 'CHIP0002']);
  await rider.activate();
  await town.simulator.administer('POST', 'failures', { mode: '500', times: 1 });
  expect(await town.tell()).toMatchObject({ told: 0, postponed: 1 });
  expect(await town.tell()).toMatchObject({ told: 0, postponed: 0 });
  expect(await town.tell(town.now.add({ minutes: 2 }))).toMatchObject({ told: 1 });
  expect(await town.tell(town.now.add({ hours: 48 }))).toMatchObject({ told: 0 });
});

test('when the client switches the service off, nothing goes but the end, and nobody can link', async () => {
  const rider = await openRider(town, ['OFF000001', 'CHIP0003']);
  await rider.activate();
  await rider.switchServiceOff();
  expect(await town.tell()).toMatchObject({ told: 0, heldBack: 1 });
  expect(await town.end()).toBe(1);
  // The provider never heard of the link, so it is not told its end either.
  expect(await town.tell()).toMatchObject({ told: 0, confirmed: 1 });
  const refused = await rider.activate();
  expect(refused.ok || refused.refusal.code).toBe('service-off');
});

test('the numbers stand nowhere in clear, and OV-fiets answers by its own statement', async () => {
  const rider = await openRider(town, ['CLEAR0001', 'CHIPCLEAR1']);
  await rider.activate();
  expect(await tablesThatHold(town, 'CLEAR0001', 'CHIPCLEAR1')).toEqual([]);
  expect(profile.statement.url).toMatch(/^https:\/\//);
});
