// Entering a trip as a person does it, with keyboard alone and in every look: what it comes to, saved once,
// and taken back.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { keepPlate } from '#services/travel/trips';
import { NOW, openTestServer, type TestServer } from '../../src/shells/server/open-test-server.ts';
import { findChromium, startChromium, withoutChromium } from './chromium.ts';
import { findFaults } from './find-faults.ts';
import { buildTestWeb, openPageOf, openVisitor, type View } from './open-web.ts';

const PATIENCE_MS = 240_000;

describe.skipIf(!findChromium())(findChromium() ? 'trips of one’s own' : withoutChromium, () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await openTestServer('demo', await buildTestWeb());
    const context = { role: 'intake', organisation: server.organisation, now: NOW };
    await server.db.worker.transaction(context, (tx) =>
      keepPlate(tx, server.people.get('1001') ?? '', 'GX482V'),
    );
    browser = await startChromium();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function visit(path: string, view: View = {}, number = '1001') {
    const visitor = await openVisitor({ browser }, view);
    const data = { role: 'traveller', personId: server.people.get(number) };
    const headers = { origin: server.origin };
    await visitor.request.post(`${server.origin}/api/session/demo`, { headers, data });
    const opened = await openPageOf(visitor, `${server.origin}${path}`);
    await opened.page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
    return { ...opened, visitor };
  }
  const leave = (visitor: BrowserContext) => visitor.close();
  const tripsOf = (day: string) =>
    server.db.worker.transaction({ role: 'intake', organisation: server.organisation, now: NOW }, (tx) =>
      tx.list<{ way: string }>(sql`select origin || ' > ' || destination as way from travel.trip t
        where day = ${day} and not exists (select from travel.trip_removal r where r.trip_id = t.id)
        order by id`),
    );
  const fill = async (page: Page, from: string, to: string) => {
    await page.getByLabel(/^(Van|From)$/).fill(from);
    await page.getByLabel(/^(Naar|To)$/).fill(to);
    await page
      .getByText(/^€\s?\d/)
      .first()
      .waitFor();
  };

  test.each([
    [1360, 'light', 'nl'],
    [390, 'dark', 'en'],
    [390, 'light', 'nl'],
    [1360, 'dark', 'en'],
  ] as const)(
    'at %i px, %s, %s: axe finds nothing and nothing runs over',
    {
      timeout: PATIENCE_MS,
    },
    async (width, scheme, language) => {
      const { page, problems, visitor } = await visit('/me/trips/add', { width, scheme, language });
      await fill(page, 'Utrecht Centraal', 'Zwolle');
      expect(await findFaults(page)).toEqual([]);
      expect(problems).toEqual([]);
      await leave(visitor);
    },
  );

  test('by keyboard alone: typed, seen what it comes to, saved with Enter, undone', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { page, problems, visitor } = await visit('/me/trips/add');
    await page.getByLabel('Van', { exact: true }).focus();
    await page.keyboard.type('Utrecht Centraal');
    await page.getByLabel('Naar', { exact: true }).focus();
    await page.keyboard.type('Apeldoorn');
    await page.getByText(/Onze schatting is/).waitFor();
    await page
      .getByText(/^€\s?\d/)
      .first()
      .waitFor();
    await page.getByLabel('Naar', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Rit bewaard.').waitFor();
    expect(await tripsOf('2026-11-22')).toEqual([{ way: 'Utrecht Centraal > Apeldoorn' }]);
    await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
    await page.getByText('Rit bewaard.').waitFor({ state: 'detached' });
    expect(await tripsOf('2026-11-22')).toEqual([]);
    expect(problems).toEqual([]);
    await leave(visitor);
  });

  test('several days by the arrows of the keyboard, a double click saves once, and a reload loses nothing', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { page, problems, visitor } = await visit('/me/trips/add');
    await fill(page, 'Ede-Wageningen', 'Arnhem Centraal');
    await page.getByRole('button', { name: 'Andere dagen' }).click();
    await page.getByRole('button', { name: 'zondag 22 november' }).focus();
    await page.keyboard.press('Space');
    for (const key of ['ArrowUp', 'Space', 'ArrowRight', 'Space']) await page.keyboard.press(key);
    await page.reload();
    expect(await page.getByLabel('Van', { exact: true }).inputValue()).toBe('Ede-Wageningen');
    await page.getByText(/zo\s15\snov, ma\s16\snov/).waitFor();
    await page
      .getByText(/^€\s?\d/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^2 ritten bewaren/ }).dblclick();
    await page.getByText('2 ritten bewaard.').waitFor();
    expect(await tripsOf('2026-11-15')).toHaveLength(1);
    expect(await tripsOf('2026-11-16')).toHaveLength(1);
    expect(await page.evaluate(() => sessionStorage.getItem('reisrecht-trip-draft'))).not.toContain('Ede');
    expect(problems).toEqual([]);
    await leave(visitor);
  });

  test('a favourite is kept with one press and fills the form with one press; a refusal stands at its field', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { page, visitor } = await visit('/me/trips/add', {}, '1003');
    await fill(page, 'Utrecht Centraal', 'Woerden');
    await page.getByRole('button', { name: 'Deze rit', exact: true }).click();
    await page.getByRole('button', { name: /^Utrecht Centraal – Woerden/ }).waitFor();
    await page.getByLabel('Van', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Rit bewaren' }).click();
    await page
      .getByText(/Vul ook de andere plaats in/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Utrecht Centraal – Woerden/ }).click();
    expect(await page.getByLabel('Naar', { exact: true }).inputValue()).toBe('Woerden');
    await page.getByRole('textbox', { name: 'Eigen kilometers' }).fill('80');
    await page.getByText(/wijkt meer dan een tiende af/).waitFor();
    await page.getByRole('textbox', { name: 'Waarom is uw afstand anders?' }).fill('omleiding');
    await page
      .getByText(/^€\s?20/)
      .first()
      .waitFor();
    expect(await findFaults(page)).toEqual([]);
    await leave(visitor);
  });
});
