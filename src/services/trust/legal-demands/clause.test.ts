// What the statement promises about demands of authorities, held against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Transaction } from '#platform/database/types';
import { cast } from '#test/cast';
import { openTown, type Town } from '#test/contract/open-town';
import { type Demand, type DemandState, listDemands, receiveDemand, stepDemand } from './index.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const officer = <T>(work: (tx: Transaction) => Promise<T>) =>
  town.db.server.transaction({ role: 'privacy-officer', now: town.now }, work);

async function demanded(changes: Partial<Demand> = {}) {
  const client = await town.found();
  await client.hire(cast.noor);
  const noor = await client.personOf(cast.noor);
  const demand: Demand = {
    authority: 'Politie Midden-Nederland',
    statute: 'art. 126nd Sv',
    scope: 'trips of one day',
    tellingForbidden: false,
    about: { organisationId: client.organisation, personId: noor },
    ...changes,
  };
  const received = await officer((tx) => receiveDemand(tx, demand, 'Anna'));
  if (!received.ok) throw new Error(received.refusal.en);
  const id = received.value;
  const step = async (state: Exclude<DemandState, 'received'>, reviewer: string, detail?: string) => {
    const stepped = await officer((tx) => stepDemand(tx, { id, state, reviewer, detail }));
    return stepped.ok ? stepped.value : stepped.refusal.code;
  };
  const seen = () => client.act('traveller', (tx) => listDemands(tx, 10), noor);
  return { id, step, seen };
}

test('two people examine a demand before anything is given, and what was given is written down', async () => {
  const { step } = await demanded();
  expect(await step('given', 'Anna', 'trip_purpose')).toBe('demand-not-now');
  expect(await step('checked', 'Anna')).toBe('checked');
  expect(await step('given', 'Anna', 'trip_purpose')).toBe('demand-not-now');
  expect(await step('approved', 'Anna')).toBe('demand-same-person');
  expect(await step('approved', 'Bert')).toBe('approved');
  expect(await step('given', 'Bert')).toBe('demand-detail-missing');
  expect(await step('given', 'Bert', 'start_datetime distance_km')).toBe('given');
});

test('the person hears it before the case closes; it stands in their own log', async () => {
  const { step, seen, id } = await demanded();
  await step('checked', 'Anna');
  await step('approved', 'Bert');
  await step('given', 'Bert', 'start_datetime');
  expect(await step('closed', 'Bert')).toBe('demand-not-told');
  expect(await step('told', 'Bert')).toBe('told');
  expect(await step('closed', 'Bert')).toBe('closed');
  expect(await seen()).toMatchObject([{ id, statute: 'art. 126nd Sv', state: 'closed' }]);
});

test('where the law forbids to tell, the row names nobody and stands in no log of theirs', async () => {
  const { step, seen } = await demanded({ tellingForbidden: true });
  await step('checked', 'Anna');
  await step('approved', 'Bert');
  await step('given', 'Bert', 'start_datetime');
  expect(await step('closed', 'Bert')).toBe('closed');
  expect(await seen()).toEqual([]);
});

test('a demand without a law it rests on is not taken in', async () => {
  const incomplete = { authority: 'Politie', statute: ' ', scope: 'all', tellingForbidden: false };
  const received = await officer((tx) => receiveDemand(tx, incomplete, 'Anna'));
  expect(!received.ok && received.refusal.code).toBe('demand-incomplete');
});
