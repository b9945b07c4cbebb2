// What the statement promises about the shared car, held against a real database.
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
  expectExactList(tables, 'sharedcar-provider', [
    'customer_no',
    'booking_ref',
    'booking_start',
    'booking_end',
    'booking_place',
    'licence_valid_until',
    'damage_report',
  ]);
});

test('of the provider is said how it is chosen and checked, and that nothing is signed as long as nothing is', () => {
  const care = partyCare['sharedcar-provider'];
  expect(care.chosen.nl.length).toBeGreaterThan(20);
  expect(care.checked.nl.length).toBeGreaterThan(20);
  expect(care.agreement === 'on-file').toBe(care.reviewedOn !== undefined);
});

test('a link that ended goes at most two financial years later, and a use cannot be kept longer', async () => {
  await expectLinkGoes(town, tables);
});
