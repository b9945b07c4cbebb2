// Finds the Chromium the browser tests drive, and installs it where the system allows. Runs on Node 20 with
// nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Answers { path } of a browser, or { sentence } that says why there is none and how to get one.
 * As root on a Debian-like system it installs the package; all output goes to standard error.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return { path: found };
  if (process.env.CHROMIUM)
    return { sentence: `CHROMIUM names ${process.env.CHROMIUM}, which does not exist.` };
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return { sentence: howToInstall() };
  process.stderr.write('Installing Chromium for the browser tests (once) …\n');
  const isInstalled = apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
  const path = findChromium();
  if (isInstalled && path) return { path };
  return { sentence: `Chromium could not be installed by apt-get. ${howToInstall()}` };
}

function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return places.find((place) => existsSync(place));
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env }).status === 0;
}

function howToInstall() {
  return 'The browser tests need Chromium: `sudo apt-get install chromium`, or name yours as CHROMIUM=/path/to/chromium.';
}
