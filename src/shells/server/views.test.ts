// The log of views through the real door: the client's looking is noted before it sees anything, one's own
// looking is not, and an answer whose row cannot be written does not leave.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withOwner } from '#platform/database/owner-session';
import { listViews } from '#privacy/views/list-views';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const monthPath = '/api/organisation/months/2026-10';
const viewsOf = (number: string) => {
  const person = server.people.get(number) ?? '';
  const context = { role: 'traveller', organisation: server.organisation, person, now: NOW };
  return server.db.server.transaction(context, (tx) => listViews(tx, { limit: 50 }));
};

async function signIn(number?: string) {
  const browser = openBrowser(server);
  const personId = server.people.get(number ?? '');
  await browser.post(
    '/api/session/demo',
    number ? { role: 'traveller', personId } : { role: 'organisation' },
  );
  return browser;
}

test('looking at one’s own month is no view', async () => {
  const noor = await signIn('1001');
  expect((await noor.ask('/api/me/months/2026-10')).status).toBe(200);
  expect(await viewsOf('1001')).toEqual([]);
});

test('when the employer looks at a month, each person on the page reads so, and nobody else', async () => {
  const employer = await signIn();
  const { status, text } = await employer.ask(monthPath);
  expect(status).toBe(200);
  const shown = new Set((JSON.parse(text).lines as { personId: string }[]).map((line) => line.personId));
  expect(shown).toEqual(new Set([server.people.get('1001'), server.people.get('1002')]));
  const views = await viewsOf('1001');
  expect(views.map(({ viewerRole, activity }) => `${viewerRole} ${activity}`)).toEqual([
    'client people/organisations/employment',
    'client money/payroll-settlement/evidence',
  ]);
  expect(views[1]?.fields).toContain('allowance_amount');
  expect(views[1]?.at.equals(NOW)).toBe(true);
  expect(JSON.stringify(views)).not.toContain('Noor');
  // Sanne has one trip, which is not confirmed: the employer did not see her.
  expect(await viewsOf('1003')).toEqual([]);
});

test('opening one line is a view of the one whose line it is; months and their state are of nobody', async () => {
  const employer = await signIn();
  const lines = JSON.parse((await employer.ask(monthPath)).text).lines as { id: string; personId: string }[];
  const line = lines.find(({ personId }) => personId === server.people.get('1002'));
  const [ofNoor, ofDaan] = [(await viewsOf('1001')).length, (await viewsOf('1002')).length];
  const path = `/api/lines/${encodeURIComponent(line?.id ?? '')}/explanation`;
  expect((await employer.ask(path)).status).toBe(200);
  expect((await employer.ask('/api/organisation/months')).status).toBe(200);
  expect([(await viewsOf('1001')).length, (await viewsOf('1002')).length]).toEqual([ofNoor, ofDaan + 1]);
  expect((await viewsOf('1002'))[0]?.reason).toBe('the explanation of one amount');
});

test('an answer whose row cannot be written does not leave', async () => {
  const employer = await signIn();
  const rename = (from: string, to: string) =>
    withOwner(server.db.owner, (owner) => owner.query(`alter table privacy.${from} rename to ${to}`));
  await rename('view', 'view_gone');
  const { status, text } = await employer.ask(monthPath);
  await rename('view_gone', 'view');
  expect(status).toBe(500);
  expect(text).not.toMatch(/Noor|Visser|1001/);
  expect((await employer.ask(monthPath)).status).toBe(200);
});
