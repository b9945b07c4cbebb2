// The privacy officer's desk as a browser meets it: other roles are refused, decisions carry a name, who
// decided first does not decide again, and opening somebody's request is written in their log of views.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoOfficers } from '#desks/site/demo-officers';
import { askForRight } from '#flows/ask-for-right';
import { listViews } from '#privacy/views/list-views';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';
import { routes } from './routes.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const [judith, omer] = demoOfficers;

async function signIn(to: object = { role: 'privacy-officer', officerId: judith?.id }) {
  const browser = openBrowser(server);
  expect((await browser.post('/api/session/demo', to)).status).toBe(200);
  const ask = async (path: string) => {
    const { status, text } = await browser.ask(`/api/officer${path}`);
    return { status, body: JSON.parse(text) };
  };
  const post = async (path: string, body: unknown) => {
    const { status, text } = await browser.post(`/api/officer${path}`, body);
    return { status, body: JSON.parse(text) };
  };
  return { ask, post };
}
const asOmer = () => signIn({ role: 'privacy-officer', officerId: omer?.id });

async function ask(number: string, field: 'cost_centre' | 'email', asked: string) {
  const person = server.people.get(number) ?? '';
  const made = await askForRight(server.db.server, {
    organisation: server.organisation,
    person,
    asking: { kind: 'rectification', channel: 'app', receivedAt: NOW, field, asked },
    now: NOW,
  });
  if (!made.ok) throw new Error(made.refusal.en);
  return { id: made.value, person };
}

/** An address of the right shape, so that only who asks is wrong. */
const filledIn = (path: string, id: string) => {
  const filled = path
    .replace('/api/officer', '')
    .replaceAll(/:(?:from|to)\b/g, '1')
    .replace(':file', 'pack.md')
    .replace(':kind', 'requests')
    .replace(':id', id);
  if (path.includes('/closed/')) return `${filled}?page=0`;
  return /clauses|papers/.test(path) ? `${filled}?language=nl` : filled;
};
const all = routes.filter(({ path }) => path.startsWith('/api/officer'));

describe('who looks', () => {
  test('every endpoint of the desk is for the privacy officer alone, and says whom it shows', () => {
    expect(all.length).toBeGreaterThan(8);
    for (const { who, views } of all) {
      expect(who).toEqual(['privacy-officer']);
      expect(views).toBeDefined();
    }
  });

  test('the client, a traveller and a stranger are refused at every endpoint, before anything is read', async () => {
    const id = '00000000-0000-7000-8000-000000000000';
    const client = await signIn({ role: 'organisation' });
    const noor = await signIn({ role: 'traveller', personId: server.people.get('1001') });
    const stranger = openBrowser(server);
    for (const { method, path } of all) {
      const short = filledIn(path, id);
      const send = (one: typeof client) => (method === 'GET' ? one.ask(short) : one.post(short, {}));
      // A body that is wrong is told first; no answer of it ever holds more than that.
      const statuses = [(await send(client)).status, (await send(noor)).status];
      const nobody =
        method === 'GET'
          ? await stranger.ask(`/api/officer${short}`)
          : await stranger.post(`/api/officer${short}`, {});
      expect(statuses.every((status) => status === 403 || (method === 'POST' && status === 400))).toBe(true);
      expect([400, 401]).toContain(nobody.status);
      if (method === 'GET') expect([...statuses, nobody.status], path).toEqual([403, 403, 401]);
    }
  });

  test('an officer who is not of the office cannot sign in', async () => {
    const { status } = await openBrowser(server).post('/api/session/demo', {
      role: 'privacy-officer',
      officerId: server.people.get('1001'),
    });
    expect(status).toBe(404);
  });
});

