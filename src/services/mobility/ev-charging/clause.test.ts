// What the statement promises about charging, held against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partyCare } from '#register/party-care';
import { openTown, type Town } from '#test/contract/open-town';
import { expectExactList, expectLinkGoes, expectOnlyPersonLinks } from '#test/contract/provider-link';
import { tables } from './index.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('nobody but the person switches it on: no other role may write a link', () => {
  expectOnlyPersonLinks(tables);
});

test('the provider gets exactly its list; a payload with a name does not leave', () => {
  expectExactList(tables, 'charging-provider', ['pass_no', 'charge_point', 'booking_ref', 'booking_end']);
});

test('of the provider is said how it is chosen and checked, and that nothing is signed as long as nothing is', () => {
  const care = partyCare['charging-provider'];
  expect(care.chosen.nl.length).toBeGreaterThan(20);
  expect(care.checked.nl.length).toBeGreaterThan(20);
  expect(care.agreement === 'on-file').toBe(care.reviewedOn !== undefined);
});

test('a link that ended goes at most two financial years later, and a use cannot be kept longer', async () => {
  await expectLinkGoes(town, tables);
});
