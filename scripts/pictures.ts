// Takes a picture of every screen in both languages, widths and schemes, into dist/pictures/: `npm run
// pictures`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { startChromium } from '../test/browser/chromium.ts';
import { type SampleServer, serveSample } from '../test/browser/sample/serve-sample.ts';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly personId?: string;
  /** What to do before the picture. */
  readonly act?: (page: Page) => Promise<void>;
}

const openFirst = async (page: Page) => {
  await page
    .getByRole('button', { name: /^(uitleg van|explain) / })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
};

const screens: readonly Screen[] = [
  { name: 'month-close', path: '/organisation/months/2026-10' },
  { name: 'month-closed', path: '/organisation/months/2026-09' },
  { name: 'month-empty', path: '/organisation/months/2026-11' },
  { name: 'month-lines', path: '/organisation/months/2026-10', act: openFirst },
  {
    name: 'month-explanation',
    path: '/organisation/months/2026-10',
    act: async (page) => {
      await openFirst(page);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^(uitleg van|explain) / })
        .first()
        .click();
      await page.getByText(/^(Zo rekenden wij|How we calculated)$/).waitFor();
    },
  },
  { name: 'month-insight', path: '/organisation/months/2026-10/insight' },
  { name: 'own-month', path: '/me/months/2026-10', personId: 'p2' },
  { name: 'own-explanation', path: '/me/months/2026-10', personId: 'p2', act: openFirst },
  { name: 'own-insight', path: '/me/months/2026-10/insight', personId: 'p2' },
  { name: 'view-as', path: '/view-as' },
  { name: 'gallery', path: '/gallery' },
];

await build({ configFile: here('src/shells/web/vite.config.ts'), logLevel: 'warn' });
await mkdir(here('dist/pictures'), { recursive: true });
const wanted = process.argv.slice(2);
const server = await serveSample(here('dist/web'));
const browser = await startChromium();
let taken = 0;
try {
  for (const screen of screens) {
    if (wanted.length > 0 && !wanted.includes(screen.name)) continue;
    for (const language of ['nl', 'en'] as const) {
      for (const width of [390, 1360] as const) {
        for (const scheme of ['light', 'dark'] as const)
          taken += await take(browser, server, screen, language, width, scheme);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
process.stdout.write(`${taken} pictures in dist/pictures\n`);

async function take(
  from: Browser,
  { origin, behaviour }: SampleServer,
  screen: Screen,
  language: 'nl' | 'en',
  width: 390 | 1360,
  scheme: 'light' | 'dark',
): Promise<number> {
  behaviour.personId = screen.personId ?? '';
  const context = await from.newContext({
    viewport: { width, height: width === 390 ? 844 : 860 },
    colorScheme: scheme,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') process.stderr.write(`${screen.name}: ${message.text()}\n`);
  });
  await page.goto(origin + screen.path);
  await page.locator('h1').waitFor();
  // The gallery keeps its skeletons; every other page is ready when it has none.
  if (screen.name !== 'gallery')
    await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  else await page.locator('.recharts-surface').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await screen.act?.(page);
  // A window as high as the page: what is fixed to its foot then stands at the foot. A drawer covers a
  // usual window.
  if (!screen.act)
    await page.setViewportSize({ width, height: await page.evaluate(() => document.body.scrollHeight) });
  await page.screenshot({ path: here(`dist/pictures/${screen.name}-${language}-${width}-${scheme}.png`) });
  await context.close();
  return 1;
}
