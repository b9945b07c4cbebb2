// Getting in, over real HTTP with a real database: what each of the statement's sentences about it promises,
// and every way in that must not be one.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { setFlag } from '#privacy/flags/set-flag';
import { activityById } from '#register';
import { receivePeople } from '#services/people/organisations';
import { type Access, accept, codeOf, day, isIn, OTHER, openAccess, PASSWORD } from './open-access.ts';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
let access: Access;
beforeAll(async () => {
  server = await openTestServer('gemeente');
  access = openAccess(server);
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = NOW;
});

test('an invitation shows which employer sent what, and makes an account for that person', async () => {
  const { person, personnelNumber, email } = await access.hire();
  const { letter, token } = await access.inviteTo(person);
  expect(letter?.to).toBe(email);
  expect(token.length).toBeGreaterThanOrEqual(22);
  const browser = openBrowser(server);
  const shown = await browser.post('/api/invitation', { token });
  expect(JSON.parse(shown.text)).toMatchObject({
    employer: 'Molenwiek',
    loginName: email.toLowerCase(),
    name: 'Mens Voorbeeld',
    email,
    personnelNumber,
    startsOn: '2025-01-01',
  });
  expect(await isIn(browser)).toBe(false);
  await browser.post('/api/invitation/accept', accept(token));
  const session = await browser.ask('/api/session');
  expect(JSON.parse(session.text)).toMatchObject({
    role: 'traveller',
    hasAccount: true,
    person: { personId: person, personnelNumber },
    people: [],
  });
});

test('what the employer sent wrong becomes a request for rectification', async () => {
  const { person } = await access.hire();
  const { token } = await access.inviteTo(person);
  const corrections = [{ field: 'employee_no', asked: '77' }];
  const { status } = await openBrowser(server).post('/api/invitation/accept', {
    ...accept(token),
    corrections,
  });
  expect(status).toBe(200);
  const context = { role: 'privacy-officer', now: NOW };
  const asked = await server.db.server.list(
    context,
    sql`select kind, field, asked from trust.request where person_id = ${person}::uuid`,
  );
  expect(asked).toEqual([{ kind: 'rectification', field: 'employee_no', asked: '77' }]);
});

const rowsOf = (table: 'account' | 'invitation', person: string) =>
  server.db.server.list(
    { role: 'access', now: NOW },
    sql`select 1 from ${sql.id('people', table)} where person_id = ${person}::uuid`,
  );

test('until somebody accepts there is no account; accepting makes it, on the basis of an agreement', async () => {
  const { person } = await access.hire();
  const { token } = await access.inviteTo(person);
  await openBrowser(server).post('/api/invitation', { token });
  expect([await rowsOf('account', person), await rowsOf('invitation', person)]).toMatchObject([[], [{}]]);
  await openBrowser(server).post('/api/invitation/accept', accept(token));
  expect([await rowsOf('account', person), await rowsOf('invitation', person)]).toMatchObject([[{}], []]);
  for (const id of ['people/access/invitation', 'system/accounts/account'] as const)
    expect(activityById(id).bases).toEqual(['contract']);
});

test('whom the employer did not pass on to us nobody invites, and nothing of them is kept', async () => {
  const nobody = '00000000-0000-7000-8000-000000000000';
  await expect(access.inviteTo(nobody)).rejects.toThrow('not-employed');
  expect(await rowsOf('invitation', nobody)).toEqual([]);
});

