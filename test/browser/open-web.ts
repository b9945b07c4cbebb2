// Opens a page of the built web with a server and a browser of its own.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildTestWeb } from './build-test-web.ts';
import { startChromium } from './chromium.ts';
import { type SampleServer, serveSample } from './sample/serve-sample.ts';

export { buildTestWeb };

export interface OpenedWeb {
  readonly server: SampleServer;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Each test file opens its own; the build is one for all. */
export async function openWeb(): Promise<OpenedWeb> {
  const server = await serveSample(await buildTestWeb());
  const browser = await startChromium();
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export interface View {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'nl' | 'en';
}

type Site = Pick<OpenedWeb, 'browser'> & { readonly server: { readonly origin: string } };
type Opened = { readonly page: Page; readonly problems: readonly string[] };

/** A new visitor: nothing kept from any other. */
export function openVisitor(
  { browser }: Pick<Site, 'browser'>,
  { width = 1360, scheme = 'light', language = 'nl' }: View = {},
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: width < 900 ? 844 : 860 },
    colorScheme: scheme,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    reducedMotion: 'reduce',
  });
}

/** Opens an address as a new visitor. */
export async function openPage(site: Site, path: string, view: View = {}): Promise<Opened> {
  return openPageOf(await openVisitor(site, view), site.server.origin + path);
}

/** `problems` collects what the browser complains about: errors and policy breaches. */
export async function openPageOf(visitor: BrowserContext, address: string): Promise<Opened> {
  const page = await visitor.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // A refused or failed answer is what some tests ask for; the browser logs it by itself.
    const asked = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !asked) problems.push(message.text());
  });
  await page.goto(address);
  await page.locator('#content').waitFor();
  return { page, problems };
}
