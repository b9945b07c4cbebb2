// Finds and starts the Chromium of the system; a test without one skips with a sentence that says what to do.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Set CHROMIUM to use another than the system's. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM ?? '', ...known].find((path) => path !== '' && existsSync(path));
}

export const withoutChromium =
  'Skipped for want of a Chromium: install it (apt-get install chromium) or set CHROMIUM to its path.';

/** A fresh browser with a fresh profile. Throws when there is none: ask `findChromium` first. */
export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(withoutChromium);
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
