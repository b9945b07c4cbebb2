// What the statement promises about complaints, held against a real database.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Transaction } from '#platform/database/types';
import { sweepExpired } from '#privacy/retain/sweep-expired';
import { cast } from '#test/cast';
import { openTown, type Town } from '#test/contract/open-town';
import {
  answerComplaint,
  closeComplaint,
  listOpenComplaints,
  listOwnComplaints,
  receiveComplaint,
} from './index.ts';
import * as own from './records.ts';

const records = Object.values(own);
const sign = (text: string) => Buffer.from(text);

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const officer = <T>(work: (tx: Transaction) => Promise<T>) =>
  town.db.server.transaction({ role: 'privacy-officer', now: town.now }, work);

async function complain() {
  const client = await town.found();
  await client.hire(cast.noor, cast.daan);
  const [noor, daan] = [await client.personOf(cast.noor), await client.personOf(cast.daan)];
  const { organisation } = client;
  const context = { role: 'rights', organisation, person: noor, now: town.now };
  const received = await town.db.server.transaction(context, (tx) =>
    receiveComplaint(tx, { complaint: 'My trip of Tuesday was shown to my manager.' }),
  );
  if (!received.ok) throw new Error(received.refusal.en);
  return { client, noor, daan, ...received.value };
}

test('a complaint is confirmed at once, with the day of the answer and how to reach the authority', async () => {
  const { answerBy, authority } = await complain();
  expect(answerBy.toString()).toBe('2026-12-22');
  expect(authority.name).toBe('Autoriteit Persoonsgegevens');
  expect(new URL(authority.website).protocol).toBe('https:');
  expect(authority.phone).toMatch(/^\d[\d ]{8,}$/);
});

test('the answer stands with the person, and nobody else sees the complaint', async () => {
  const { client, noor, daan, id } = await complain();
  await officer((tx) => answerComplaint(tx, { id, answer: 'It was, and we mended it.', doneBy: 'officer' }));
  const own = (person: string) => client.act('traveller', (tx) => listOwnComplaints(tx), person);
  expect(await own(noor)).toMatchObject([{ id, state: 'answered', answer: 'It was, and we mended it.' }]);
  expect(await own(daan)).toEqual([]);
});

test('without an account an address is needed, and the officer sees the complaint', async () => {
  const without = await officer((tx) => receiveComplaint(tx, { complaint: 'You hold too much.' }));
  expect(!without.ok && without.refusal.code).toBe('complaint-no-answer-possible');
  const asked = { complaint: 'You hold too much.', email: 'someone@elsewhere.example' };
  const received = await officer((tx) => receiveComplaint(tx, asked));
  const open = await officer((tx) => listOpenComplaints(tx, 1000));
  expect(open.map(({ id }) => id)).toContain(received.ok && received.value.id);
});

test('a closed complaint stays closed, and is gone a year later', async () => {
  const { id } = await complain();
  expect((await officer((tx) => closeComplaint(tx, { id, doneBy: 'officer' }))).ok).toBe(true);
  const late = await officer((tx) => answerComplaint(tx, { id, answer: 'Late.', doneBy: 'officer' }));
  expect(!late.ok && late.refusal.code).toBe('complaint-closed');
  const left = () => town.peek('select 1 from trust.complaint where id = $1', [id]);
  await sweepExpired(town.db.worker, { records, now: Temporal.Instant.from('2027-11-21T12:00:00Z'), sign });
  expect(await left()).toHaveLength(1);
  await sweepExpired(town.db.worker, { records, now: Temporal.Instant.from('2027-11-22T12:00:00Z'), sign });
  expect(await left()).toHaveLength(0);
});
