// The desk for providers as a browser meets it: others are refused, a list names nobody, opening a dispute is
// written down for the person, and a decision is taken once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoClerks } from '#desks/site/demo-officers';
import { watchedProviders } from '#flows/benched-providers';
import { type BenchedProvider, checkProviders } from '#flows/check-providers';
import { sendDisputeLetters } from '#flows/send-dispute-letters';
import { sql } from '#platform/database/sql';
import type { Letters } from '#platform/mail/open-letters';
import { openSecrets } from '#platform/secrets';
import { listDisclosures } from '#privacy/disclose/list-disclosures';
import { listViews } from '#privacy/views/list-views';
import { startSimulator } from '#providers/voorbeeld-laden/start-simulator';
import { acceptDecidedPrices, listDisputes, listOwnUsage, listWorkDisputes } from '#services/mobility';
import { tables } from '#services/mobility/ev-charging';
import { PROVIDER, seedDispute, seedEnding } from '#test/contract/seed-dispute';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';
import { routes } from './routes.ts';

let server: TestServer;
let seeding: Parameters<typeof seedDispute>[0];
const folder = mkdtempSync(join(tmpdir(), 'reisrecht-providers-'));
beforeAll(async () => {
  server = await openTestServer();
  const { organisation, db } = server;
  const person = server.people.get('1001') ?? '';
  seeding = {
    server: db.server,
    worker: db.worker,
    secrets: openSecrets(folder),
    organisation,
    person,
    now: NOW,
  };
  await seedDispute(seeding);
  await seedEnding(seeding);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function signIn(to: object = { role: 'finance-desk', clerkId: demoClerks[0]?.id }) {
  const browser = openBrowser(server);
  expect((await browser.post('/api/session/demo', to)).status).toBe(200);
  const read = ({ status, text }: { status: number; text: string }) => ({ status, body: JSON.parse(text) });
  return {
    ask: async (path: string) => read(await browser.ask(`/api/providers/${path}`)),
    post: async (path: string, body: unknown) => read(await browser.post(`/api/providers/${path}`, body)),
  };
}
/** As when somebody agreed with them and their statement is known. */
const agreed: readonly BenchedProvider[] = watchedProviders.map((one) => ({
  ...one,
  profile: one.profile && {
    ...one.profile,
    statement: { url: 'https://provider.example/privacy', verified: true },
    agreement: { state: 'example', reviewOn: '2027-05-01' },
  },
}));
const traveller = () => ({
  role: 'traveller',
  organisation: server.organisation,
  person: seeding.person,
  now: NOW,
});

describe('who looks', () => {
  test('every endpoint is for the finance desk alone; the client, a traveller and the officer are refused', async () => {
    const all = routes.filter(({ path }) => path.startsWith('/api/providers'));
    expect(all.length).toBe(7);
    for (const { who } of all) expect(who).toEqual(['finance-desk']);
    for (const to of [{ role: 'organisation' }, { role: 'traveller', personId: seeding.person }]) {
      const other = await signIn(to);
      expect((await other.ask('disputes')).status).toBe(403);
      expect((await other.post('checks', { provider: PROVIDER })).status).toBe(403);
    }
  });

  test('somebody who is not of the desk cannot sign in', async () => {
    const to = { role: 'finance-desk', clerkId: seeding.person };
    expect((await openBrowser(server).post('/api/session/demo', to)).status).toBe(404);
  });
});

describe('agreements', () => {
  test('each provider with exactly the fields that go there, and what is wrong with its agreement', async () => {
    const { body } = await (await signIn()).ask('list');
    const charging = body.providers.find((one: { provider: string }) => one.provider === PROVIDER);
    expect(charging).toMatchObject({ standard: 'OCPI 2.2.1', isExample: true, as: 'controller' });
    expect(charging.fields.map(({ en }: { en: string }) => en).sort()).toHaveLength(4);
    expect(charging.tariffs).toMatchObject({ count: 1 });
    const card = body.providers.find((one: { provider: string }) => one.provider === 'ov-fiets');
    expect(card.fields).toHaveLength(2);
    expect(card.warnings.map(({ en }: { en: string }) => en).join()).toContain('no signed agreement');
    expect(charging.uses).toMatchObject({ count: 1, setAside: 1 });
  });
});

describe('the bench', () => {
  test('is asked for at the desk, run with the key of the worker, and its steps are shown', async () => {
    const desk = await signIn();
    const checkOf = async () => {
      const { body } = await desk.ask('list');
      return body.providers.find((one: { provider: string }) => one.provider === PROVIDER).check;
    };
    expect((await desk.post('checks', { provider: 'nobody' })).status).toBe(404);
    const simulator = await startSimulator('bench-key');
    try {
      const connection = { baseUrl: simulator.versionsUrl, token: 'bench-key' };
      // The server's own worker, which has no key here, may take a run away from the test: it asks again.
      for (let turn = 0; turn < 3; turn += 1) {
        await desk.post('checks', { provider: PROVIDER });
        await checkProviders(server.db.worker, () => NOW, {
          benched: agreed,
          findConnection: async () => connection,
        });
        if ((await checkOf()).steps[1]?.outcome === 'passed') break;
      }
    } finally {
      await simulator.stop();
    }
    const { steps } = await checkOf();
    expect(steps.map(({ step, outcome }: { step: string; outcome: string }) => `${step} ${outcome}`)).toEqual(
      [
        'declared passed',
        'connected passed',
        'reached passed',
        'wrong-key passed',
        'version passed',
        'modules passed',
        'prices failed',
      ],
    );
    expect(JSON.stringify(steps)).not.toContain('bench-key');
  });

  test('without an address and a key nothing is called', async () => {
    const desk = await signIn();
    expect((await desk.post('checks', { provider: 'voorbeeld-deelauto' })).body).toEqual({ done: true });
    expect((await desk.post('checks', { provider: 'voorbeeld-deelauto' })).status).toBe(200);
    await checkProviders(server.db.worker, () => NOW, {
      benched: agreed,
      findConnection: async () => undefined,
    });
    const { body } = await desk.ask('list');
    const cars = body.providers.find((one: { provider: string }) => one.provider === 'voorbeeld-deelauto');
    expect(cars.check.steps[1]).toMatchObject({ step: 'connected', outcome: 'failed' });
    expect(cars.check.steps.slice(2).every(({ outcome }: { outcome: string }) => outcome === 'skipped')).toBe(
      true,
    );
  });
});

describe('disputes', () => {
  test('the queue has amounts and no person; opening shows the price and is in that person’s log', async () => {
    const desk = await signIn();
    const { body } = await desk.ask('disputes');
    expect(body.disputes).toMatchObject([{ kind: 'other-price', providerCents: 1392, ownCents: 1029 }]);
    expect(JSON.stringify(body)).not.toContain(seeding.person);
    const [{ id, service }] = body.disputes;
    const views = () => server.db.server.transaction(traveller(), (tx) => listViews(tx, { limit: 50 }));
    const before = (await views()).length;
    const opened = await desk.post('disputes/open', { service, disputeId: id });
    expect(opened).toMatchObject({
      status: 200,
      body: { verdict: 'differs', differenceCents: 363, chargedCents: 1392, key: 'CDR-2026-0007' },
    });
    expect(opened.body.price.lines).toMatchObject([
      { what: 'energy', quantity: 20_000, rateMilliCents: 35_000 },
      { what: 'idle', quantity: 1800, billedQuantity: 1800 },
    ]);
    expect(opened.body.letter.nl).toContain('CDR-2026-0007');
    expect(JSON.stringify(opened.body)).not.toContain(seeding.person);
    const after = await views();
    expect(after.length).toBeGreaterThan(before);
    expect(after.every(({ viewerRole }) => viewerRole === 'finance-desk')).toBe(true);
  });

  test('the provider is asked once, by a letter without a name that stands in the person’s log', async () => {
    const desk = await signIn();
    const [{ id, service }] = (await desk.ask('disputes')).body.disputes;
    expect((await desk.post('disputes/ask', { service, disputeId: id })).body).toEqual({ done: true });
    expect((await desk.post('disputes/ask', { service, disputeId: id })).status).toBe(409);
    const written: { to: string; text: string }[] = [];
    const letters = {
      address: '',
      write: (letter: { to: string; text: string }) => void written.push(letter),
    };
    const send = () => sendDisputeLetters(server.db.worker, letters as Letters, NOW);
    // The server's own worker may have taken it already; then its letter lies in the folder.
    const { sent } = await send();
    expect(await send()).toEqual({ sent: 0, heldBack: 0 });
    for (const { to, text } of written) {
      expect([to, JSON.parse(text)]).toMatchObject([
        'geschillen@voorbeeld-laden.example',
        { use: 'CDR-2026-0007' },
      ]);
      expect(text).not.toContain(seeding.person);
    }
    expect(written).toHaveLength(sent);
    const opened = await desk.post('disputes/open', { service, disputeId: id });
    expect(opened.body.letterSentAt).not.toBeNull();
    const log = await server.db.server.transaction(traveller(), (tx) => listDisclosures(tx, { limit: 50 }));
    expect(JSON.stringify(log)).toContain('charging-provider');
  });

  test('the client sees a dispute about its work, and none before it is known to be that, nor the reason', async () => {
    const client = { role: 'client', organisation: server.organisation, now: NOW };
    const seen = () => server.db.server.transaction(client, (tx) => listWorkDisputes(tx, tables));
    expect(await seen()).toEqual([]);
    const intake = { role: 'intake', organisation: server.organisation, now: NOW };
    const mark = (purpose: string) =>
      server.db.worker.transaction(intake, (tx) =>
        tx.run(sql`update mobility.ev_charging_usage set purpose = ${purpose}
          where organisation_id = ${server.organisation}::uuid`),
      );
    await mark('private');
    expect(await seen()).toEqual([]);
    await mark('business');
    expect(await seen()).toMatchObject([{ personId: seeding.person, providerCents: 1392, ownCents: 1029 }]);
    await expect(
      server.db.server.transaction(client, (tx) =>
        tx.list(sql`select reason, answer from mobility.ev_charging_dispute`),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  test('a decision is taken once, and the provider being right lets the use be charged', async () => {
    const desk = await signIn();
    const [{ id, service }] = (await desk.ask('disputes')).body.disputes;
    const hostile = '  U stond 30 minuten stil.\u202e\u0000<b>x</b>\n' as const;
    const decision = { service, disputeId: id, outcome: 'provider-right', answer: hostile };
    expect((await desk.post('disputes/decide', { ...decision, answer: 'x'.repeat(501) })).status).toBe(400);
    expect((await desk.post('disputes/decide', decision)).body).toEqual({ done: true });
    expect(await desk.post('disputes/decide', decision)).toMatchObject({
      status: 409,
      body: { refusal: { code: 'dispute-closed' } },
    });
    const intake = { role: 'intake', organisation: server.organisation, now: NOW };
    expect(await server.db.worker.transaction(intake, (tx) => acceptDecidedPrices(tx, tables))).toBe(1);
    expect(await server.db.worker.transaction(intake, (tx) => acceptDecidedPrices(tx, tables))).toBe(0);
    const own = await server.db.server.transaction(traveller(), (tx) => listOwnUsage(tx, tables));
    expect(own).toMatchObject([{ state: 'received', setAside: null }]);
    expect((await desk.ask('disputes')).body.disputes).toMatchObject([{ outcome: 'provider-right' }]);
    const told = await server.db.server.transaction(traveller(), (tx) => listDisputes(tx, tables));
    expect(told).toMatchObject([{ answer: 'U stond 30 minuten stil.<b>x</b>', outcome: 'provider-right' }]);
  });

  test('a dispute that is not there, or of another client, is not opened', async () => {
    const desk = await signIn();
    const disputeId = '00000000-0000-7000-8000-000000000000';
    const opened = await desk.post('disputes/open', { service: tables.service, disputeId });
    expect(opened).toMatchObject({ status: 404, body: { refusal: { code: 'dispute-unknown' } } });
    expect((await desk.post('disputes/open', { service: 'nowhere', disputeId })).status).toBe(404);
  });
});

test('who stopped is on the list of deletions without a name, waiting to be told', async () => {
  const { body } = await (await signIn()).ask('endings');
  expect(body.endings).toMatchObject([{ toldAt: null, confirmedAt: null, isLate: false, tries: 0 }]);
  expect(JSON.stringify(body)).not.toContain(seeding.person);
});