describe('requests', () => {
  test('the list has both clocks and names nobody; opening one is in the log of views of that person', async () => {
    const { id, person } = await ask('1001', 'cost_centre', 'Water');
    const officer = await signIn();
    const { body } = await officer.ask('/requests');
    const listed = body.requests.find((one: { id: string }) => one.id === id);
    expect(listed).toMatchObject({
      kind: 'rectification',
      phase: 'identified',
      promisedUntil: '2026-12-22',
      legalUntil: '2026-12-22',
      dueOn: '2026-12-22',
      daysLeft: 30,
    });
    expect(JSON.stringify(body)).not.toContain(person.slice(-8));
    const views = () =>
      server.db.server.transaction(
        { role: 'traveller', organisation: server.organisation, person, now: NOW },
        (tx) => listViews(tx, { limit: 50 }),
      );
    const before = (await views()).length;
    const opened = await officer.ask(`/requests/${id}`);
    expect(opened.body).toMatchObject({
      asked: 'Water',
      person: person.slice(-8),
      can: ['reject', 'extend'],
    });
    expect((await views()).length).toBe(before + 1);
    expect((await views())[0]).toMatchObject({
      viewerRole: 'privacy-officer',
      viewer: judith?.id,
      activity: 'trust/rights/requests',
      reason: 'handling a request about rights',
    });
  });

  test('a rejection needs a ground and carries the name of who decided; a second one is refused', async () => {
    const { id } = await ask('1002', 'cost_centre', 'Weg');
    const officer = await signIn();
    const step = (event: string, detail: string) => officer.post(`/requests/${id}/step`, { event, detail });
    expect((await step('reject', '')).status).toBe(409);
    expect((await step('reject', 'zomaar')).body.refusal.code).toBe('request-ground-unknown');
    expect((await step('reject', 'correct-already: nagekeken')).body).toEqual({ state: 'rejected' });
    expect((await step('reject', 'correct-already')).body.refusal.code).toBe('request-closed');
    const { body } = await officer.ask(`/requests/${id}`);
    expect(body.steps.at(-1)).toMatchObject({ event: 'reject', doneBy: judith?.name });
    expect((await officer.ask('/requests/00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  test('the preview counts what would happen and changes nothing', async () => {
    const { id } = await ask('1003', 'cost_centre', 'Bouw');
    const officer = await signIn();
    const first = await officer.ask(`/requests/${id}/preview`);
    expect(first.body.lines.map((line: { effect: string }) => line.effect)).toContain('corrected');
    expect((await officer.ask(`/requests/${id}/preview`)).body).toEqual(first.body);
  });
});

describe('holds', () => {
  const hold = {
    personnelNumber: '1003',
    activity: '',
    ground: 'Een geschil over september.',
    reviewOn: '2027-02-22',
    isTold: false,
  };

  test('who asks for a hold cannot confirm it; a colleague does, and its end takes two as well', async () => {
    const officer = await signIn();
    const colleague = await asOmer();
    const unreal = await officer.post('/retention/holds', { ...hold, reviewOn: '2027-02-31' });
    expect([unreal.status, unreal.body.refusal.code]).toEqual([400, 'hold-review']);
    const short = await officer.post('/retention/holds', { ...hold, ground: 'zomaar' });
    expect([short.status, short.body.refusal.code]).toEqual([409, 'hold-ground']);
    expect((await officer.post('/retention/holds', hold)).body).toEqual({ state: 'asked' });
    const asked = (await officer.ask('/retention/holds')).body;
    expect(asked).toMatchObject({ holds: [], asks: [{ what: 'place', isOwn: true, scope: 'person' }] });
    const decide = (by: typeof officer, id: string, isConfirmed = true) =>
      by.post(`/retention/holds/asked/${id}`, { isConfirmed });
    const own = await decide(officer, asked.asks[0].id);
    expect([own.status, own.body.refusal.code]).toEqual([409, 'hold-ask-own']);
    expect((await decide(colleague, asked.asks[0].id)).body).toEqual({ state: 'placed' });
    expect((await decide(colleague, asked.asks[0].id)).body.refusal.code).toBe('hold-ask-gone');
    const { body } = await officer.ask('/retention/holds');
    const [placed] = body.holds;
    expect(placed).toMatchObject({ scope: 'person', decidedBy: [judith?.name, omer?.name], isTold: false });
    expect(JSON.stringify(body)).not.toContain(server.people.get('1003'));
    const at = `/retention/holds/${placed.id}`;
    expect((await officer.post(`${at}/review`, { reviewOn: '2027-05-22' })).status).toBe(200);
    const release = () => officer.post(`${at}/release`, { reason: 'De zaak is geschikt.' });
    expect((await release()).body).toEqual({ state: 'asked' });
    expect((await release()).body.refusal.code).toBe('hold-ask-open');
    const asking = async () => (await colleague.ask('/retention/holds')).body.asks[0].id;
    expect((await decide(colleague, await asking(), false)).body).toEqual({ state: 'declined' });
    expect((await release()).body).toEqual({ state: 'asked' });
    expect((await decide(officer, await asking(), false)).body).toEqual({ state: 'withdrawn' });
    expect((await release()).body).toEqual({ state: 'asked' });
    expect((await decide(colleague, await asking())).body).toEqual({ state: 'released' });
    expect((await release()).body.refusal.code).toBe('hold-not-open');
  });
});

test('who checked a demand does not approve it; somebody else does, and nothing is given before', async () => {
  const officer = await signIn();
  const second = await asOmer();
  const demand = { authority: 'Politie', statute: 'een wet', scope: 'of iemand reisde' };
  const empty = { ...demand, scope: '', tellingForbidden: false, personnelNumber: '' };
  expect((await officer.post('/demands', empty)).body.refusal.code).toBe('demand-incomplete');
  expect((await officer.post('/demands', { ...empty, scope: demand.scope })).status).toBe(200);
  const find = async (who: typeof officer) => (await who.ask('/demands')).body.demands[0];
  const { id } = await find(officer);
  const step = (who: typeof officer, state: string) => who.post(`/demands/${id}/step`, { state, detail: '' });
  expect((await step(officer, 'checked')).body).toEqual({ state: 'checked' });
  expect((await find(officer)).can).toEqual(['refused']);
  expect((await find(second)).can).toEqual(['approved', 'refused']);
  const own = await step(officer, 'approved');
  expect([own.status, own.body.refusal.code]).toEqual([409, 'demand-same-person']);
  expect((await step(officer, 'given')).body.refusal.code).toBe('demand-not-now');
  expect((await step(second, 'approved')).body).toEqual({ state: 'approved' });
});

test('a breach that was known two hours ago has seventy of its hours left, and asks what was done', async () => {
  const officer = await signIn();
  const found = { facts: 'Een lijst ging naar de verkeerde klant.', knownHoursAgo: 2, people: 3 };
  expect((await officer.post('/breaches', found)).body).toEqual({ state: 'found' });
  const { body } = await officer.ask('/breaches');
  expect(body.breaches[0]).toMatchObject({ hoursLeft: 70, due: 'assess', can: ['assessed', 'reported'] });
  const at = `/breaches/${body.breaches[0].id}/step`;
  const bare = await officer.post(at, { state: 'assessed', detail: '', highRisk: true });
  expect(bare.body.refusal.code).toBe('breach-detail-missing');
  expect((await officer.ask('/start')).body.breaches).toMatchObject({ open: 1, firstHoursLeft: 70 });
});

test('who proposes a change of the register does not approve it, and the patch is that of the source', async () => {
  const officer = await signIn();
  const change = { activity: 'travel/trips/history', edit: { kind: 'term', entry: 0, term: '1-year' } };
  const tried = await officer.post('/proposals/try', change);
  expect(tried.body).toMatchObject({ found: [], significant: false });
  expect(tried.body.patch).toContain("+      retention: [{ term: '1-year'");
  const because = 'Korter kan, want niemand kijkt zo ver terug.';
  expect((await officer.post('/proposals', { ...change, because: 'kort' })).status).toBe(409);
  expect((await officer.post('/proposals', { ...change, because })).body).toEqual({ state: 'proposed' });
  const [proposal] = (await officer.ask('/proposals')).body.proposals;
  expect(proposal).toMatchObject({ isOwn: true, by: judith?.name, because });
  const own = await officer.post(`/proposals/${proposal.id}/approve`, {});
  expect([own.status, own.body.refusal.code]).toEqual([409, 'proposal-own']);
  const second = await asOmer();
  expect((await second.post(`/proposals/${proposal.id}/approve`, {})).body).toEqual({ state: 'approved' });
  const strange = await officer.post('/proposals/try', { ...change, activity: '../../etc/passwd' });
  expect([strange.status, strange.body.refusal.code]).toEqual([400, 'change-impossible']);
}, 240_000);

test('the papers are made for the organisation of the officer, in the language that is read', async () => {
  const officer = await signIn();
  const { body } = await officer.ask('/papers/art30-controller.csv?language=en');
  expect(body.text).toMatch(/^processing[,;]in use/);
  const html = await officer.ask('/papers/pack.html?language=nl');
  expect(html.body.text).toContain('Molenwiek');
  expect((await officer.ask('/papers/passwd?language=nl')).status).toBe(400);
});

test('what is planned has a day or says any day, and nobody but the sweeper is told what is due', async () => {
  const { body } = await (await asOmer()).ask('/retention');
  const trips = body.lines.find((line: { table: string }) => line.table === 'travel.trip');
  expect(trips).toMatchObject({ mechanism: 'partition', nextOn: expect.stringMatching(/^\d{4}-01-01$/) });
  expect(Object.keys(trips)).not.toContain('due');
});

test('the start counts what waits', async () => {
  const { body } = await (await asOmer()).ask('/start');
  expect(body.requests.open).toBeGreaterThan(0);
  expect(body.holds).toEqual({ open: 0, due: 0, asked: 0, firstReviewOn: null });
  expect(body.proposals).toEqual({ open: 0 });
  expect(body.lifts).toEqual({ announced: 0, due: 0, firstOn: null });
  expect(body.recipients.remind).toBe(0);
});
