// What the privacy officer looks back at: cases that are closed, page by page, and what changed in the pack
// since an earlier version of the register.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoOfficers } from '#desks/site/demo-officers';
import { askForRight } from '#flows/ask-for-right';
import { withdrawRequest } from '#flows/decide-request';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { receiveBreach, stepBreach } from '#privacy/breaches/step-breach';
import { snapshotHash, snapshotText, takeSnapshot } from '#privacy/versions/take-snapshot';
import { closeComplaint, receiveComplaint } from '#services/trust/complaints';
import { receiveDemand, stepDemand } from '#services/trust/legal-demands';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

async function ask(path: string) {
  const browser = openBrowser(server);
  await browser.post('/api/session/demo', { role: 'privacy-officer', officerId: demoOfficers[0]?.id });
  const { status, text } = await browser.ask(`/api/officer${path}`);
  return { status, body: JSON.parse(text) };
}
const as = <T>(context: object, work: (tx: Transaction) => Promise<T>, now = NOW) =>
  server.db.server.transaction({ role: 'privacy-officer', now, ...context }, work);

test('closed complaints come page by page, the newest first, with the day on which they go and nobody in them', async () => {
  const person = server.people.get('1001') ?? '';
  const days = Array.from({ length: 27 }, (_, index) => NOW.subtract({ hours: 24 * index }));
  for (const now of days) {
    const of = { role: 'rights', organisation: server.organisation, person };
    const made = await as(of, (tx) => receiveComplaint(tx, { complaint: 'Ik zag iets.' }), now);
    if (!made.ok) throw new Error(made.refusal.en);
    const { id } = made.value;
    await as({}, (tx) => closeComplaint(tx, { id, doneBy: 'Vera' }));
  }
  const [first, second, third] = [
    await ask('/closed/complaints?page=0'),
    await ask('/closed/complaints?page=1'),
    await ask('/closed/complaints?page=2'),
  ];
  expect([first.body.hasMore, second.body.hasMore, third.body.cases]).toEqual([true, false, []]);
  const all: { receivedAt: string }[] = [...first.body.cases, ...second.body.cases];
  expect(all.map(({ receivedAt }) => receivedAt)).toEqual(days.map(String));
  expect(all[0]).toMatchObject({ about: 'complaint', state: 'closed', goneOn: '2027-11-22' });
  expect(JSON.stringify(all)).not.toMatch(new RegExp(`${person}|Ik zag iets`));
});

test('a demand stands among the closed ones only when it is closed, with how it ended', async () => {
  const demand = { authority: 'Politie', statute: 'een wet', scope: 'een rit', tellingForbidden: true };
  const made = await as({}, (tx) => receiveDemand(tx, demand, 'Vera'));
  if (!made.ok) throw new Error(made.refusal.en);
  const step = (state: 'refused' | 'closed') =>
    as({}, (tx) => stepDemand(tx, { id: made.value, state, reviewer: 'Ruud', detail: 'geen wet' }));
  expect((await step('refused')).ok).toBe(true);
  expect((await ask('/closed/demands?page=0')).body.cases).toEqual([]);
  expect((await step('closed')).ok).toBe(true);
  const { body } = await ask('/closed/demands?page=0');
  expect(body.cases).toMatchObject([{ id: made.value, about: 'Politie', state: 'refused' }]);
});

test('a breach stands there when it is closed, with whether the authority was told and when it is gone', async () => {
  const found = { facts: 'Een brief aan een verkeerd adres', knownAt: NOW.subtract({ hours: 5 }), people: 1 };
  const made = await as({}, (tx) => receiveBreach(tx, found, 'Vera'));
  if (!made.ok) throw new Error(made.refusal.en);
  const step = (state: 'assessed' | 'not-reported' | 'closed') =>
    as({}, (tx) => stepBreach(tx, { id: made.value, state, doneBy: 'Vera', detail: 'one person, called' }));
  expect((await step('assessed')).ok && (await step('not-reported')).ok).toBe(true);
  expect((await ask('/closed/breaches?page=0')).body.cases).toEqual([]);
  expect((await step('closed')).ok).toBe(true);
  const { body } = await ask('/closed/breaches?page=0');
  expect(body.cases).toMatchObject([
    { id: made.value, about: found.facts, state: 'not-reported', goneOn: '2028-01-01' },
  ]);
});

test('a request stands there when it ended, by its kind and end, and nobody is in it', async () => {
  const person = server.people.get('1003') ?? '';
  const { organisation, db } = server;
  const asking = { kind: 'access', channel: 'app', receivedAt: NOW } as const;
  const made = await askForRight(db.server, { organisation, person, asking, now: NOW });
  if (!made.ok) throw new Error(made.refusal.en);
  const { body: before } = await ask('/closed/requests?page=0');
  expect(before.cases.map(({ id }: { id: string }) => id)).not.toContain(made.value);
  const withdrawn = await withdrawRequest(db.worker, { organisation, person, request: made.value, now: NOW });
  expect(withdrawn.ok).toBe(true);
  const { body } = await ask('/closed/requests?page=0');
  expect(body.cases).toContainEqual(
    expect.objectContaining({ id: made.value, about: 'access', state: 'withdrawn' }),
  );
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`${person}|Sanne`));
});

test('a kind of cases that is not there, and a page that is none, are refused', async () => {
  expect((await ask('/closed/people?page=0')).status).toBe(400);
  expect((await ask('/closed/requests?page=-1')).status).toBe(400);
});

test('the pack tells what changed since the version that was chosen, and nothing without one', async () => {
  const snapshot = takeSnapshot();
  const { 'travel/trips/history': history, ...rest } = snapshot.activities;
  expect(history).toBeDefined();
  const earlier = { ...snapshot, activities: rest };
  await as({ role: 'operator' }, (tx) =>
    tx.run(sql`insert into privacy.register_version (number, hash, first_seen_at, is_significant, snapshot,
        statement_nl, statement_en)
      values (7, ${snapshotHash(earlier)}, platform.now(), false, ${snapshotText(earlier)}, 'Zo', 'So')`),
  );
  const paper = (since: string) => ask(`/papers/pack.md?language=en${since}`);
  const [plain, since, unknown] = [await paper(''), await paper('&since=7'), await paper('&since=99')];
  const version = snapshotHash(earlier).slice(0, 8);
  expect(since.body.text).toContain(version);
  expect(plain.body.text).not.toContain(version);
  const added = (text: string) => text.split('travel/trips/history').length;
  expect(added(since.body.text)).toBeGreaterThan(added(plain.body.text));
  expect([unknown.status, unknown.body.refusal.code]).toEqual([404, 'version-unknown']);
});
