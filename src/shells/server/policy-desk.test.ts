// The policy of an organisation as a browser meets it: what holds in words, a draft, its test cases,
// publishing, and what that does to months that are closed.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ApprovalList } from '#desks/organisation/approvals/contract';
import { PolicyPage, SimulationPage } from '#desks/organisation/policy/contract';
import { OwnApprovals } from '#desks/traveller/approvals/contract';
import { OwnPolicy } from '#desks/traveller/policy/contract';
import { writeClaims } from '#services/money';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const path = '/api/organisation/policy';

async function signIn(as: 'organisation' | string = 'organisation') {
  const browser = openBrowser(server);
  const personId = server.people.get(as);
  await browser.post('/api/session/demo', personId ? { role: 'traveller', personId } : { role: as });
  const send = async (to: string, body?: unknown) => {
    const { status, text } = body === undefined ? await browser.ask(to) : await browser.post(to, body);
    return { status, page: status === 200 ? PolicyPage.parse(JSON.parse(text)) : undefined, text };
  };
  const page = async (to = path, body?: unknown) => {
    const found = await send(to, body);
    if (found.page === undefined) throw new Error(found.text);
    return found.page;
  };
  return { send, page, browser };
}

test('a traveller gets nothing of the desk, and changes nothing', async () => {
  const { send } = await signIn('1001');
  expect((await send(path)).status).toBe(403);
  expect((await send(`${path}/draft/start`, {})).status).toBe(403);
});

test('without a policy of its own the default stands there in words, with the figure of the law', async () => {
  const { page } = await signIn();
  const { versions, cases, draft } = await page();
  expect(draft).toBeNull();
  expect(versions.map(({ id, state }) => [id, state])).toEqual([[null, 'in-force']]);
  const own = versions[0]?.groups[0]?.rules[0];
  expect(own?.modes).toContain('bicycle');
  expect(own?.paid.en).toBe('€0.25 per km, the amount of the law');
  expect(versions[0]?.figures[0]?.source.title.nl).toContain('Stcrt. 2026, 18302');
  expect(cases[0]?.now).toEqual({ amountCents: 450, untaxedCents: 450, taxedCents: 0 });
});

test('a draft is written, tried, refused where it is wrong, and published into the days to come and gone', async () => {
  const { page, send, browser } = await signIn();
  await browser.post('/api/organisation/months/2026-10/close', { knownAt: '2026-11-22T09:00:00Z' });
  const begun = (await page(`${path}/draft/start`, {})).draft;
  expect([begun?.version, begun?.content.validFrom, begun?.touchedMonths]).toEqual([1, '2026-12-01', []]);
  expect((await send(`${path}/draft/start`, {})).status).toBe(409);
  const content = begun?.content ?? expect.fail('no draft');
  const rules = (content.groups[0]?.rules ?? []).map((rule) =>
    rule.mode === 'car' ? { ...rule, rateMilliCents: 30_000 } : rule,
  );
  const groups = content.groups.map((group) => ({ ...group, rules }));
  const wrong = { ...content, groups: groups.map((group) => ({ ...group, homeMethod: 'own' })) };
  const saved = await page(`${path}/draft/save`, { version: 1, content: wrong });
  expect(saved.draft?.faults.map(({ refusal }) => refusal.code)).toEqual(['policy-home-amount']);
  const refused = await send(`${path}/draft/publish`, { version: 2 });
  expect([refused.status, JSON.parse(refused.text).refusal.code]).toEqual([409, 'policy-home-amount']);
  const stale = await send(`${path}/draft/save`, { version: 1, content });
  expect([stale.status, JSON.parse(stale.text).refusal.code]).toEqual([409, 'draft-changed-meanwhile']);
  const right = { ...content, groups, validFrom: '2026-10-01' };
  const tried = await page(`${path}/draft/save`, { version: 2, content: right });
  expect(tried.draft?.touchedMonths).toEqual(['2026-10']);
  const car = tried.cases.find(({ of }) => of.mode === 'car' && of.purpose === 'commute');
  expect([car?.now.amountCents, car?.draft]).toEqual([
    1_000,
    { amountCents: 1_200, untaxedCents: 1_000, taxedCents: 200 },
  ]);
  const published = await page(`${path}/draft/publish`, { version: 3 });
  expect(published.draft).toBeNull();
  expect(published.versions.map(({ state, validFrom }) => [state, validFrom])).toEqual([
    ['in-force', '2026-10-01'],
  ]);
  const { text } = await browser.ask('/api/organisation/months/2026-11');
  const corrections = (JSON.parse(text) as { lines: { correctionOf: object | null; amountCents: number }[] })
    .lines;
  expect(corrections.filter((line) => line.correctionOf).map((line) => line.amountCents)).toEqual([60, 60]);
});

test('a draft for days without a settled figure says so, and can be thrown away', async () => {
  const { page, send } = await signIn();
  const begun = (await page(`${path}/draft/start`, {})).draft ?? expect.fail('no draft');
  const content = { ...begun.content, validFrom: '2027-01-01' };
  const { draft } = await page(`${path}/draft/save`, { version: 1, content });
  expect(draft?.missingFigures.length).toBe(2);
  expect(
    (await send(`${path}/draft/save`, { version: 2, content: { ...content, validFrom: 'soon' } })).status,
  ).toBe(400);
  expect((await page(`${path}/draft/discard`, { version: 2 })).draft).toBeNull();
});

