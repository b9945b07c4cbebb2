// Every screen and state is free of findings by axe, in both schemes and widths, and never wider than a
// phone.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, withoutChromium } from './chromium.ts';
import { findFaults } from './find-faults.ts';
import { type OpenedWeb, openPageOf, openVisitor, openWeb } from './open-web.ts';
import type { Behaviour } from './sample/serve-sample.ts';

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly how?: Behaviour;
  readonly ready: string;
  readonly act?: (page: Page) => Promise<void>;
}

const explain = async (page: Page) => {
  await page
    .getByRole('button', { name: /^uitleg van / })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
};

const screens: readonly Screen[] = [
  { name: 'month before the close', path: '/organisation/months/2026-10', ready: 'table' },
  { name: 'month after the close', path: '/organisation/months/2026-09', ready: 'table' },
  { name: 'month without lines', path: '/organisation/months/2026-11', ready: 'text=Nog geen regels' },
  {
    name: 'month that loads',
    path: '/organisation/months/2026-10',
    how: { slow: true },
    ready: '.mantine-Skeleton-root',
  },
  {
    name: 'month that fails',
    path: '/organisation/months/2026-10',
    how: { fault: true },
    ready: '[role=alert]',
  },
  {
    name: 'close that is refused',
    path: '/organisation/months/2026-10',
    how: { refuseClose: true },
    ready: 'table',
    act: async (page) => {
      await page.getByRole('button', { name: 'Afsluiten en naar salaris' }).click();
      await page.locator('[role=alert]').waitFor();
    },
  },
  { name: 'lines of a row', path: '/organisation/months/2026-10', ready: 'table', act: explain },
  { name: 'insight', path: '/organisation/months/2026-10/insight', ready: '.recharts-surface' },
  {
    name: 'insight as a table',
    path: '/organisation/months/2026-10/insight',
    ready: '.recharts-surface',
    act: (page) => page.getByRole('button', { name: 'Als tabel' }).click(),
  },
  { name: 'own month', path: '/me/months/2026-10', how: { personId: 'p2' }, ready: 'text=uitleg' },
  {
    name: 'own explanation',
    path: '/me/months/2026-10',
    how: { personId: 'p2' },
    ready: 'text=uitleg',
    act: explain,
  },
  {
    name: 'own month that is empty',
    path: '/me/months/2026-11',
    how: { personId: 'p2' },
    ready: 'text=Nog geen regels',
  },
  { name: 'own insight', path: '/me/months/2026-10/insight', how: { personId: 'p2' }, ready: 'table' },
  { name: 'view as', path: '/view-as', ready: 'text=Noor Visser' },
  { name: 'a page that is not there', path: '/elsewhere', ready: 'h1' },
  { name: 'gallery', path: '/gallery', ready: '.recharts-surface' },
];

describe.skipIf(!findChromium())(findChromium() ? 'screens' : withoutChromium, () => {
  let web: OpenedWeb;
  beforeAll(async () => {
    web = await openWeb();
  });
  afterAll(() => web.close());
  beforeEach(() => {
    for (const key of Object.keys(web.server.behaviour)) delete web.server.behaviour[key as keyof Behaviour];
  });

  describe.each([
    [1360, 'light'],
    [390, 'dark'],
  ] as const)('at %i px, %s', (width, scheme) => {
    // One visitor for all screens: what was fetched once is not fetched again.
    let visitor: BrowserContext;
    beforeAll(async () => {
      visitor = await openVisitor(web, { width, scheme });
    });
    afterAll(() => visitor.close());

    test.each(screens)('$name: axe finds nothing and nothing runs over', async (screen) => {
      Object.assign(web.server.behaviour, screen.how);
      const { page, problems } = await openPageOf(visitor, web.server.origin + screen.path);
      await page.locator(screen.ready).first().waitFor({ state: 'attached' });
      await screen.act?.(page);
      expect(await findFaults(page)).toEqual([]);
      expect(problems).toEqual([]);
      await page.close();
    });
  });
});
