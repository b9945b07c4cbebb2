// What the policy asks somebody to look at waits for an approval: the close leaves it for a next run, and
// nothing else. Each step is a row, decided once, by who may.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { withdrawClaims } from '../claims.ts';
import type { GroupInput } from '../complete-policy.ts';
import { createPolicy } from '../create-policy.ts';
import { judgeClaims } from '../judge-claims.ts';
import { answerReview, decideReviews, listReviews } from '../keep-reviews.ts';
import { foundOrganisation, NOW, type Organisation, openTown, type Town } from './open-test-town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function withPolicy(groups: readonly GroupInput[], validFrom = '2026-01-01'): Promise<Organisation> {
  const organisation = await foundOrganisation(town);
  const made = await organisation.act('operator', (tx) => createPolicy(tx, { validFrom, groups }));
  if (!made.ok) throw new Error(made.refusal.en);
  return organisation;
}

const asPerson = ({ organisation }: Organisation, person: string) => ({
  role: 'traveller',
  organisation,
  person,
  now: NOW,
});
const amounts = ({ lines }: { lines: readonly { amountCents: number }[] }) =>
  lines.map(({ amountCents }) => amountCents);

test('a trip over the distance waits, the close pays the rest, and its approval is a correction of that month', async () => {
  const organisation = await withPolicy([{ approveDistanceOverM: 100_000 }]);
  const { hire, claim, settle, act, look } = organisation;
  const person = await hire();
  await claim(person, '2026-09-01', { distanceM: 20_000 });
  await claim(person, '2026-09-02', { distanceM: 100_000 });
  await claim(person, '2026-09-03', { distanceM: 100_001 });
  expect(amounts(await settle('2026-09'))).toEqual([500, 2_500]);
  const [review] = await act('client', (tx) => listReviews(tx));
  expect([review?.state, review?.because, review?.day, review?.distanceM]).toEqual([
    'waiting',
    'distance',
    '2026-09-03',
    100_001,
  ]);
  expect(amounts(await look('2026-10'))).toEqual([]);
  const id = review?.claimId ?? 0;
  const approved = await act('client', (tx) => decideReviews(tx, [id], 'approved', ''));
  expect(approved.ok).toBe(true);
  const { lines } = await settle('2026-10');
  expect(lines.map(({ month, date, amountCents }) => [month, date, amountCents])).toEqual([
    ['2026-09', '2026-09-03', 2_500],
  ]);
  const again = await act('client', (tx) => decideReviews(tx, [id], 'refused', 'te laat'));
  expect(again.ok ? '' : again.refusal.code).toBe('review-gone');
});

test('cost, a late confirmation and a missing cost centre each ask for a look, by the group of the person', async () => {
  const organisation = await withPolicy([
    { approveCostOverCents: 5_000, approveAfterDays: 60 },
    { group: 'field', approveCostOverCents: null, approveAfterDays: null, approveWithoutCostCentre: true },
  ]);
  const { hire, claim, act } = organisation;
  const [desk, field] = [await hire(), await hire({ group: 'field' })];
  await claim(desk, '2026-10-01', { mode: 'taxi', costCents: 5_000 });
  await claim(desk, '2026-10-02', { mode: 'taxi', costCents: 5_001 });
  await claim(desk, '2026-09-22', { mode: 'taxi', costCents: 100 });
  await claim(desk, '2026-09-23', { mode: 'taxi', costCents: 100 });
  await claim(field, '2026-10-02', { mode: 'taxi', costCents: 9_000 });
  await claim(field, '2026-10-05', 'home');
  expect(await act('client', judgeClaims)).toBe(3);
  expect(await act('settlement', judgeClaims)).toBe(0);
  const reviews = await act('client', (tx) => listReviews(tx));
  expect(reviews.map(({ day, because }) => `${day} ${because}`).sort()).toEqual([
    '2026-09-22 late',
    '2026-10-02 cost',
    '2026-10-02 cost-centre',
  ]);
});

test('a policy never holds up what was confirmed before it was known, nor what is in a run already', async () => {
  const organisation = await foundOrganisation(town);
  const { hire, claim, settle, act, look } = organisation;
  const person = await hire();
  await claim(person, '2026-09-01', { distanceM: 90_000 });
  await settle('2026-09');
  const groups = [{ approveDistanceOverM: 10_000 }];
  const made = await act('operator', (tx) => createPolicy(tx, { validFrom: '2026-01-01', groups }));
  expect(made.ok).toBe(true);
  await claim(person, '2026-10-01', { distanceM: 90_000 });
  expect(await act('client', judgeClaims)).toBe(1);
  expect((await look('2026-10')).lines).toEqual([]);
  expect(amounts(await settle('2026-10'))).toEqual([]);
  expect(await act('client', judgeClaims)).toBe(0);
});

test('a refusal and a question say why, the traveller answers the own one only, and a trip taken back is gone', async () => {
  const organisation = await withPolicy([{ approveDistanceOverM: 10_000 }]);
  const { hire, claim, act } = organisation;
  const [one, other] = [await hire(), await hire()];
  await claim(one, '2026-10-01', { distanceM: 20_000 });
  const key = await claim(other, '2026-10-01', { distanceM: 30_000 });
  await act('client', judgeClaims);
  const list = () => act('client', (tx) => listReviews(tx));
  const ids = (await list()).map(({ claimId }) => claimId);
  const silent = await act('client', (tx) => decideReviews(tx, ids, 'refused', ' '));
  expect(silent.ok ? '' : silent.refusal.code).toBe('review-reason');
  expect((await act('client', (tx) => decideReviews(tx, ids, 'asked', 'Waarom zo ver?'))).ok).toBe(true);
  const mine = await town.db.server.transaction(asPerson(organisation, one), (tx) => listReviews(tx));
  expect(mine.map(({ personId, state, reason }) => [personId, state, reason])).toEqual([
    [one, 'asked', 'Waarom zo ver?'],
  ]);
  const [theirs] = (await list()).filter(({ personId }) => personId === other);
  const foreign = await town.db.server.transaction(asPerson(organisation, one), (tx) =>
    answerReview(tx, theirs?.claimId ?? 0, 'van mij'),
  );
  expect(foreign.ok).toBe(false);
  const answered = await town.db.server.transaction(asPerson(organisation, one), (tx) =>
    answerReview(tx, mine[0]?.claimId ?? 0, 'Een omleiding.'),
  );
  expect(answered.ok).toBe(true);
  await act('intake', (tx) => withdrawClaims(tx, [key]));
  const left = await list();
  expect(left.map(({ state, said }) => [state, said.map((step) => step.state)])).toEqual([
    ['answered', ['waiting', 'asked', 'answered']],
  ]);
  const both = await act('client', (tx) => decideReviews(tx, ids, 'approved', ''));
  expect(both.ok ? '' : both.refusal.code).toBe('review-gone');
});

test('who travelled never approves the own trip, whatever is asked of the database', async () => {
  const organisation = await withPolicy([{ approveDistanceOverM: 10_000 }]);
  const person = await organisation.hire();
  await organisation.claim(person, '2026-10-01', { distanceM: 20_000 });
  await organisation.act('client', judgeClaims);
  const forged = town.db.server.transaction(asPerson(organisation, person), (tx) =>
    tx.run(sql`
      insert into money.claim_review (organisation_id, claim_id, person_id, day, purge_on, state, because,
        reason, said_by, said_at)
      select organisation_id, claim_id, person_id, day, purge_on, 'approved', because, '', 'client',
        platform.now()
      from money.claim_review`),
  );
  await expect(forged).rejects.toThrow('answers, and does not decide');
});