test('a draft is replayed by the worker, and what is about three people stays hidden', async () => {
  const { page, browser } = await signIn();
  const ask = async (to: string, body?: object) => {
    const { text } = body ? await browser.post(to, body) : await browser.ask(to);
    return SimulationPage.parse(JSON.parse(text));
  };
  const refused = await browser.post(`${path}/simulation/ask`, { months: 1 });
  expect([refused.status, JSON.parse(refused.text).refusal.code]).toEqual([409, 'no-draft']);
  const begun = (await page(`${path}/draft/start`, {})).draft ?? expect.fail('no draft');
  const rules = (begun.content.groups[0]?.rules ?? []).map((rule) => ({
    ...rule,
    ...(rule.mode === 'car' ? { rateMilliCents: 20_000 } : {}),
  }));
  const groups = begun.content.groups.map((group) => ({ ...group, rules }));
  await page(`${path}/draft/save`, { version: 1, content: { ...begun.content, groups } });
  await ask(`${path}/simulation/ask`, { months: 12 });
  const { simulation } = await vi.waitFor(
    async () => {
      const found = await ask(`${path}/simulation`);
      if (!found.simulation?.isFinished) throw new Error('not finished');
      return found;
    },
    { timeout: 20_000, interval: 100 },
  );
  const total = simulation?.cells.find(({ part }) => part === 'total');
  // Two trips of 12 km at € 0,30, and a home-working day; by the draft at € 0,20.
  expect(total?.amounts).toEqual({
    nowCents: 965,
    nowUntaxedCents: 845,
    draftCents: 725,
    draftUntaxedCents: 725,
  });
  expect([total?.people, total?.better, total?.worse]).toEqual([null, null, null]);
  expect(simulation?.cells.length).toBe(1);
  expect(simulation?.isStale).toBe(false);
  await page(`${path}/draft/save`, { version: 2, content: begun.content });
  expect((await ask(`${path}/simulation`)).simulation?.isStale).toBe(true);
  await page(`${path}/draft/discard`, { version: 3 });
  expect((await ask(`${path}/simulation`)).simulation).toBeNull();
});

test('who travels reads what a published policy changes, and what somebody looks at', async () => {
  const { page } = await signIn();
  const begun = (await page(`${path}/draft/start`, {})).draft ?? expect.fail('no draft');
  const groups = begun.content.groups.map((group) => ({ ...group, approveDistanceOverM: 40_000 }));
  const content = { ...begun.content, groups, validFrom: '2026-11-01' };
  await page(`${path}/draft/save`, { version: 1, content });
  await page(`${path}/draft/publish`, { version: 2 });
  const { browser } = await signIn('1001');
  const found = OwnPolicy.parse(JSON.parse((await browser.ask('/api/me/policy')).text));
  expect(found.changes.map(({ validFrom, isRetroactive }) => [validFrom, isRetroactive])).toEqual([
    ['2026-11-01', true],
    ['2026-10-01', true],
  ]);
  expect(found.changes[0]?.begins.map(({ en }) => en)).toEqual([
    'The employer looks at a trip with: more than 40 km. Everything else is approved by itself.',
  ]);
  expect(found.changes[1]?.lines.map(({ what, after }) => `${what.en}: ${after.en}`)[0]).toBe(
    'Commute: car: €0.30 per km (€0.25 per km untaxed, €0.05 per km taxed)',
  );
});

test('a trip over the limit waits, is asked about, answered by who made it alone, and approved', async () => {
  const context = { role: 'intake', organisation: server.organisation, now: NOW };
  const claim = (number: string, distanceM: number) => ({
    personId: server.people.get(number) ?? '',
    day: Temporal.PlainDate.from('2026-11-10'),
    sourceKey: `trip:approval:${number}`,
    kind: 'travel' as const,
    purpose: 'business' as const,
    mode: 'car' as const,
    fuel: 'none' as const,
    distanceM,
    costCents: null,
  });
  await server.db.worker.transaction(context, (tx) =>
    writeClaims(tx, [claim('1001', 90_000), claim('1002', 39_000)]),
  );
  const { browser: client } = await signIn();
  const list = async () =>
    ApprovalList.parse(JSON.parse((await client.ask('/api/organisation/approvals')).text));
  const { approvals, openCount } = await list();
  expect([openCount, approvals.map(({ name, because }) => [name, because])]).toEqual([
    1,
    [['Noor van Dijk', 'distance']],
  ]);
  const claimIds = approvals.map(({ claimId }) => claimId);
  const decide = (state: string, reason: string) =>
    client.post('/api/organisation/approvals/decide', { claimIds, state, reason });
  const silent = await decide('refused', '');
  expect([silent.status, JSON.parse(silent.text).refusal.code]).toEqual([409, 'review-reason']);
  expect((await decide('asked', 'Waarom met de auto?')).status).toBe(200);
  const { browser: other } = await signIn('1002');
  expect(OwnApprovals.parse(JSON.parse((await other.ask('/api/me/approvals')).text)).approvals).toEqual([]);
  const answer = { claimId: claimIds[0], text: 'Er reed geen trein.' };
  expect((await other.post('/api/me/approvals/answer', answer)).status).toBe(409);
  expect((await other.ask('/api/organisation/approvals')).status).toBe(403);
  const { browser: noor } = await signIn('1001');
  const answered = OwnApprovals.parse(JSON.parse((await noor.post('/api/me/approvals/answer', answer)).text));
  expect(answered.approvals.map(({ state, said }) => [state, said.at(-1)?.reason])).toEqual([
    ['answered', 'Er reed geen trein.'],
  ]);
  const month = JSON.parse((await client.ask('/api/organisation/months/2026-11')).text) as {
    checklist: { id: string; state: string }[];
  };
  expect(month.checklist.find(({ id }) => id === 'approvals')?.state).toBe('attention');
  expect((await decide('approved', '')).status).toBe(200);
  expect((await list()).openCount).toBe(0);
});
