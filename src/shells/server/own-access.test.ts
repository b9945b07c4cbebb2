// The second step and one's own sessions, over real HTTP: what ends with what, and what opens what.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Access,
  accept,
  type Browser,
  codeOf,
  isIn,
  OTHER,
  openAccess,
  PASSWORD,
} from './open-access.ts';
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

test('with a second step the password alone opens nothing, and a code works once', async () => {
  const { email, browser } = await access.join();
  const { key } = await access.addStep(browser);
  const other = openBrowser(server);
  const asked = await access.signIn(email, PASSWORD, undefined, other);
  expect([JSON.parse(asked.text), other.cookie()]).toEqual([{ step: 'code' }, '']);
  const code = access.nextCode(key);
  expect(codeOf((await access.signIn(email, OTHER, code)).text)).toBe('sign-in-wrong');
  expect(codeOf((await access.signIn(email, PASSWORD, '000000')).text)).toBe('sign-in-wrong');
  const both = await Promise.all([
    access.signIn(email, PASSWORD, code),
    access.signIn(email, PASSWORD, code),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect((await access.signIn(email, PASSWORD, code)).status).toBe(403);
});

test('a recovery code lets in once', async () => {
  const { email, browser } = await access.join();
  const { codes } = await access.addStep(browser);
  expect(new Set(codes).size).toBe(10);
  const [code = ''] = codes;
  expect((await access.signIn(email, PASSWORD, code.toUpperCase())).status).toBe(200);
  expect((await access.signIn(email, PASSWORD, code)).status).toBe(403);
});

test('a new link of the employer sets the password, and does not pass the second step', async () => {
  const { email, person, browser } = await access.join();
  await access.addStep(browser);
  const { token } = await access.inviteTo(person);
  const thief = openBrowser(server);
  const made = await thief.post('/api/invitation/accept', accept(token, OTHER));
  expect([JSON.parse(made.text), thief.cookie()]).toEqual([{ step: 'sign-in' }, '']);
  expect(JSON.parse((await access.signIn(email, OTHER)).text)).toEqual({ step: 'code' });
  expect((await access.signIn(email, PASSWORD)).status).toBe(403);
  expect(await isIn(browser)).toBe(false);
});

test('setting or ending the second step asks the password again, and ends every session from before', async () => {
  const { email, browser } = await access.join();
  const elsewhere = openBrowser(server);
  await access.signIn(email, PASSWORD, undefined, elsewhere);
  const drafted = await browser.post('/api/access/second-step/draft', { password: OTHER });
  expect(codeOf(drafted.text)).toBe('sign-in-wrong');
  const { key } = await access.addStep(browser);
  expect([await isIn(browser), await isIn(elsewhere)]).toEqual([true, false]);
  const end = (code?: string) => browser.post('/api/access/second-step/end', { password: PASSWORD, code });
  expect((await end()).status).toBe(403);
  expect((await end(access.nextCode(key))).status).toBe(200);
  expect(await isIn(browser)).toBe(false);
  expect(JSON.parse((await access.signIn(email)).text)).toEqual({ step: 'done' });
});

test('the desk of the organisation asks a right of the account and a second step in this session', async () => {
  const plain = await access.join();
  await access.addStep(plain.browser);
  const look = (browser: Browser, role = 'client') => browser.post('/api/access/look', { role });
  expect(codeOf((await look(plain.browser)).text)).toBe('not-for-this-account');
  const { browser } = await access.join(['payroll']);
  expect(codeOf((await look(browser)).text)).toBe('second-step-needed');
  await access.addStep(browser);
  const before = browser.cookie();
  expect((await browser.ask('/api/organisation/months')).status).toBe(403);
  expect((await look(browser)).status).toBe(200);
  expect(JSON.parse((await browser.ask('/api/session')).text)).toMatchObject({
    role: 'organisation',
    person: null,
  });
  const old = openBrowser(server);
  old.setCookie(before);
  expect(await isIn(old)).toBe(false);
  access.later({ hours: 1, seconds: 1 });
  expect(await isIn(browser)).toBe(false);
});

test('one sees the own sessions in plain words, ends one, or all; never those of somebody else', async () => {
  const { email, browser } = await access.join();
  const other = openBrowser(server);
  await access.signIn(email, PASSWORD, undefined, other);
  const stranger = await access.join();
  const listed = JSON.parse((await browser.ask('/api/access')).text).sessions;
  expect(listed).toHaveLength(2);
  const { id } = listed.find(({ isThis }: { isThis: boolean }) => !isThis);
  const end = (by: typeof browser, session: string | null) => by.post('/api/access/end', { session });
  expect((await end(stranger.browser, id)).status).toBe(404);
  expect(await isIn(other)).toBe(true);
  expect((await end(browser, id)).status).toBe(200);
  expect([await isIn(other), await isIn(browser)]).toEqual([false, true]);
  await end(browser, null);
  expect([await isIn(browser), await isIn(stranger.browser)]).toEqual([false, true]);
});

test('a session ends a week after its last use, and thirty days after it began', async () => {
  const idle = (await access.join()).browser;
  access.later({ hours: 7 * 24 });
  expect(await isIn(idle)).toBe(false);
  const used = (await access.join()).browser;
  for (let days = 0; days < 30; days += 6) {
    expect(await isIn(used)).toBe(true);
    access.later({ hours: 6 * 24 });
  }
  expect(await isIn(used)).toBe(false);
});