test('a link works once, not guessed, not cut short, not after a newer one, and not after fourteen days', async () => {
  const { person } = await access.hire();
  const [first, second] = [await access.inviteTo(person), await access.inviteTo(person)];
  const open = async (token: string) =>
    codeOf((await openBrowser(server).post('/api/invitation', { token })).text);
  const wrong = ['', first.token, second.token.slice(1), 'A'.repeat(43)].filter((token) => token !== '');
  for (const token of wrong) expect(await open(token)).toBe('invitation-wrong');
  access.later({ hours: 14 * 24 });
  expect(await open(second.token)).toBe('invitation-wrong');
  access.later({ seconds: -1 });
  const both = await Promise.all([
    openBrowser(server).post('/api/invitation/accept', accept(second.token)),
    openBrowser(server).post('/api/invitation/accept', accept(second.token)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect(await open(second.token)).toBe('invitation-wrong');
});

test('nobody learns whether an account exists: one answer, one code', async () => {
  const { email } = await access.join();
  const answers = [
    await access.signIn(email, OTHER),
    await access.signIn('nobody@elsewhere.example'),
    await access.signIn(email, OTHER, '000000'),
  ];
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(codeOf(answers[0]?.text ?? '')).toBe('sign-in-wrong');
});

test('each login has a token of its own, and what a browser brought along is worth nothing', async () => {
  const { email } = await access.join();
  const browser = openBrowser(server);
  const planted = `__Host-reisrecht=${'A'.repeat(43)}`;
  browser.setCookie(planted);
  expect(await isIn(browser)).toBe(false);
  await access.signIn(email, PASSWORD, undefined, browser);
  const first = browser.cookie();
  expect(first).not.toBe(planted);
  expect(await isIn(browser)).toBe(true);
  await access.signIn(email, PASSWORD, undefined, browser);
  const before = openBrowser(server);
  before.setCookie(first);
  expect([browser.cookie() === first, await isIn(before), await isIn(browser)]).toEqual([false, false, true]);
});

test('the cookie is of this host alone, unseen by scripts and by other sites', async () => {
  const { email } = await access.join();
  const response = await fetch(`${server.origin}/api/sign-in`, {
    method: 'POST',
    headers: { origin: server.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const [cookie = ''] = response.headers.getSetCookie();
  expect(cookie).toMatch(
    /^__Host-reisrecht=[\w-]{43}; Max-Age=\d+; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
  );
  const foreign = await openBrowser(server).post(
    '/api/sign-in',
    { email, password: PASSWORD },
    { origin: 'https://elsewhere.example' },
  );
  expect([foreign.status, codeOf(foreign.text)]).toEqual([403, 'other-origin']);
});

test('neither token, password, key nor code stands in the database as it is', async () => {
  const { browser } = await access.join();
  const { key, codes } = await access.addStep(browser);
  const token = browser.cookie().split('=')[1] ?? '';
  const rows = await server.db.server.list(
    { role: 'access', now: NOW },
    sql`select row_to_json(a)::text as text from people.account a
      union all select row_to_json(s)::text from people.session s
      union all select row_to_json(c)::text from people.recovery_code c`,
  );
  const held = JSON.stringify(rows);
  expect(rows.length).toBeGreaterThan(2);
  for (const secret of [token, PASSWORD, key, codes[0] ?? '', (codes[0] ?? '').replaceAll('-', '')]) {
    expect(secret.length).toBeGreaterThan(10);
    expect(held).not.toContain(secret);
    expect(held).not.toContain(Buffer.from(secret).toString('hex'));
  }
});

test('whoever leaves gets in until the last day has passed, and not a moment longer', async () => {
  const { email, browser, row } = await access.join();
  const context = { role: 'intake', organisation: server.organisation, now: NOW };
  await server.db.worker.transaction(context, (tx) =>
    receivePeople(tx, [{ ...row, endsOn: day('2026-11-24') }]),
  );
  // Midnight of Dutch winter time.
  server.clock.now = Temporal.Instant.from('2026-11-24T22:59:59Z');
  expect([(await access.signIn(email)).status, await isIn(browser)]).toEqual([200, true]);
  server.clock.now = Temporal.Instant.from('2026-11-24T23:00:00Z');
  expect([(await access.signIn(email)).status, await isIn(browser)]).toEqual([403, false]);
});

test('a restriction of the use of their data locks nobody out', async () => {
  const { email, person, browser } = await access.join();
  const { organisation } = server;
  const rights = { role: 'rights', organisation, person, now: NOW };
  const set = await server.db.server.transaction(rights, (tx) =>
    setFlag(tx, { kind: 'restriction', activity: 'all' }),
  );
  expect(set).toMatchObject({ ok: true, value: 'set' });
  expect([(await access.signIn(email)).status, await isIn(browser)]).toEqual([200, true]);
});

test('after ten wrong passwords the right one waits too', async () => {
  const { email } = await access.join();
  const tries = [];
  for (let done = 0; done < 10; done += 1) tries.push(codeOf((await access.signIn(email, OTHER)).text));
  expect(new Set(tries)).toEqual(new Set(['sign-in-wrong']));
  const late = await access.signIn(email);
  expect([late.status, codeOf(late.text)]).toEqual([429, 'tries-too-many']);
});
