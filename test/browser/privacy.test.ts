// The public privacy pages on the real server: for anybody, without a cookie, in two languages, and true.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SESSION_COOKIE, SESSION_SECONDS } from '#platform/http/session-cookie';
import { clauses } from '#register/clauses';
import { cookies } from '#register/cookies';
import { parties } from '#register/parties';
import { openTestServer, type TestServer } from '../../src/shells/server/open-test-server.ts';
import { buildTestWeb } from './build-test-web.ts';
import { findChromium, startChromium, withoutChromium } from './chromium.ts';
import { findFaults } from './find-faults.ts';
import { openPageOf, openVisitor } from './open-web.ts';

const pages = ['', '/clauses', '/parties', '/cookies', '/complain'].map((path) => `/privacy${path}`);
const loaded = async (page: Page) => {
  await page.locator('main :is(dl, details[id])').first().waitFor();
  await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
};

/** A build of the web, a database and a browser: on a busy machine each takes its time. */
const PATIENCE_MS = 240_000;

describe.skipIf(!findChromium())(findChromium() ? 'privacy pages' : withoutChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let visitor: BrowserContext;
  const visit = async (path: string) => {
    const opened = await openPageOf(visitor, server.origin + path);
    await loaded(opened.page);
    return opened;
  };

  beforeAll(async () => {
    server = await openTestServer('demo', await buildTestWeb());
    browser = await startChromium();
    visitor = await openVisitor({ browser });
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each([
    [1360, 'light', 'nl'],
    [390, 'dark', 'en'],
  ] as const)(
    'at %i px, %s, %s: axe finds nothing and nothing runs over',
    { timeout: PATIENCE_MS },
    async (width, scheme, language) => {
      const other = await openVisitor({ browser }, { width, scheme, language });
      for (const path of pages) {
        const { page, problems } = await openPageOf(other, server.origin + path);
        await loaded(page);
        expect(await findFaults(page), path).toEqual([]);
        expect(problems, path).toEqual([]);
        await page.close();
      }
      await other.close();
    },
  );

  test('who reads the public pages gets no cookie, and nothing is left in the browser', {
    timeout: PATIENCE_MS,
  }, async () => {
    const reader = await openVisitor({ browser });
    for (const path of pages) {
      const { page } = await openPageOf(reader, server.origin + path);
      await loaded(page);
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      await page.close();
    }
    expect(await reader.cookies()).toEqual([]);
    await reader.close();
  });

  test('every cookie and every kept choice of this website is on the cookie page, and nothing else is there', {
    timeout: PATIENCE_MS,
  }, async () => {
    const user = await openVisitor({ browser });
    const { page } = await openPageOf(user, `${server.origin}/view-as`);
    await page.getByRole('button', { name: /Noor van Dijk/ }).click();
    await page.waitForURL('**/me');
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.getByRole('button', { name: /^Colours/ }).click();
    await page.goto(`${server.origin}/me/trips/add`);
    await page.getByLabel('From', { exact: true }).fill('Ede-Wageningen');
    await page.waitForFunction(() => sessionStorage.length > 0);
    await page.goto(`${server.origin}/privacy/cookies`);
    await loaded(page);
    const told = await page.locator('main article h2').allInnerTexts();
    const set = await user.cookies();
    const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    expect([...set.map(({ name }) => name), ...kept].sort()).toEqual(told.toSorted());
    expect(set).toHaveLength(1);
    expect(set[0]).toMatchObject({ name: SESSION_COOKIE, httpOnly: true, sameSite: 'Strict' });
    expect(cookies.map((one) => 'lastsSeconds' in one && one.lastsSeconds).filter(Boolean)).toEqual([
      SESSION_SECONDS,
    ]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await user.close();
  });

  test('the newest version of the statement is on the website, with its version and its day', async () => {
    const { page } = await visit('/privacy');
    await page.getByRole('heading', { level: 1, name: 'Wat wij met uw gegevens doen' }).waitFor();
    await page.getByText(/^versie [0-9a-f]{12}, gemaakt op 22\snov\s2026$/).waitFor();
    expect(await page.getByText('Voorbeeld Reisdiensten B.V. (verzonnen)').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('every entry of the contents leads to its place, and every clause has an address that opens its proof', async () => {
    const { page } = await visit('/privacy');
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll('nav a[href^="#"]')]
        .map((link) => link.getAttribute('href')?.slice(1) ?? '')
        .filter((anchor) => document.getElementById(anchor) === null),
    );
    expect(broken).toEqual([]);
    await page.close();
    const { page: board } = await visit('/privacy/clauses#C049');
    await board.locator('#C049[open]').waitFor();
    expect(await board.locator('main details[id]').count()).toBe(clauses.length);
    await board.locator('#C049').getByText('each clause about a basis names').waitFor();
    await board.close();
  });

  test('each party that is neither ourselves nor the reader is in the overview, with its fields and how it is checked', async () => {
    const { page } = await visit('/privacy/parties');
    const outside = Object.values(parties).filter(({ kind }) => kind !== 'self' && kind !== 'subject');
    expect((await page.locator('main article h3').allInnerTexts()).toSorted()).toEqual(
      outside.map(({ nl }) => nl).toSorted(),
    );
    expect(await page.getByText('(niet nagekeken)').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('a person can complain with us and with the supervisory authority, and both ways are on the page', async () => {
    const { page } = await visit('/privacy/complain');
    expect(await page.getByRole('link', { name: 'privacy@demo.example' }).getAttribute('href')).toBe(
      'mailto:privacy@demo.example',
    );
    const authority = page.getByRole('link', { name: 'autoriteitpersoonsgegevens.nl' });
    expect(await authority.getAttribute('href')).toBe('https://autoriteitpersoonsgegevens.nl');
    await page.close();
  });

  test('a promise opens by keyboard and names its test', async () => {
    const { page } = await visit('/privacy/clauses');
    await page.locator('#C050 summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('#C050').getByText('src/services/travel/trips/clause.test.ts').waitFor();
    await page.close();
  });

  test('a brand that is not there is refused in words', async () => {
    const answer = await fetch(`${server.origin}/api/site/statement?language=nl&brand=nobody`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ refusal: { code: 'brand-unknown' } });
  });

  test('a question that the statement does not know may not be asked', async () => {
    const why = (field: string) =>
      fetch(`${server.origin}/api/site/why?activity=trust/complaints/handling&field=${field}&language=en`);
    expect((await why('email')).status).toBe(200);
    expect(await (await why('birth_date')).json()).toMatchObject({ refusal: { code: 'question-unknown' } });
  });
});
