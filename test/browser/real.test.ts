// The real server, database and worker behind the real pages: a month is explained, closed and looked at by
// who travelled.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../../src/shells/server/open-test-server.ts';
import { addCorrections, LONG_NAME } from './add-corrections.ts';
import { buildTestWeb } from './build-test-web.ts';
import { findChromium, startChromium, withoutChromium } from './chromium.ts';
import { findFaults } from './find-faults.ts';
import { openPage } from './open-web.ts';

const october = '/organisation/months/2026-10';

describe.skipIf(!findChromium())(findChromium() ? 'the real server' : withoutChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let problems: readonly string[];
  const closeDrawer = async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    const webFolder = await buildTestWeb();
    server = await openTestServer('demo', webFolder);
    await addCorrections(server);
    browser = await startChromium();
    ({ page, problems } = await openPage({ server, browser }, '/'));
    page.setDefaultTimeout(10_000);
  }, 80_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('the start opens the newest open month of the organisation, with a line for each wage code', async () => {
    await page.waitForURL(`**${october}`);
    await page.getByRole('heading', { level: 1, name: 'Oktober 2026 afsluiten' }).waitFor();
    await page.getByRole('row', { name: /Noor van Dijk.*Thuiswerk.*1\sdag × €\s2,45.*2,45/ }).waitFor();
    await page.getByText('open ritten ziet alleen de reiziger').waitFor();
    expect(await page.getByText('Sanne Bakker').count()).toBe(0);
    expect(await findFaults(page)).toEqual([]);
  });

  test('corrections of a closed month stand in rows of their own, also when they take back', async () => {
    const taken = page.getByRole('row', { name: /Noor van Dijk.*correctie maart.*10\sdagen herrekend/ });
    expect(await taken.innerText()).toContain('\u22123,60');
    const added = page.getByRole('row', { name: new RegExp(`${LONG_NAME}.*3\\sdagen herrekend`) });
    expect(await added.innerText()).toContain('0,72');
    await page.getByText('van maart', { exact: true }).waitFor();
    await taken.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^uitleg van/ })
      .first()
      .click();
    await dialog.getByText(/^maart\s2026 is al afgesloten: was €\s2,76, wordt €\s0,00\.$/i).waitFor();
    await closeDrawer();
  });

  test('a line opens down to its sum, rounding, rule and source', async () => {
    await page
      .getByRole('button', { name: 'uitleg van Noor van Dijk, Reiskosten woon-werk', exact: true })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^12 km × €\s0,25 per km = €\s3,00$/).waitFor();
    await dialog.getByText(/^Afronding: /).waitFor();
    await dialog.getByRole('heading', { name: 'Regel', exact: true }).waitFor();
    await dialog.getByRole('heading', { name: 'Bron', exact: true }).waitFor();
    await dialog.getByText(/^Onbelast bedrag per kilometer: €\s0,25 per km$/).waitFor();
    await dialog.getByText(/bekend sinds 21\smei\s2026/).waitFor();
    expect(await findFaults(page)).toEqual([]);
    await closeDrawer();
  });

  test('a client of few people reads no measure of fewer than ten', async () => {
    await page.getByRole('link', { name: 'Inzicht' }).first().click();
    await page
      .getByText(/minder dan tien mensen/)
      .first()
      .waitFor();
    expect(await page.getByRole('row', { name: /^auto/ }).count()).toBe(0);
  });

  test('what is not known of CO2 is said to be unknown, with the number of trips', async () => {
    await page.goto(`${server.origin}/view-as`);
    await page.getByRole('button', { name: /Noor van Dijk/ }).click();
    await page.waitForURL('**/me');
    await page.goto(`${server.origin}/me/months/2026-10/insight`);
    const measure = page.getByRole('region', { name: 'Van bron tot wiel' });
    await measure.getByRole('row', { name: /auto.*onbekend/ }).waitFor();
    await measure.getByText(/^onbekend voor \d\srit(ten)?$/).waitFor();
    expect(await measure.getByText(/^0\sg$/).count()).toBe(0);
    await page.goto(`${server.origin}/view-as`);
    await page.getByRole('button', { name: /^Molenwiek/ }).click();
    await page.waitForURL(`**${october}`);
  });

  test('closing the month stores it: the page says so, and the action is gone', async () => {
    await page.goto(server.origin + october);
    await page.getByRole('button', { name: 'Afsluiten en naar salaris' }).click();
    await page.getByRole('heading', { level: 1, name: 'Oktober 2026 afgesloten' }).waitFor();
    await page.getByText('Deze maand is afgesloten').waitFor();
    expect(await page.getByRole('button', { name: 'Afsluiten en naar salaris' }).count()).toBe(0);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Oktober 2026 afgesloten' }).waitFor();
    expect(await findFaults(page)).toEqual([]);
  });

  test('a traveller sees the own month with places, and a private trip of which the employer gets nothing', async () => {
    await page.goto(`${server.origin}/view-as`);
    await page.getByRole('button', { name: /Noor van Dijk/ }).click();
    await page.waitForURL('**/me');
    await page.goto(`${server.origin}/me/months/2026-10`);
    await page.getByText('Utrecht – Zeist', { exact: true }).waitFor();
    await page.getByText('Utrecht – Geheimstraat', { exact: true }).waitFor();
    expect(await page.getByText('Daan Visser').count()).toBe(0);
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^wie ziet Utrecht – Geheimstraat/ }).click();
    await page.getByRole('dialog').getByText('Niets. Deze rit is van u alleen.').waitFor();
    await closeDrawer();
  });

  test('a trip that waits is told to its traveller alone, with what that means', async () => {
    await page.goto(`${server.origin}/view-as`);
    await page.getByRole('button', { name: /Sanne Bakker/ }).click();
    await page.waitForURL('**/me');
    await page.goto(`${server.origin}/me/months/2026-10`);
    await page.getByRole('heading', { name: /^1\srit wacht op u$/ }).waitFor();
    await page.getByText(/ziet alleen u dit en telt het niet mee/).waitFor();
  });

  test('start, week, days at home, money and rules: no fault of access, and a week is confirmed and undone by keyboard', async () => {
    for (const path of ['/me', '/me/home-days', '/me/money', '/me/rules', '/me/week/2026-W41']) {
      await page.goto(server.origin + path);
      await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
      expect(await findFaults(page), path).toEqual([]);
    }
    await page.getByRole('radiogroup', { name: /^Doel van Ede – Arnhem/ }).waitFor();
    await page.getByRole('radio', { name: 'Zakelijk' }).focus();
    await page.keyboard.press('1');
    await page.getByText('Reisdoel: woon-werk', { exact: false }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/^1\srit bevestigd\.$/).waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText(/^1\srit wacht weer op u/).waitFor();
    await page.goto(`${server.origin}/me/months/2026-10`);
  });

  test('the same page speaks English as soon as it is asked to, with amounts as English writes them', async () => {
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.getByRole('heading', { name: /^1\strip waits for you$/ }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByText('allowance', { exact: false }).first().waitFor();
    expect(problems).toEqual([]);
  });
});
