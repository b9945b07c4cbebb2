// Shared cars as a person walks through them, with the operator as a program of its own: find, price, book,
// open, end.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activateProvider } from '#flows/activate-provider';
import { refreshSharedCars } from '#flows/refresh-shared-cars';
import { tellProviders } from '#flows/tell-providers';
import { type RunningSimulator, startSimulator } from '#providers/voorbeeld-deelauto/start-simulator';
import { connectProvider } from '#services/mobility';
import { agreeWith } from '#services/mobility/shared-car';
import { NOW, openTestServer, type TestServer } from '../../src/shells/server/open-test-server.ts';
import { buildTestWeb } from './build-test-web.ts';
import { findChromium, startChromium, withoutChromium } from './chromium.ts';
import { findFaults } from './find-faults.ts';
import { openPageOf, openVisitor, type View } from './open-web.ts';

const PATIENCE_MS = 240_000;
const KEY = 'BROWSER-KEY';
const provider = 'voorbeeld-deelauto';

describe.skipIf(!findChromium())(findChromium() ? 'shared cars' : withoutChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let simulator: RunningSimulator;

  beforeAll(async () => {
    server = await openTestServer('demo', await buildTestWeb());
    const { db, secrets, organisation, people } = server;
    const made = await db.worker.transaction({ role: 'operator', now: NOW }, (tx) =>
      agreeWith(tx, secrets, { provider, ourId: 'REISRECHT', theirId: 'VOORBEELD-DEELAUTO' }),
    );
    simulator = await startSimulator(KEY, [
      ...['--clock', NOW.toString(), '--callback', `${server.origin}/tomp`],
      ...['--callback-token', made.token, '--secret', made.sealKeyHex],
    ]);
    await db.worker.transaction({ role: 'operator', now: NOW }, (tx) =>
      connectProvider(tx, secrets, { provider, baseUrl: simulator.baseUrl, token: KEY }),
    );
    await refreshSharedCars(db.worker, secrets, NOW);
    const person = people.get('1001') ?? '';
    const licenceValidUntil = Temporal.PlainDate.from('2031-05-01');
    await activateProvider(db.server, secrets, {
      organisation,
      person,
      provider,
      now: NOW,
      licenceValidUntil,
    });
    await tellProviders(db.worker, secrets, NOW);
    browser = await startChromium();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await simulator?.stop();
    await server?.close();
  });

  async function visit(number: string, view: View = {}) {
    const visitor = await openVisitor({ browser }, view);
    const data = { role: 'traveller', personId: server.people.get(number) };
    const headers = { origin: server.origin };
    await visitor.request.post(`${server.origin}/api/session/demo`, { headers, data });
    const opened = await openPageOf(visitor, `${server.origin}/me/cars`);
    await opened.page.locator('select').first().waitFor();
    return { ...opened, visitor };
  }
  const leave = (visitor: BrowserContext) => visitor.close();
  const choose = async (page: Page) => {
    await page.locator('select').first().selectOption({ label: 'Utrecht Centraal, Jaarbeurszijde (3)' });
    await page.getByRole('button', { name: /CAR-1$/ }).click();
    await page.getByText(/^€\s?(15,85|15\.85)$/).waitFor();
  };

  test.each([
    [1360, 'light', 'nl'],
    [390, 'dark', 'en'],
    [390, 'light', 'nl'],
    [1360, 'dark', 'en'],
  ] as const)(
    'at %i px, %s, %s: axe finds nothing and nothing runs over',
    { timeout: PATIENCE_MS },
    async (width, scheme, language) => {
      const { page, problems, visitor } = await visit('1001', { width, scheme, language });
      await choose(page);
      expect(await findFaults(page)).toEqual([]);
      expect(problems).toEqual([]);
      await leave(visitor);
    },
  );

  test('found, priced, booked, opened and ended; the operator saw no name', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { page, problems, visitor } = await visit('1001');
    await choose(page);
    await page.getByRole('button', { name: 'Auto boeken' }).click();
    await page.getByText('Bevestigd').waitFor({ timeout: 60_000 });
    expect(await page.getByText('SIM-001-X').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Schade melden' }).click();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Auto openen' }).click();
    await page.getByText('Onderweg').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Rit beëindigen' }).click();
    await page.getByText('Afgelopen').waitFor({ timeout: 60_000 });
    expect(await findFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
    const said = JSON.stringify(await simulator.administer('GET', 'calls'));
    for (const name of ['Noor', 'Dijk', '1001']) expect(said).not.toContain(name);
    await leave(visitor);
  });

  test('who has not switched it on sees cars and prices, and reads what to do', {
    timeout: PATIENCE_MS,
  }, async () => {
    const { page, visitor } = await visit('1002');
    await choose(page);
    expect(await page.getByText('Zet de dienst eerst aan').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Auto boeken' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await leave(visitor);
  });
});
