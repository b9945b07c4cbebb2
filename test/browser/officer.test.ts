// The privacy officer's desk on the real server: the main walk by hand, and every page for who cannot see it
// or uses no mouse.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoOfficers } from '#desks/site/demo-officers';
import { askForRight } from '#flows/ask-for-right';
import { receiveComplaint } from '#services/trust/complaints';
import { NOW, openTestServer, type TestServer } from '../../src/shells/server/open-test-server.ts';
import { buildTestWeb } from './build-test-web.ts';
import { findChromium, startChromium, withoutChromium } from './chromium.ts';
import { findFaults } from './find-faults.ts';
import { openPageOf, openVisitor, type View } from './open-web.ts';

const [judith, omer] = demoOfficers;
const pages = [
  '',
  '/requests',
  '/restrictions',
  '/complaints',
  '/demands',
  '/recipients',
  '/retention',
  '/retention/runs',
  '/retention/holds',
  '/register',
  '/register/clauses',
  '/register/versions',
  '/register/proposals',
  '/register/papers',
  '/breaches',
  '/logs',
].map((path) => `/officer${path}`);

/** A build of the web, a database and a browser: on a busy machine each takes its time. */
const PATIENCE_MS = 240_000;

describe.skipIf(!findChromium())(findChromium() ? 'the desk of the privacy office' : withoutChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let request = '';

  beforeAll(async () => {
    server = await openTestServer('demo', await buildTestWeb());
    browser = await startChromium();
    const person = server.people.get('1001') ?? '';
    const { organisation } = server;
    const made = await askForRight(server.db.server, {
      organisation,
      person,
      asking: {
        kind: 'rectification',
        channel: 'app',
        receivedAt: NOW,
        field: 'cost_centre',
        asked: 'Water',
      },
      now: NOW,
    });
    if (!made.ok) throw new Error(made.refusal.en);
    request = made.value;
    await server.db.server.transaction({ role: 'rights', organisation, person, now: NOW }, (tx) =>
      receiveComplaint(tx, { complaint: 'Ik zie niet wie keek.' }),
    );
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Signed in as one of the office, with the request that the page itself would make. */
  async function signIn(officer = judith, view: View = {}): Promise<BrowserContext> {
    const visitor = await openVisitor({ browser }, view);
    const { origin } = server;
    const data = { role: 'privacy-officer', officerId: officer?.id };
    const answer = await visitor.request.post(`${origin}/api/session/demo`, { headers: { origin }, data });
    expect(answer.ok()).toBe(true);
    return visitor;
  }
  const loaded = async (page: Page) => {
    await page.locator('h1').waitFor();
    await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  };

  test.each([
    [1360, 'light', 'nl'],
    [390, 'dark', 'en'],
  ] as const)(
    'at %i px, %s, %s: axe finds nothing and nothing runs over',
    { timeout: PATIENCE_MS },
    async (width, scheme, language) => {
      const visitor = await signIn(judith, { width, scheme, language });
      for (const path of [...pages, `/officer/requests/${request}`]) {
        const { page, problems } = await openPageOf(visitor, server.origin + path);
        await loaded(page);
        expect(await findFaults(page), path).toEqual([]);
        expect(problems, path).toEqual([]);
        await page.close();
      }
      await visitor.close();
    },
  );

  test('from the start to a rejection with its ground, and the step carries the name of who decided', {
    timeout: PATIENCE_MS,
  }, async () => {
    const visitor = await signIn();
    const { page } = await openPageOf(visitor, `${server.origin}/`);
    await page.getByRole('heading', { level: 1, name: 'Wat op u wacht' }).waitFor();
    await page.getByRole('link', { name: /Verzoeken over rechten/ }).click();
    await page.getByRole('link', { name: /Verbetering/ }).click();
    await page.getByText('Twee klokken; de eerste telt').waitFor();
    await page.getByRole('button', { name: 'Afwijzen' }).click();
    await page.getByRole('button', { name: 'Afwijzen' }).click();
    await page.getByRole('alert').getByText('request-detail-missing').waitFor();
    await page.getByRole('radio', { name: /het gegeven klopt/ }).check();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Afwijzen' }).click();
    await page.getByText(new RegExp(`^${judith?.name} · .*het gegeven klopt`)).waitFor();
    await visitor.close();
  });

  test('who writes a demand down and checks it must leave the approval to somebody else', {
    timeout: PATIENCE_MS,
  }, async () => {
    const first = await signIn();
    const { page } = await openPageOf(first, `${server.origin}/officer/demands`);
    await page.getByRole('button', { name: 'Eis noteren' }).click();
    await page.getByRole('textbox', { name: 'Wie eist het?' }).fill('Politie');
    await page.getByRole('textbox', { name: 'Op welke wet steunt het?' }).fill('een wet');
    await page
      .getByRole('textbox', { name: 'Wat wordt er precies gevraagd?' })
      .fill('of iemand op 5 oktober reisde');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Eis noteren' }).click();
    await page.getByRole('button', { name: 'Gecontroleerd' }).click();
    await page.getByText('Een ander moet goedkeuren.').waitFor();
    expect(await page.getByRole('button', { name: 'Goedkeuren' }).count()).toBe(0);
    const second = await signIn(omer);
    const { page: other } = await openPageOf(second, `${server.origin}/officer/demands`);
    await other.getByRole('button', { name: 'Goedkeuren' }).click();
    await other.getByText('goedgekeurd').waitFor();
    await first.close();
    await second.close();
  });

  test('a hold is asked by one and confirmed by the other, and the form can be read by everybody', {
    timeout: PATIENCE_MS,
  }, async () => {
    const visitor = await signIn();
    const { page } = await openPageOf(visitor, `${server.origin}/officer/retention/holds`);
    await page.getByRole('button', { name: 'Blokkade plaatsen' }).click();
    await page
      .getByRole('textbox', { name: 'Waarom moeten deze gegevens blijven?' })
      .fill('Een geschil over oktober.');
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Blokkade vragen' }).click();
    await page.getByText('Een collega moet dit bevestigen').waitFor();
    const other = await signIn(omer);
    const second = await openPageOf(other, `${server.origin}/officer/retention/holds`);
    await second.page.getByRole('button', { name: 'Bevestigen' }).click();
    await second.page.getByText(`besloten door ${judith?.name} en ${omer?.name}`).waitFor();
    expect(await findFaults(second.page)).toEqual([]);
    await other.close();
    await visitor.close();
  });

  test('a paper is a file in the browser, and a change of the register shows its effect', {
    timeout: PATIENCE_MS,
  }, async () => {
    const visitor = await signIn();
    const { page, problems } = await openPageOf(visitor, `${server.origin}/officer/register/papers`);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Opslaan als pack.html' }).click();
    expect((await saved).suggestedFilename()).toBe('pack.html');
    await page.goto(`${server.origin}/officer/register/proposals`);
    await page.getByRole('button', { name: 'Wijziging voorstellen' }).click();
    await page.getByRole('combobox', { name: /^Welke verwerking/ }).selectOption('travel/trips/history');
    await page.getByRole('combobox', { name: /^Wordt/ }).selectOption('1-year');
    await page.getByRole('button', { name: 'Effect bekijken' }).click();
    await page.getByText(/wij bewaren het korter/).waitFor({ timeout: 120_000 });
    expect(await findFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
    await visitor.close();
  });
});
