// The screens of services at providers, as a person and as the desk meet them: axe, the keyboard, two widths.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoClerks } from '#desks/site/demo-officers';
import { startFeedSimulator } from '#providers/vehicles-nearby/start-simulator';
import { setFeed } from '#services/mobility';
import { saveLocation } from '#services/mobility/ev-charging';
import { seedDispute } from '#test/contract/seed-dispute';
import { NOW, openTestServer, type TestServer } from '../../src/shells/server/open-test-server.ts';
import { openDispute, openHome, searchNearby } from './act-on-services.ts';
import { findChromium, startChromium, withoutChromium } from './chromium.ts';
import { findFaults } from './find-faults.ts';
import { buildTestWeb, openPageOf, openVisitor, type View } from './open-web.ts';

const PATIENCE_MS = 240_000;

interface Screen {
  readonly path: string;
  readonly as: 'traveller' | 'desk';
  /** What stands on the page when it has come. */
  readonly ready: string;
  readonly act?: (page: Page) => Promise<void>;
}

const screens: readonly Screen[] = [
  { path: '/me/services', as: 'traveller', ready: 'main li' },
  { path: '/me/charging', as: 'traveller', ready: 'main svg[role=img]', act: openHome },
  { path: '/me/nearby', as: 'traveller', ready: 'main input', act: searchNearby },
  { path: '/providers', as: 'desk', ready: 'main dl' },
  { path: '/providers/disputes', as: 'desk', ready: 'main li', act: openDispute },
  { path: '/providers/endings', as: 'desk', ready: 'h1' },
];

describe.skipIf(!findChromium())(findChromium() ? 'services at providers' : withoutChromium, () => {
  let server: TestServer;
  let browser: Browser;
  let feed: Awaited<ReturnType<typeof startFeedSimulator>>;

  beforeAll(async () => {
    server = await openTestServer('demo', await buildTestWeb());
    feed = await startFeedSimulator(['--clock', NOW.toString()]);
    const { db, secrets, organisation, people } = server;
    const person = people.get('1001') ?? '';
    await seedDispute({ server: db.server, worker: db.worker, secrets, organisation, person, now: NOW });
    await db.worker.transaction({ role: 'operator', now: NOW }, (tx) =>
      setFeed(tx, { provider: 'voorbeeld-step', name: 'Step', url: feed.url, vatBasisPoints: 2100 }),
    );
    await db.worker.transaction({ role: 'intake', now: NOW }, (tx) =>
      saveLocation(tx, 'voorbeeld-laden', location),
    );
    browser = await startChromium();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
    await feed?.stop();
    await server?.close();
  });

  async function visit({ path, as, ready }: Screen, view: View) {
    const visitor = await openVisitor({ browser }, view);
    const data =
      as === 'desk'
        ? { role: 'finance-desk', clerkId: demoClerks[0]?.id }
        : { role: 'traveller', personId: server.people.get('1001') };
    const headers = { origin: server.origin };
    await visitor.request.post(`${server.origin}/api/session/demo`, { headers, data });
    const opened = await openPageOf(visitor, `${server.origin}${path}`);
    await opened.page.locator(ready).first().waitFor();
    return { ...opened, visitor };
  }

  test.each(screens)('$path: axe finds nothing, wide and on a phone, before and after a step', {
    timeout: PATIENCE_MS,
  }, async (screen) => {
    for (const view of [
      { width: 1360, scheme: 'light', language: 'nl' },
      { width: 390, scheme: 'dark', language: 'en' },
    ] as const) {
      const { page, problems, visitor } = await visit(screen, view);
      await screen.act?.(page);
      expect(await findFaults(page)).toEqual([]);
      expect(problems).toEqual([]);
      await visitor.close();
    }
  });

  test('a charger is registered by keyboard alone', {
    timeout: PATIENCE_MS,
  }, async () => {
    const charging = screens.find(({ path }) => path === '/me/charging') as Screen;
    const { page, visitor } = await visit(charging, {});
    await walkTo(page, /^Mijn lader melden$/);
    await page.keyboard.press('Enter');
    await walkTo(page, /^Kenmerk van uw lader/);
    await page.keyboard.type('SN-1');
    await walkTo(page, /^Kenteken dat telt/);
    await page.keyboard.type('AB-12-CD');
    await walkTo(page, /^Bewaren$/);
    await page.keyboard.press('Enter');
    await page.getByText('uw kenteken telt').waitFor();
    await visitor.close();
  });
});

/** Presses Tab until what has the focus is called so. Fails when the page has been walked through. */
async function walkTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const at = document.activeElement;
      const label = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : undefined;
      return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').trim();
    });
    if (name.test(called)) return;
  }
  throw new Error(`the keyboard does not reach ${String(name)}`);
}

const location = {
  country_code: 'NL',
  party_id: 'VBL',
  id: 'LOC1',
  publish: true,
  name: 'Stationsplein',
  address: 'Stationsplein 4',
  city: 'Utrecht',
  country: 'NLD',
  coordinates: { latitude: '52.08950', longitude: '5.10970' },
  time_zone: 'Europe/Amsterdam',
  last_updated: '2026-11-22T08:00:00Z',
  evses: ['1', '2'].map((number) => ({
    uid: `LOC1-${number}`,
    status: 'AVAILABLE',
    capabilities: ['REMOTE_START_STOP_CAPABLE'],
    connectors: [
      {
        id: '1',
        standard: 'IEC_62196_T2',
        format: 'SOCKET',
        power_type: 'AC_3_PHASE',
        max_voltage: 230,
        max_amperage: 16,
        tariff_ids: ['AC-35'],
        last_updated: '2026-11-22T08:00:00Z',
      },
    ],
    last_updated: '2026-11-22T08:00:00Z',
  })),
} as unknown as Parameters<typeof saveLocation>[2];
