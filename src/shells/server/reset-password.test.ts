// A lost password and another one, over real HTTP: what a link of a letter opens, and what nobody learns.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Access, codeOf, isIn, OTHER, openAccess, PASSWORD } from './open-access.ts';
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

const askFor = (email: string) => openBrowser(server).post('/api/reset/ask', { email });
/** The links in the letters to this address, the newest last. */
const linksTo = (email: string) =>
  readdirSync(server.lettersFolder)
    .sort()
    .map((name) => readFileSync(join(server.lettersFolder, name), 'utf8'))
    .filter((text) => text.startsWith(`To: ${email.toLowerCase()}\n`) && text.includes('/reset#'))
    .map((text) => /\/reset#([\w-]+)/.exec(text)?.[1] ?? '');
async function linkTo(email: string): Promise<string> {
  await askFor(email);
  return linksTo(email).at(-1) ?? '';
}
const set = (token: string, password = OTHER, browser = openBrowser(server)) =>
  browser.post('/api/reset', { token, password });

test('a link of the letter sets another password once, and every session of before ends', async () => {
  const { email, browser } = await access.join();
  const token = await linkTo(email);
  const by = openBrowser(server);
  const both = await Promise.all([set(token, OTHER, by), set(token)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect(await isIn(browser)).toBe(false);
  expect([(await access.signIn(email)).status, (await access.signIn(email, OTHER)).status]).toEqual([
    403, 200,
  ]);
  expect(codeOf((await set(token)).text)).toBe('reset-wrong');
});

test('nobody learns whether there is an account: one answer, and a letter only where there is one', async () => {
  const { email } = await access.join();
  const answers = [await askFor(email), await askFor('nobody@elsewhere.example')];
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect([linksTo(email).length, linksTo('nobody@elsewhere.example').length]).toEqual([1, 0]);
});

test('a mailbox is not filled: who asks again within five minutes gets no second letter', async () => {
  const { email } = await access.join();
  const first = await linkTo(email);
  await askFor(email);
  expect(linksTo(email)).toHaveLength(1);
  access.later({ minutes: 5 });
  const second = await linkTo(email);
  expect(second).not.toBe(first);
  expect(codeOf((await set(first)).text)).toBe('reset-wrong');
  expect((await set(second)).status).toBe(200);
});

test('after half an hour the link is worth nothing', async () => {
  const { email } = await access.join();
  const token = await linkTo(email);
  access.later({ minutes: 30 });
  expect(codeOf((await set(token)).text)).toBe('reset-wrong');
  access.later({ seconds: -1 });
  expect((await set(token)).status).toBe(200);
});

test('the link does not pass the second step', async () => {
  const { email, browser } = await access.join();
  await access.addStep(browser);
  const by = openBrowser(server);
  const { text } = await set(await linkTo(email), OTHER, by);
  expect([JSON.parse(text), by.cookie()]).toEqual([{ step: 'sign-in' }, '']);
  expect(JSON.parse((await access.signIn(email, OTHER)).text)).toEqual({ step: 'code' });
});

test('a new invitation ends a link that was on its way', async () => {
  const { email, person } = await access.join();
  const token = await linkTo(email);
  const { token: invited } = await access.inviteTo(person);
  const accepted = { token: invited, password: PASSWORD, corrections: [] };
  await openBrowser(server).post('/api/invitation/accept', accepted);
  expect(codeOf((await set(token)).text)).toBe('reset-wrong');
});

test('another password asks the one of before, and only who changed it stays logged in', async () => {
  const { email, browser } = await access.join();
  const elsewhere = openBrowser(server);
  await access.signIn(email, PASSWORD, undefined, elsewhere);
  const change = (password: string, chosen = OTHER) =>
    browser.post('/api/access/password', { password, chosen });
  expect(codeOf((await change(OTHER)).text)).toBe('sign-in-wrong');
  expect(codeOf((await change(PASSWORD, 'kort')).text)).toBe('password-short');
  const before = browser.cookie();
  expect((await change(PASSWORD)).status).toBe(200);
  expect(browser.cookie()).not.toBe(before);
  expect([await isIn(browser), await isIn(elsewhere)]).toEqual([true, false]);
});
