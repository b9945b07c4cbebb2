// `npm test`: types, lint, then every test with a real database and a real browser. Arguments after `--` go
// to vitest.
import { ensureChromium } from './chromium.js';
import { ensureInstalled } from './install.js';
import { close, lint, tests, types } from './steps.js';

await close(ensureInstalled, async (place) => {
  const chromium = ensureChromium();
  const typed = await types(place);
  const counts = [typed, await lint(place)];
  const env = {
    TEST_RUN_TYPES: typed.failed === 0 ? 'passed' : 'failed',
    CHROMIUM: chromium.path ?? '',
    CHROMIUM_MISSING: chromium.sentence ?? '',
  };
  const count = await tests(place, process.argv.slice(2), env);
  // A green run in which nothing ran proves nothing.
  if (count.passed + count.failed === 0) count.failed = 1;
  if (chromium.sentence) {
    process.stdout.write(`\nThe browser tests were not run. ${chromium.sentence}\n`);
    if (count.skipped === 0) count.skipped = 1;
  }
  return [...counts, count];
});
