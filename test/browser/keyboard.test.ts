// Everything works without a mouse, in both languages, and the page tells the truth about its language and
// colours.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, withoutChromium } from './chromium.ts';
import { type OpenedWeb, openPage, openWeb } from './open-web.ts';
import type { Behaviour } from './sample/serve-sample.ts';

const october = '/organisation/months/2026-10';

/** What has the focus, by the name that a screen reader says. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
  });

async function tab(page: Page, times: number): Promise<string[]> {
  const names: string[] = [];
  for (let at = 0; at < times; at += 1) {
    await page.keyboard.press('Tab');
    names.push(await focused(page));
  }
  return names;
}

describe.skipIf(!findChromium())(findChromium() ? 'keyboard and language' : withoutChromium, () => {
  let web: OpenedWeb;
  beforeAll(async () => {
    web = await openWeb();
  });
  afterAll(() => web.close());
  beforeEach(() => {
    for (const key of Object.keys(web.server.behaviour)) delete web.server.behaviour[key as keyof Behaviour];
  });

  test('the tab key walks from the skip link through the menu to the main action', async () => {
    const { page } = await openPage(web, october);
    await page.locator('table').first().waitFor();
    const names = await tab(page, 12);
    expect(names.slice(0, 8)).toEqual([
      'Naar de inhoud',
      'Reisrecht',
      'Maandafsluiting',
      'Inzicht',
      'Beoordelen',
      'Regeling',
      'Mensen',
      'Inrichting',
    ]);
    expect(names[8]).toBe('NL, Nederlands');
    expect(names[9]).toBe('EN, English');
    expect(names[10]).toMatch(/^Kleuren/);
    expect(names[11]).toMatch(/^Oktober/);
    expect(await tab(page, 1)).toEqual(['Afsluiten en naar salaris']);
    await page.context().close();
  });

  test('the skip link leads past the menu', async () => {
    const { page } = await openPage(web, october);
    await page.locator('table').first().waitFor();
    await tab(page, 1);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.context().close();
  });

  test('the explanation keeps the focus, Escape closes it, and the focus goes back', async () => {
    const { page } = await openPage(web, october);
    const opener = page.getByRole('button', { name: 'uitleg van Noor Visser, Thuiswerk' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^uitleg van/ })
      .first()
      .waitFor();
    for (let at = 0; at < 12; at += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((drawer) => drawer.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('uitleg van Noor Visser, Thuiswerk');
    await page.context().close();
  });

  test('a line of a row opens its rule, and back leads to the lines', async () => {
    const { page } = await openPage(web, october);
    await page.getByRole('button', { name: 'uitleg van Noor Visser, Thuiswerk' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^uitleg van/ })
      .first()
      .press('Enter');
    await dialog.getByText('Zo rekenden wij').waitFor();
    await dialog.getByRole('button', { name: 'Terug' }).press('Enter');
    await dialog.getByText(/regels$/).waitFor();
    await page.context().close();
  });

  test('the ledger sorts by keyboard and says which way', async () => {
    const { page } = await openPage(web, october);
    const head = page.getByRole('columnheader', { name: 'Onbelast' }).first();
    await head.getByRole('button').press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await head.getByRole('button').press('Space');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const cells = await page.locator('tbody tr td:nth-child(6)').allInnerTexts();
    const cents = cells.map((text) => Number(text.replaceAll(/\D/g, '')));
    expect(cents).toEqual([...cents].sort((a, b) => b - a));
    await page.context().close();
  });

  test('switching the language changes the words and the lang attribute, and is remembered', async () => {
    const { page } = await openPage(web, october);
    await page.getByRole('heading', { level: 1, name: /Oktober/ }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('nl');
    await page.getByRole('button', { name: 'EN, English' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Close October/ }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^Close October/ }).waitFor();
    await page.context().close();
  });

  test('a device that speaks English gets English, a dark one gets dark before the first paint', async () => {
    const { page } = await openPage(web, october, { language: 'en', scheme: 'dark' });
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.getAttribute('html', 'data-mantine-color-scheme')).toBe('dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(16, 21, 29)',
    );
    await page.context().close();
  });

  test('closing a month shows that it is closed, and takes the action away', async () => {
    const { page } = await openPage(web, october);
    // Until the month is there, the button does nothing.
    await page.locator('table').first().waitFor();
    await page.getByRole('button', { name: 'Afsluiten en naar salaris' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /afgesloten$/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Afsluiten en naar salaris' }).count()).toBe(0);
    await page.context().close();
  });

  test('without a connection the page says so, and asks again when told', async () => {
    const { page } = await openPage(web, october);
    await page.locator('table').first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('combobox', { name: 'Maand' }).selectOption('2026-09');
    await page.getByRole('heading', { name: 'U bent niet verbonden' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).press('Enter');
    await page.locator('table').first().waitFor();
    await page.context().close();
  });

  test('a person sees the own month only, whatever address is tried', async () => {
    web.server.behaviour.personId = 'p2';
    const { page } = await openPage(web, october);
    await page.waitForURL('**/me');
    await page.getByRole('heading', { level: 1, name: 'Goedemorgen, Daan' }).waitFor();
    await page.context().close();
  });

  test('looking as somebody else leaves nothing of the one before', async () => {
    const { page } = await openPage(web, '/view-as');
    await page.getByRole('button', { name: /Daan Mulder/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Goedemorgen, Daan' }).waitFor();
    expect(await page.getByText('Maandafsluiting').count()).toBe(0);
    await page.context().close();
  });

  test('what loads has the size of what comes: nothing below it moves', async () => {
    const { page } = await openPage(web, october);
    await page.locator('table').first().waitFor();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((settled) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => settled(sum), 300);
        }),
    );
    expect(shift).toBeLessThan(0.05);
    await page.context().close();
  });
});
