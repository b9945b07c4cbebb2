// One's own data as a person walks through it: withdraw a consent, fetch the file, look at an erasure before
// it is sent, send it and read what it did.
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepPlateByConsent } from '#flows/withdraw-consent';
import { NOW, openTestServer, type TestServer } from '../../src/shells/server/open-test-server.ts';
import { buildTestWeb } from './build-test-web.ts';
import { findChromium, startChromium, withoutChromium } from './chromium.ts';
import { findFaults } from './find-faults.ts';
import { openPageOf, openVisitor, type View } from './open-web.ts';

const loaded = async (page: Page) => {
  await page.locator('h1').waitFor();
  await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
};
const PATIENCE_MS = 240_000;
const pages = [
  '',
  '/log',
  '/consents',
  '/rights',
  '/rights/access',
  '/rights/rectification',
  '/rights/erasure',
  '/rights/restriction',
  '/rights/portability',
  '/rights/objection',
  '/complaint',
].map((path) => `/me/privacy${path}`);

describe.skipIf(!findChromium())(findChromium() ? 'my data' : withoutChromium, () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await openTestServer('demo', await buildTestWeb());
    browser = await startChromium();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function visit(number: string, path: string, view: View = {}) {
    const visitor = await openVisitor({ browser }, view);
    const switched = await visitor.request.post(`${server.origin}/api/session/demo`, {
      headers: { origin: server.origin },
      data: { role: 'traveller', personId: server.people.get(number) },
    });
    expect(switched.ok()).toBe(true);
    const opened = await openPageOf(visitor, server.origin + path);
    await loaded(opened.page);
    return { ...opened, visitor };
  }
  const leave = (visitor: BrowserContext) => visitor.close();

  // Each page twice: in both widths, both schemes and both languages; the four together see every pair of
  // them.
  test.each([
    [1360, 'light', 'nl', 0],
    [390, 'dark', 'en', 0],
    [390, 'light', 'nl', 1],
    [1360, 'dark', 'en', 1],
  ] as const)(
    'at %i px, %s, %s: axe finds nothing and nothing runs over',
    { timeout: PATIENCE_MS },
    async (width, scheme, language, half) => {
      const { visitor } = await visit('1002', '/me/privacy', { width, scheme, language });
      for (const path of pages.filter((_, at) => at % 2 === half)) {
        const { page, problems } = await openPageOf(visitor, server.origin + path);
        await loaded(page);
        const folded = page.locator('main details > summary').first();
        if (await folded.isVisible()) await folded.click();
        expect(await findFaults(page), path).toEqual([]);
        expect(problems, path).toEqual([]);
        await page.close();
      }
      const { page } = await openPageOf(visitor, `${server.origin}/me/privacy`);
      await loaded(page);
      await page.getByRole('button', { name: /^(Ritten|Trips)/ }).click();
      await page.getByRole('dialog').waitFor();
      expect(await findFaults(page)).toEqual([]);
      await leave(visitor);
    },
  );

  test('a consent is taken back with one tap, by keyboard too, and the page says what was erased', {
    timeout: PATIENCE_MS,
  }, async () => {
    const personId = server.people.get('1003') ?? '';
    const context = { role: 'traveller', organisation: server.organisation, person: personId, now: NOW };
    await server.db.server.transaction(context, (tx) =>
      keepPlateByConsent(tx, 'GX123B', { personId, channel: 'app' }),
    );
    const { page, visitor } = await visit('1003', '/me/privacy');
    await page.getByRole('link', { name: /Toestemmingen/ }).click();
    const withdraw = page.getByRole('button', { name: /^Toestemming intrekken: Adressen/ });
    await withdraw.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Ingetrokken. 1 regel is meteen gewist.').waitFor();
    expect(await withdraw.count()).toBe(0);
    await page.getByText('Wat u eerder koos').click();
    await page.getByText('De vraag van die dag: “Wilt u dit bewaren').waitFor();
    await leave(visitor);
  });

  test('access: seen first, sent, carried out, and the file is kept by the browser', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { page, visitor } = await visit('1001', '/me/privacy');
    await page.getByRole('link', { name: /^Inzien/ }).click();
    await page.getByRole('region', { name: 'U krijgt' }).waitFor();
    await page.getByRole('button', { name: 'Verzoek versturen' }).click();
    await page.waitForURL('**/me/privacy/requests/*');
    const fetched = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bestand ophalen' }).click();
    const download = await fetched;
    expect(download.suggestedFilename()).toBe('mijn-gegevens.zip');
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    expect(await findFaults(page)).toEqual([]);
    await leave(visitor);
  });

  test('erasure: what stays stands there with its last day before anything is sent, and the result says the same', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { page, visitor } = await visit('1001', '/me/privacy/rights/erasure', { width: 390 });
    const stays = page.getByRole('region', { name: 'Blijft' });
    await stays
      .getByText(/tot 1\sjan\s20\d\d/)
      .first()
      .waitFor();
    await page.getByText('Deze diensten stoppen voor u').waitFor();
    await page.getByText('Dit kan niet ongedaan worden gemaakt.').waitFor();
    const kept = await stays.locator('summary').count();
    await page.getByRole('button', { name: 'Wissen, voorgoed' }).click();
    await page.waitForURL('**/me/privacy/requests/*');
    await page.getByRole('region', { name: 'Gewist' }).waitFor();
    expect(await page.getByRole('region', { name: 'Gebleven' }).locator('summary').count()).toBe(kept);
    await page.getByRole('link', { name: 'Autoriteit Persoonsgegevens' }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.reload();
    await page.getByRole('region', { name: 'Gewist' }).waitFor();
    await leave(visitor);
  });

  test('anybody makes a request: the letter’s link asks once more, and says what happens then', {
    timeout: PATIENCE_MS,
  }, async () => {
    const asker = await openVisitor({ browser }, { width: 390 });
    const { page } = await openPageOf(asker, `${server.origin}/privacy/request`);
    await page.getByLabel('Mijn gegevens inzien').check();
    await page.getByRole('textbox', { name: 'Naam van uw werkgever' }).fill('Molenwiek');
    await page.getByRole('textbox', { name: 'Uw personeelsnummer' }).fill('1001');
    await page.getByRole('button', { name: 'Verzoek versturen' }).click();
    await page.getByText('Vul een e-mailadres in').waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'E-mailadres' }).fill('nobody@example.nl');
    await page.getByRole('button', { name: 'Verzoek versturen' }).click();
    await page.getByRole('heading', { name: 'Wij hebben uw verzoek' }).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.goto(`${server.origin}/privacy/request/confirm#${crypto.randomUUID()}.AAAAAAAAAAAAAAAAAAAAAA`);
    await page.reload();
    await page.getByRole('button', { name: 'Ja, dit is mijn verzoek' }).click();
    await page.getByText('proof-wrong').waitFor();
    expect(await findFaults(page)).toEqual([]);
    expect(await asker.cookies()).toEqual([]);
    await leave(asker);
  });

  test('another person’s request does not open, and the page says so in words', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { page, visitor } = await visit('1002', `/me/privacy/requests/${crypto.randomUUID()}`);
    await page.getByRole('alert').getByText('request-unknown').waitFor();
    await leave(visitor);
  });
});
